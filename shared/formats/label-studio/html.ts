const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  euro: '€',
  pound: '£',
  copy: '©',
  shy: '\u00AD',
};

/**
 * The text that Label Studio counts in HTML: that of all text nodes, and one character for each
 * `<br>` (`findGlobalOffset` in its `selection-tools.js`). Scripts, styles and comments have none;
 * one that is not closed ends the text. Quotes tell where this is not what its page had.
 */
export function textOfHtml(html: string): string {
  const content = html.replace(/\r\n?/g, '\n');
  const body = /<body\b/i.exec(content)?.index ?? 0;
  let text = '';
  let at = body;
  while (at < content.length) {
    const tag = content.indexOf('<', at);
    text += decoded(content.slice(at, tag === -1 ? content.length : tag));
    if (tag === -1) break;
    const end = tagEnd(content, tag);
    if (end === tag + 1) text += '<';
    if (/^<br\b/i.test(content.slice(tag, tag + 4))) text += '\n';
    at = end;
  }
  return text;
}

/** Where a tag, a comment, or a script ends that begins with this `<`; after it where none does. */
function tagEnd(content: string, tag: number): number {
  const after = (end: string, from: number): number => {
    const found = content.indexOf(end, from);
    return found === -1 ? content.length : found + end.length;
  };
  const beginning = content.slice(tag, tag + 8);
  if (beginning.startsWith('<!--')) return after('-->', tag + 4);
  if (!/^<[a-z!?/]/i.test(beginning)) return tag + 1;
  const [, raw] = /^<(script|style)\b/i.exec(beginning) ?? [];
  if (raw === undefined) return after('>', tag);
  const closing = raw.toLowerCase() === 'script' ? /<\/script\b/gi : /<\/style\b/gi;
  closing.lastIndex = tag;
  const found = closing.exec(content);
  return found === null ? content.length : after('>', found.index);
}

function decoded(words: string): string {
  return words.replace(
    /&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});/g,
    (whole, name: string) =>
      name.startsWith('#') ? numbered(name.slice(1), whole) : (named[name] ?? whole),
  );
}

function numbered(digits: string, whole: string): string {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : whole;
}
