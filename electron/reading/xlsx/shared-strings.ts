import type { XmlToken } from '../xml/tokens.ts';

/** The texts that the cells of a workbook have in common, by their number. */
export function readSharedStrings(tokens: Iterable<XmlToken>): string[] {
  const strings: string[] = [];
  const text = createTextReader();
  for (const token of tokens) {
    text.hear(token);
    if (token.kind === 'close' && token.name === 'si') strings.push(text.take());
  }
  return strings;
}

/**
 * Puts a text together of its runs, leaving out how it is to be pronounced. What it has heard so
 * far is taken at its end.
 */
export function createTextReader() {
  let text = '';
  let isText = false;
  let phonetic = 0;
  return {
    hear(token: XmlToken): void {
      if (token.kind === 'text') {
        if (isText && phonetic === 0) text += token.text;
        return;
      }
      const change = token.kind === 'open' ? 1 : -1;
      if (token.name === 'rPh') phonetic += change;
      if (token.name === 't') isText = change === 1;
    },
    take(): string {
      const taken = withoutEscapes(text);
      text = '';
      return taken;
    },
  };
}

/** Excel writes characters that XML has not as `_x0007_`. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
