/** What joining lines did to their words. */
export type Joined = { text: string; hyphens: number };

/** The words of a document as its lines have them, to tell which of them have hyphens. */
export type KnownWords = ReadonlySet<string>;

export function knownWords(lines: readonly string[]): KnownWords {
  return new Set(
    lines.flatMap(
      (line) => line.toLowerCase().match(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu) ?? [],
    ),
  );
}

/**
 * Lines as running text. A word divided at a line end is joined again: a hyphen goes where a small
 * letter follows it, unless the document has the word with its hyphen elsewhere. In scripts
 * without spaces lines are joined without one.
 */
export function joinLines(lines: readonly string[], known: KnownWords): Joined {
  let text = '';
  let hyphens = 0;
  for (const line of lines) {
    const divided = /([\p{L}\p{M}]+)(\u00ad|-|‐)$/u.exec(text);
    const next = /^[\p{L}\p{M}]+/u.exec(line)?.[0] ?? '';
    if (divided !== null && (divided[2] === '\u00ad' || /^\p{Ll}/u.test(next))) {
      const isOwn = divided[2] !== '\u00ad' && hasHyphen(divided[1] ?? '', next, known);
      if (!isOwn) hyphens += 1;
      text = `${isOwn ? text : text.slice(0, -1)}${line}`;
      continue;
    }
    text += text === '' || isSpaceless(text, line) || /[-‐–—/]$/.test(text) ? line : ` ${line}`;
  }
  return { text, hyphens };
}

function hasHyphen(start: string, end: string, known: KnownWords): boolean {
  const whole = `${start}${end}`.toLowerCase();
  return known.has(`${start}-${end}`.toLowerCase()) && !known.has(whole);
}

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]/u;

function isSpaceless(text: string, line: string): boolean {
  return spaceless.test(text.at(-1) ?? '') && spaceless.test(line.charAt(0));
}
