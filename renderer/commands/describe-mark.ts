import { type Annotation, fragmentSeparator } from '../../shared/model/annotation.ts';
import type { LabelSchema } from '../../shared/model/label-schema.ts';
import { isUnconfirmed } from '../../shared/model/reading-state.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { missingValues } from '../../shared/model/values.ts';
import { shorten } from '../../shared/text/shorten.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { valueWords, type Wording } from '../../shared/texts/value-words.ts';
import { valueTexts } from '../../shared/texts/values.ts';
import { countWords } from './count-words.ts';
import { linksOf } from './links.ts';

const texts = windowTexts.mark;

/** How much of the words at the other end of a link is said, in UTF-16 units. */
const linkLimit = 60;

/**
 * What there is to say of a mark beside its words, as one hears it: `claim, 14 words, 2 parts,
 * attributed to the ministry, note: …`. A label that the schema has not is said by its id.
 */
export function describeMark(
  mark: Annotation,
  schema: LabelSchema,
  relations: readonly Relation[],
  annotations: readonly Annotation[],
): string {
  const label = schema.labels.find(({ id }) => id === mark.labelId);
  return [
    label?.name ?? mark.labelId,
    texts.words(wordsIn(mark)),
    ...factsOf(mark, relations, annotations, schema, 'said'),
  ].join(', ');
}

const wordCounts = new WeakMap<Annotation, number>();

/** Counted once: marks are described again whenever another one changes. */
function wordsIn(mark: Annotation): number {
  const known = wordCounts.get(mark);
  if (known !== undefined) return known;
  const count = countWords(mark.quote.split(fragmentSeparator).join(' '));
  wordCounts.set(mark, count);
  return count;
}

/** A mark's values and those it lacks, its parts, links, origin and note, each where there is one. */
export function factsOf(
  mark: Annotation,
  relations: readonly Relation[],
  annotations: readonly Annotation[],
  schema: LabelSchema,
  wording: Wording,
): string[] {
  const label = schema.labels.find(({ id }) => id === mark.labelId);
  const lacking = label === undefined ? [] : missingValues(mark, schema);
  const parts = mark.fragments.length;
  const links = Map.groupBy(linksOf(mark, relations, annotations, schema), ({ says }) => says);
  const origin = windowTexts.margin.origin[mark.origin];
  return [
    ...(label === undefined ? [] : valueWords(label, mark.attributes, wording)),
    ...(isUnconfirmed(mark) ? [valueTexts.unconfirmed] : []),
    ...(lacking.length === 0 ? [] : [valueTexts.lacks(lacking)]),
    ...(parts > 1 ? [windowTexts.margin.parts(parts)] : []),
    ...[...links].map(([says, [first, ...more]]) =>
      first === undefined || more.length > 0
        ? texts.links(says, more.length + 1)
        : texts.link(says, shorten(first.other?.quote ?? windowTexts.margin.author, linkLimit)),
    ),
    ...(origin === '' ? [] : [origin]),
    ...(mark.note === '' ? [] : [texts.note(mark.note)]),
  ];
}
