/** Parts of a file lie in one another deeper than can be read. */
export class TooNested extends Error {}
