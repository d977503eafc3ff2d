import type { Block, Mark } from '../model/article-text.ts';

/**
 * Cuts marks at the edges of blocks, for when blocks were divided after their marks were made:
 * each mark comes back in one piece for each block it touches. Both lists are in order, and so
 * is the answer.
 */
export function fitMarks(marks: readonly Mark[], blocks: readonly Block[]): Mark[] {
  let first = 0;
  return marks.flatMap((mark) => {
    const pieces: Mark[] = [];
    while ((blocks[first]?.end ?? mark.end) < mark.start) first += 1;
    for (let index = first; (blocks[index]?.start ?? mark.end) < mark.end; index += 1) {
      const start = Math.max(blocks[index]?.start ?? 0, mark.start);
      const end = Math.min(blocks[index]?.end ?? 0, mark.end);
      if (start < end) pieces.push({ ...mark, start, end });
    }
    return pieces;
  });
}
