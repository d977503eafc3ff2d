/** A number as a reader writes it, in English for now. */
export function count(number: number): string {
  return number.toLocaleString('en');
}

/** A number with the word that goes with it: `1 article`, `1,204 articles`. */
export function plural(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}
