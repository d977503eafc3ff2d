import type { Tag } from './schemes.ts';

/** Tokens of one label in a row, by their number within the document; `last` is in it. */
export type Chunk = { label: string; first: number; last: number };

/** Chunks as conlleval takes them, and the tokens whose tags had to be mended for it. */
export type Chunked = { chunks: Chunk[]; mended: number[] };

/**
 * The chunks of a document. A chunk begins at B and S, and at any other tag that does not go on
 * with the chunk before it; it ends at E and S, and where the next tag does not go on with it.
 * Tags are mended where their own scheme would not have them so: which scheme that is is seen from
 * the document's letters, and I that begins a chunk is right in IOB1.
 */
export function chunksOf(sentences: readonly (readonly (Tag | null)[])[]): Chunked {
  const hasEnds = sentences.some((tags) => tags.some((tag) => tag !== null && isEnd(tag)));
  const beginsWithB = sentences.some((tags) => tags.some((tag, at) => isPlainB(tag, tags[at - 1])));
  const chunks: Chunk[] = [];
  const mended: number[] = [];
  let number = 0;
  for (const tags of sentences) {
    for (const [at, tag] of tags.entries()) {
      const before = tags[at - 1] ?? null;
      const after = tags[at + 1] ?? null;
      const chunk = chunks.at(-1);
      const here = number;
      number += 1;
      if (tag === null) continue;
      if (chunk !== undefined && goesOn(before, tag)) chunk.last = here;
      else chunks.push({ label: tag.label, first: here, last: here });
      const isHeadless = (hasEnds || beginsWithB) && !goesOn(before, tag) && !isBeginning(tag);
      const isOpen = hasEnds && !isEnd(tag) && (after === null || !goesOn(tag, after));
      if (isHeadless || isOpen) mended.push(here);
    }
  }
  return { chunks, mended };
}

function goesOn(before: Tag | null, tag: Tag): boolean {
  if (before === null || isEnd(before) || isBeginning(tag)) return false;
  return before.label === tag.label;
}

function isBeginning({ letter }: Tag): boolean {
  return letter === 'B' || letter === 'S';
}

function isEnd({ letter }: Tag): boolean {
  return letter === 'E' || letter === 'S';
}

/** Whether a tag is B where IOB1 would have I. */
function isPlainB(tag: Tag | null, before: Tag | null | undefined): boolean {
  if (tag === null || tag.letter !== 'B') return false;
  return before === null || before === undefined || before.label !== tag.label;
}
