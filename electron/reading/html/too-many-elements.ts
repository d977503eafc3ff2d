/** A page has more elements than there is memory for. */
export class TooManyElements extends Error {}
