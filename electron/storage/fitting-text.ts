import { failure } from '../../shared/failure.ts';
import type { ArticleText } from '../../shared/model/article-text.ts';
import { isBlank } from '../../shared/text/white.ts';
import type { OpenProject } from './project.ts';
import { sha256Of } from './sha256.ts';

/**
 * Makes sure that a new text holds words, that they are those of its hash, that its blocks lie in
 * them in order, and that it counts on from the text it corrects. Throws a Failure.
 */
export function requireFittingText(project: OpenProject, text: ArticleText): void {
  const detail = textProblem(project, text);
  if (detail !== null) throw failure('refused-edit', { detail });
}

function textProblem(
  { texts }: OpenProject,
  { content, sha256, blocks, marks, version, corrects }: ArticleText,
): string | null {
  if (isBlank(content)) return 'no words would be left of the article';
  if (!content.isWellFormed()) return 'the text holds half a character';
  if (sha256Of(content) !== sha256) return 'the text is not the one it says it is';
  let end = 0;
  for (const block of blocks) {
    if (block.start < end || block.end < block.start) return 'the text’s blocks are not in order';
    end = block.end;
  }
  const isWithin = (span: { end: number }) => span.end <= content.length;
  if (!blocks.every(isWithin) || !marks.every(isWithin)) return 'a block ends after its text';
  if (corrects === null) return null;
  const isNext = texts.find(corrects) !== null && texts.version(corrects) === version - 1;
  return isNext ? null : 'the text corrects one that is not there';
}
