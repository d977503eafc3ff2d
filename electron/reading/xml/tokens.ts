/**
 * What XML is made of, in order: the beginning of an element, its end, and text with its entities
 * resolved. Names are without their prefix. An element without content has both.
 */
export type XmlToken =
  | { kind: 'open'; name: string; attributes: string }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** XML ends within one of its parts, or a part of it never ends. */
export class BrokenXml extends Error {}

/** In UTF-16 units: no text or element is longer. */
const longest = 40_000_000;

/**
 * The tokens of XML that comes in pieces of any length. Declarations and comments are passed over,
 * and entities that a document defines itself are left as they are written. Throws BrokenXml.
 */
export function* xmlTokens(pieces: Iterable<string>): Generator<XmlToken, void, undefined> {
  let rest = '';
  let depth = 0;
  for (const piece of pieces) {
    rest += piece;
    let at = 0;
    for (;;) {
      const end = endOfToken(rest, at);
      if (end === null) break;
      for (const token of tokensIn(rest.slice(at, end))) {
        if (token.kind === 'open') depth += 1;
        if (token.kind === 'close') depth -= 1;
        yield token;
      }
      at = end;
    }
    rest = rest.slice(at);
    if (rest.length > longest) throw new BrokenXml();
  }
  if (rest.trim() !== '' || depth > 0) throw new BrokenXml();
}

/** Where the token ends that begins here, or null where that is not known yet. */
function endOfToken(xml: string, at: number): number | null {
  if (at >= xml.length) return null;
  if (xml.charCodeAt(at) !== 0x3c) {
    const next = xml.indexOf('<', at);
    return next === -1 ? null : next;
  }
  // What is at the end of a piece may be the beginning of any of these.
  if (xml.length - at < 9 && !xml.includes('>', at)) return null;
  const closing = xml.startsWith('<!--', at)
    ? '-->'
    : xml.startsWith('<![CDATA[', at)
      ? ']]>'
      : xml.startsWith('<?', at)
        ? '?>'
        : null;
  if (closing !== null) {
    const found = xml.indexOf(closing, at + 2);
    return found === -1 ? null : found + closing.length;
  }
  if (xml.startsWith('<!', at)) return endOfDeclaration(xml, at);
  return endOfTag(xml, at);
}

/** A tag's end, which is not that of an attribute's value. */
function endOfTag(xml: string, at: number): number | null {
  const plain = xml.indexOf('>', at);
  if (plain === -1) return null;
  let index = at;
  for (;;) {
    const quote = /["'>]/g;
    quote.lastIndex = index;
    const found = quote.exec(xml);
    if (found === null) return null;
    if (found[0] === '>') return found.index + 1;
    const end = xml.indexOf(found[0], found.index + 1);
    if (end === -1) return null;
    index = end + 1;
  }
}

function endOfDeclaration(xml: string, at: number): number | null {
  const parts = /\[|>/g;
  parts.lastIndex = at;
  const found = parts.exec(xml);
  if (found === null) return null;
  if (found[0] === '>') return found.index + 1;
  const end = /\]\s*>/g;
  end.lastIndex = found.index;
  const closed = end.exec(xml);
  return closed === null ? null : closed.index + closed[0].length;
}

function* tokensIn(written: string): Generator<XmlToken, void, undefined> {
  if (!written.startsWith('<')) {
    yield { kind: 'text', text: resolveEntities(written) };
    return;
  }
  if (written.startsWith('<![CDATA[')) {
    yield { kind: 'text', text: written.slice(9, -3) };
    return;
  }
  if (/^<[!?]/.test(written)) return;
  const name = /^<\/?(?:[^\s/>:]*:)?([^\s/>]*)/.exec(written)?.[1] ?? '';
  if (written.startsWith('</')) {
    yield { kind: 'close', name };
    return;
  }
  yield { kind: 'open', name, attributes: written };
  if (written.endsWith('/>')) yield { kind: 'close', name };
}

/** The value of an attribute, with or without a prefix before its name; '' where there is none. */
export function attributeOf({ attributes }: { attributes: string }, name: string): string {
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
    attributes,
  );
  return resolveEntities(found?.[1] ?? found?.[2] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w+));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
