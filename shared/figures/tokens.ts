/** What stands between a token and the one before it. */
type Join = 'none' | 'space' | 'hyphen' | 'dash' | 'minus';

/** A number in digits, a word, or any other character, of a figure's words. */
export type Token = {
  readonly kind: 'digits' | 'word' | 'sign';
  /** As written; `word` is the same in lower case with straight apostrophes. */
  readonly text: string;
  readonly word: string;
  readonly join: Join;
  /** UTF-16 offsets within the text that was divided. */
  readonly start: number;
  readonly end: number;
};

/** Thousands apart by a space of any width, or digits with points, commas or apostrophes. */
const digits = String.raw`\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*`;

/** An elided word (d’, l’) is one of its own; the point of an abbreviation is no token. */
const word = String.raw`\p{L}[\p{L}\p{M}]*['’]?`;

const pattern = new RegExp(
  String.raw`(?<gap>[\s\-‐‑–—−]*)(?:(?<digits>${digits})|(?<word>${word})\.?|(?<sign>[^\s\-‐‑–—−]))`,
  'gu',
);

/** Divides a figure's words. Hyphens and dashes are told as how a token is joined to the last. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { index, groups = {} } of text.matchAll(pattern)) {
    const gap = groups.gap ?? '';
    const written = groups.digits ?? groups.word ?? groups.sign ?? '';
    const start = index + gap.length;
    tokens.push({
      kind: kindOf(groups),
      text: written,
      word: written.toLowerCase().replace('’', "'"),
      join: joinOf(gap, tokens.at(-1)),
      start,
      end: start + written.length,
    });
  }
  return tokens;
}

function kindOf(groups: Record<string, string | undefined>): Token['kind'] {
  if (groups.digits !== undefined) return 'digits';
  return groups.word === undefined ? 'sign' : 'word';
}

function joinOf(gap: string, previous: Token | undefined): Join {
  if (gap === '') return 'none';
  const line = gap.trim();
  if (line === '') return 'space';
  if (previous === undefined || previous.kind === 'sign') return 'minus';
  if (gap === '-' || gap === '‐' || gap === '‑') return 'hyphen';
  if (/^\s+[-−]$/u.test(gap)) return 'minus';
  return 'dash';
}
