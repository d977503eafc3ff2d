import { carryAnnotations } from '../correction/carry-annotations.ts';
import { carrySpan } from '../correction/carry-span.ts';
import type { Correction } from '../correction/correction.ts';
import type { ArticleState } from '../model/past.ts';
import type { Relation } from '../model/relation.ts';

/**
 * Marks and links of an earlier state on the words of today: those of whose words nothing is left
 * are not among them, nor is what announces a link where it is gone.
 */
export function carriedPast(past: ArticleState, correction: Correction): ArticleState {
  return {
    ...past,
    annotations: carryAnnotations(correction, past.annotations).flatMap(({ after }) => after ?? []),
    relations: past.relations.map((relation) => carriedCue(relation, correction)),
  };
}

function carriedCue(relation: Relation, correction: Correction): Relation {
  if (relation.cue === null) return relation;
  const { fragment } = carrySpan(correction, relation.cue);
  if (fragment === null) return { ...relation, cue: null };
  const quote = correction.after.slice(fragment.start, fragment.end);
  return { ...relation, cue: { ...fragment, quote } };
}
