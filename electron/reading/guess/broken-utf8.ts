/**
 * Whether bytes are UTF-8 that was damaged: of what is beyond ASCII in them, nearly all are whole
 * characters, which letters of any other encoding hardly ever look like. To read such a file as
 * anything else would spoil all of it for the sake of a few bytes.
 */
export function isBrokenUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let wrong = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = lengthAt(bytes, at);
    if (length > 1) whole += 1;
    if (length > 0) {
      at += length;
      continue;
    }
    wrong += 1;
    // The bytes of one damaged character count as one.
    const end = at + 3;
    while (at < end && at < bytes.length && lengthAt(bytes, at) === 0) at += 1;
  }
  return whole > 0 && whole > wrong * 2;
}

/** How many bytes the character is that begins here; 0 where none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  for (let next = at + 1; next < at + length; next += 1) {
    const follows = bytes[next] ?? 0;
    if (follows < 0x80 || follows > 0xbf) return 0;
  }
  return length;
}
