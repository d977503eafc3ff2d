import { attributeOf, type XmlToken } from '../xml/tokens.ts';

/** What numbers of a style are. */
export type NumberKind = 'number' | 'date' | 'time';

/** What the numbers of each style of a workbook are, by its number. */
export function readStyles(tokens: Iterable<XmlToken>): NumberKind[] {
  const formats = new Map<number, NumberKind>();
  const kinds: NumberKind[] = [];
  let isInCells = false;
  for (const token of tokens) {
    if (token.kind === 'text') continue;
    if (token.name === 'cellXfs') isInCells = token.kind === 'open';
    if (token.kind === 'close') continue;
    if (token.name === 'numFmt') {
      formats.set(Number(attributeOf(token, 'numFmtId')), kindOf(attributeOf(token, 'formatCode')));
    }
    if (token.name !== 'xf' || !isInCells) continue;
    const format = Number(attributeOf(token, 'numFmtId'));
    kinds.push(formats.get(format) ?? builtIn(format));
  }
  return kinds;
}

/** Formats that every workbook has, with those of East Asian ones (ECMA-376, 18.8.30). */
function builtIn(format: number): NumberKind {
  const isWithin = (first: number, last: number) => format >= first && format <= last;
  if (isWithin(14, 17) || format === 22 || isWithin(27, 36) || isWithin(50, 58)) return 'date';
  return isWithin(18, 21) || isWithin(45, 47) ? 'time' : 'number';
}

/** What a format written by hand is for: its letters tell, those not in quotes and the like. */
function kindOf(code: string): NumberKind {
  const [positive = ''] = code.split(';');
  const letters = positive
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/general|am\/pm|a\/p/gi, '');
  if (/[ydgeb]|mmm/i.test(letters.replace(/e[+-]/gi, ''))) return 'date';
  if (/[hs]/i.test(letters)) return 'time';
  return /m/i.test(letters) ? 'date' : 'number';
}
