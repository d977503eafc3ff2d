/** A value as a cell has it. */
export function escapeValue(value: string): string {
  return value.replace(/->|[\\[\]|_;*\t\n]/g, (found) => {
    if (found === '\t') return '\\t';
    return found === '\n' ? '\\n' : `\\${found}`;
  });
}

/** The value that a cell stands for. */
export function unescapeValue(written: string): string {
  return written.replace(/\\(->|[\\[\]|_;*tn])/g, (_, escaped: string) => {
    if (escaped === 't') return '\t';
    return escaped === 'n' ? '\n' : escaped;
  });
}

const readable = [
  ['\t', 't'],
  ['\n', 'n'],
  ['\f', 'f'],
  ['\r', 'r'],
  ['\b', 'b'],
] as const;
const letters = new Map<string, string>(readable);
const characters = new Map<string, string>(
  readable.map(([character, letter]): [string, string] => [letter, character]),
);

/** A line of text as `#Text=` has it. */
export function escapeText(text: string): string {
  return text.replace(/[\p{Cc}\\]/gu, (found) =>
    found === '\v' || found >= '\u007f' ? found : `\\${letters.get(found) ?? found}`,
  );
}

/** The line of text that `#Text=` stands for. */
export function unescapeText(written: string): string {
  return written.replace(/\\(.)/gs, (_, escaped: string) => characters.get(escaped) ?? escaped);
}

/** What stands between separators that are not escaped. */
export function splitCell(cell: string, separator: '|' | ';'): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let place = 0; place < cell.length; place += 1) {
    const character = cell.charAt(place);
    if (character === '\\') place += 1;
    else if (character === separator) {
      parts.push(cell.slice(start, place));
      start = place + 1;
    }
  }
  return [...parts, cell.slice(start)];
}

/** A value and the number in square brackets behind it, which tells marks apart; null for none. */
export function splitNumber(written: string): { value: string; number: number | null } {
  const match = /\[(\d{1,15})\]$/.exec(written);
  if (match === null || isEscaped(written, match.index)) return { value: written, number: null };
  return { value: written.slice(0, match.index), number: Number(match[1]) };
}

function isEscaped(written: string, place: number): boolean {
  const slashes = /\\*$/.exec(written.slice(Math.max(0, place - 64), place))?.[0].length ?? 0;
  return slashes % 2 === 1;
}
