/** Pieces that are nearer to each other are folded as one, which takes less time. */
const apart = 48;

const space = 0x20;
const lastOfAscii = 0x7f;

/**
 * A text in small letters, with those of its words folded that are not ASCII alone; in most texts
 * they are few. White space parts words, so that each is folded as it would be in the whole.
 */
export function foldPieces(text: string, fold: (piece: string) => string): string {
  let folded = '';
  let done = 0;
  let next = nextBeyond(text, 0);
  while (next < text.length) {
    const start = wordStart(text, next, done);
    let end = next;
    while (next < text.length && next - end < apart) {
      end = wordEnd(text, next);
      next = nextBeyond(text, end);
    }
    folded += text.slice(done, start).toLowerCase() + fold(text.slice(start, end));
    done = end;
  }
  return folded + text.slice(done).toLowerCase();
}

/** Where the next unit beyond ASCII is, from here on. */
function nextBeyond(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= lastOfAscii) at += 1;
  return at;
}

function wordStart(text: string, within: number, from: number): number {
  let start = within;
  while (start > from && text.charCodeAt(start - 1) > space) start -= 1;
  return start;
}

function wordEnd(text: string, within: number): number {
  let end = within;
  while (end < text.length && text.charCodeAt(end) > space) end += 1;
  return end;
}
