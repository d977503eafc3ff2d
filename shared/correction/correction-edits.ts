import type { Annotation } from '../model/annotation.ts';
import type { ArticleText } from '../model/article-text.ts';
import type { Edit } from '../model/edit.ts';
import type { Relation } from '../model/relation.ts';
import { carrySpan } from './carry-span.ts';
import type { Correction } from './correction.ts';
import type { CorrectionPlan, DoubtfulMark, Fate, Standing } from './plan.ts';

/** What a correction takes from outside: the id of the new text, the hash of its words, the time. */
export type Given = { textId: string; sha256: string; now: string };

/** The new text of a corrected article; it counts on from the one it corrects. */
export function correctedText(
  { text }: Standing,
  plan: CorrectionPlan,
  { textId, sha256 }: Given,
): ArticleText {
  const { provenance, version, id: corrects } = text;
  return { id: textId, ...plan.text, sha256, provenance, version: version + 1, corrects };
}

/**
 * The edits of a correction, one commit: the article names its new text, every mark stands where
 * its words do now or goes with its links, and links keep what is left of the words that announce
 * them. `fates` are by the ids of the marks that were decided on; the others have their usual one.
 */
export function correctionEdits(
  { article, relations }: Standing,
  plan: CorrectionPlan,
  fates: ReadonlyMap<string, Fate>,
  { textId, now }: Given,
): Edit[] {
  const title = plan.title ?? article.title;
  const marks = [
    ...plan.certain,
    ...plan.doubtful.map((mark) => ({ before: mark.before, after: decided(mark, fates, now) })),
  ];
  const gone = new Set(marks.flatMap(({ before, after }) => (after === null ? [before.id] : [])));
  const isGone = ({ fromId, toId }: Relation) => gone.has(fromId) || gone.has(toId ?? '');
  return [
    ...relations.filter(isGone).map((before): Edit => ({ kind: 'relation', before, after: null })),
    { kind: 'article', before: article, after: { ...article, textId, title, updated: now } },
    ...marks
      .filter(({ before, after }) => after !== before)
      .map((change): Edit => ({ kind: 'annotation', ...change })),
    ...relations.filter((relation) => !isGone(relation)).flatMap(cueEdits(plan.correction)),
  ];
}

/** What becomes of a mark; null where it goes. */
export function fateOf(mark: DoubtfulMark, fates: ReadonlyMap<string, Fate>): Fate {
  return fates.get(mark.before.id) ?? mark.usual;
}

function decided(
  mark: DoubtfulMark,
  fates: ReadonlyMap<string, Fate>,
  now: string,
): Annotation | null {
  const fate = fateOf(mark, fates);
  if (fate === 'remove') return null;
  const after = fate === 'keep' ? mark.kept : mark.moved;
  if (after === null) throw new Error(`there is nothing to ${fate} of ${mark.before.id}`);
  return { ...after, updated: now };
}

function cueEdits(correction: Correction) {
  return (before: Relation): Edit[] => {
    if (before.cue === null) return [];
    const { fragment } = carrySpan(correction, before.cue);
    const cue =
      fragment === null
        ? null
        : { ...fragment, quote: correction.after.slice(fragment.start, fragment.end) };
    if (JSON.stringify(cue) === JSON.stringify(before.cue)) return [];
    return [{ kind: 'relation', before, after: { ...before, cue } }];
  };
}
