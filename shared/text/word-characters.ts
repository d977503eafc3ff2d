/**
 * The characters that words are made of where words stand between spaces: letters, digits, marks,
 * the underscore, and the joiners of Arabic and Indic scripts. Characters of scripts that set no
 * spaces (Chinese, Japanese, Thai and their like) are none: there a word may end anywhere.
 */
export const wordCharacter =
  /(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}])[\p{L}\p{N}\p{M}_\u200c\u200d]/u;

/** Whether the character that begins at an offset (UTF-16) is one that words are made of. */
export function isWordAt(text: string, offset: number): boolean {
  const code = text.codePointAt(offset);
  return code !== undefined && wordCharacter.test(String.fromCodePoint(code));
}

/** Whether the character that ends at an offset (UTF-16) is one that words are made of. */
export function isWordBefore(text: string, offset: number): boolean {
  return offset > 0 && isWordAt(text, characterStart(text, offset));
}

/** Where the run of word characters that begins at an offset ends; the offset if there is none. */
export function wordRunEnd(text: string, offset: number): number {
  let end = offset;
  while (isWordAt(text, end)) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return end;
}

/** Where the run of word characters that ends at an offset begins; the offset if there is none. */
export function wordRunStart(text: string, offset: number): number {
  let start = offset;
  while (isWordBefore(text, start)) start = characterStart(text, start);
  return start;
}

/** Where the character that ends at an offset begins. */
function characterStart(text: string, end: number): number {
  return (text.codePointAt(end - 2) ?? 0) > 0xffff ? end - 2 : end - 1;
}
