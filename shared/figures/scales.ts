/** What each canonical scale multiplies by. */
const factors = new Map([
  ['', 1],
  ['ten', 10],
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** What a canonical scale multiplies by; 1 for `''`. */
export function factorOf(scale: string): number {
  const factor = factors.get(scale);
  if (factor === undefined) throw new Error(`No such scale: “${scale}”`);
  return factor;
}

/** Scales that other terms may follow: two million *five hundred thousand*. */
export function isPower(scale: string): boolean {
  return ['thousand', 'million', 'billion', 'trillion'].includes(scale);
}

/** A number without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
export function tidyNumber(value: number): number {
  return Number(value.toPrecision(12));
}

/** A quotient, to six digits. */
export function tidyRatio(value: number): number {
  return Number(value.toPrecision(6));
}
