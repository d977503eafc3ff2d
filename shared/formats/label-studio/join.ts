import type { Fragment } from '../../model/annotation.ts';
import type { Attributes } from '../../model/attributes.ts';
import { labelStudioTexts } from '../../texts/formats-label-studio.ts';
import { blankSpan } from '../blank.ts';
import type { ExchangeRecord } from '../codec.ts';
import { freeId } from '../json-source.ts';
import type { ProblemList } from '../problem-list.ts';
import { attributeOf, continuation } from './controls.ts';
import type { Group, Region } from './regions.ts';

type Span = ExchangeRecord['spans'][number];
type Relation = ExchangeRecord['relations'][number];

/** A region with its place in the text, UTF-16. */
export type PlacedRegion = { region: Region; group: Group; fragments: readonly Fragment[] };

/**
 * Spans and relations of placed regions. A region of several labels becomes a span for each, of
 * which relations join the first; parts that one relation continues become one span.
 */
export function joinRegions(
  text: string,
  groups: readonly Group[],
  placed: readonly PlacedRegion[],
  { tell }: ProblemList,
): { spans: Span[]; relations: Relation[] } {
  const taken = new Set<string>();
  const firsts = new Map<Region, Span>();
  const spans = placed.flatMap((one) => {
    const made = one.region.labels.map((label) => spanOf(text, one, label, taken));
    const [first] = made;
    if (first !== undefined) firsts.set(one.region, first);
    return made;
  });
  const wholes = new Map<Span, Span>();
  const wholeOf = (region: Region | undefined): Span | undefined => {
    const first = region === undefined ? undefined : firsts.get(region);
    return first === undefined ? undefined : (wholes.get(first) ?? first);
  };
  const relations: Relation[] = [];
  for (const { regions, links } of groups) {
    for (const { from, to, types } of links) {
      for (const type of types) {
        const one = wholeOf(regions.get(from));
        const other = wholeOf(regions.get(to));
        if (one === undefined || other === undefined) tell(labelStudioTexts.noEnds(from, to), from);
        else if (type === continuation && canContinue(one, other)) {
          continueSpan(text, one, other);
          for (const [part, whole] of wholes) if (whole === other) wholes.set(part, one);
          wholes.set(other, one);
        } else {
          const id = `r${relations.length + 1}`;
          const ends = { from: one.id, to: other.id };
          relations.push({ id, type, ...ends, to_author: false, cue: [], attributes: {} });
        }
      }
    }
  }
  // A relation that was read before its end became part of another span points at the whole.
  const ids = new Map([...wholes].map(([part, whole]) => [part.id, whole.id]));
  const endOf = (id: string) => ids.get(id) ?? id;
  return {
    spans: spans.filter((span) => !wholes.has(span)),
    relations: relations.map((one) => ({ ...one, from: endOf(one.from), to: endOf(one.to) })),
  };
}

function spanOf(
  text: string,
  { region, group, fragments }: PlacedRegion,
  label: string,
  taken: Set<string>,
): Span {
  const id = freeId(region.id === '' ? `s${taken.size + 1}` : region.id, taken);
  const found = region.remarks.flatMap(({ from, type, value }) => {
    const attribute = attributeOf(label, from, type, value);
    return attribute === null ? [] : [[attribute.name, attribute.value] as const];
  });
  const attributes: Attributes = Object.fromEntries(found);
  const byHand = region.isMarkedByHand ? 'human' : 'import';
  return {
    ...blankSpan(text, { id, label, fragments: [...fragments] }),
    attributes,
    note: region.note,
    layer: group.layer,
    origin: group.isPrediction ? 'suggestion' : byHand,
  };
}

function canContinue(one: Span, other: Span): boolean {
  return one !== other && one.label === other.label && one.end <= other.start;
}

function continueSpan(text: string, one: Span, other: Span): void {
  Object.assign(one, {
    end: other.end,
    fragments: [...one.fragments, ...other.fragments],
    text: text.slice(one.start, other.end),
    attributes: { ...other.attributes, ...one.attributes },
    note: one.note === '' ? other.note : one.note,
  });
}
