/** What no XML document may hold, not even escaped (XML 1.0, production 2). */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** One element with its attributes in this order, on lines of their own where it has children. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const opening = `${name}${written.join('')}`;
  if (children.length === 0) return `<${opening}/>`;
  const inner = children.join('\n').replace(/^/gm, '  ');
  return `<${opening}>\n${inner}\n</${name}>`;
}

/** Words as the value of an attribute; what XML cannot hold becomes U+FFFD. */
export function escapeXml(words: string): string {
  return words.replace(forbidden, '\uFFFD').replace(/[&<>"\t\n\r]/g, (sign) => signs[sign] ?? sign);
}
