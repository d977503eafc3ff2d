const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as they are written in HTML, between tags or in a quoted attribute. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
