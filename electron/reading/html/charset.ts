/** The encoding that a page names near its beginning, or null where it names none. */
export function charsetOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const named =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i;
  const found = named.exec(head);
  return found?.[1] ?? found?.[2] ?? null;
}
