import type { ArticleText, Mark } from '../model/article-text.ts';
import { fitMarks } from '../text/marks.ts';
import { carryBlocks } from './carry-blocks.ts';
import { carryRanges } from './carry-range.ts';
import type { Correction } from './correction.ts';

/** What is known of a corrected text from the text before; its id and hash are the caller's. */
export type CarriedText = Pick<ArticleText, 'content' | 'blocks' | 'marks'>;

/**
 * The content, blocks and marks of a text after a correction of it (see `carryBlocks` and
 * `carryRange`). Each mark is inside one block, in order, and gone with the last of its words.
 * Throws where the correction is of another text.
 */
export function carryText(
  correction: Correction,
  text: Pick<ArticleText, 'content' | 'blocks' | 'marks'>,
): CarriedText {
  if (text.content !== correction.before) throw new Error('the correction is of another text');
  const content = correction.after;
  const blocks = carryBlocks(correction, text.blocks);
  if (correction.changes.length === 0) return { content, blocks, marks: [...text.marks] };
  const marks = fitMarks(inOrder(carryRanges(correction, text.marks)), blocks);
  // Of one that is cut in two, the second piece may come before another mark.
  return { content, blocks, marks: inOrder(marks) };
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((a, b) => a.start - b.start);
}
