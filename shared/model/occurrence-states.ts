import type { Failure } from '../failure.ts';
import type { Fragment } from './annotation.ts';
import { createMarkIndex } from './mark-index.ts';
import type { Desk } from './marking.ts';
import { tagEvery } from './tagging-every.ts';

/**
 * What marking a span would meet: nothing, a longer mark of the label around it (`within`), that
 * mark itself (`marked`), or a rule of the label (`refused`). `detail` names the longer mark, or
 * says why in a sentence.
 */
export type OccurrenceState = {
  state: 'free' | 'within' | 'marked' | 'refused';
  detail: string;
};

/** What marking each of these spans (UTF-16, in order) under a label would meet. */
export function occurrenceStates(
  desk: Desk,
  labelId: string,
  spans: readonly Fragment[],
): OccurrenceState[] {
  const { skipped } = tagEvery(desk, labelId, { attributes: {}, spans });
  const refusals = new Map<Fragment, Failure>(
    skipped.map(({ fragment, refusal }) => [fragment, refusal]),
  );
  const marks = createMarkIndex(desk.annotations.filter((mark) => mark.labelId === labelId));
  return spans.map((span) => {
    const refusal = refusals.get(span);
    if (refusal?.code === 'span-exists') return { state: 'marked', detail: '' };
    if (refusal !== undefined) return { state: 'refused', detail: refusal.message };
    const around = marks
      .over(span)
      .find(({ fragments }) =>
        fragments.some(({ start, end }) => start <= span.start && span.end <= end),
      );
    if (around === undefined) return { state: 'free', detail: '' };
    return { state: 'within', detail: around.quote };
  });
}
