import { isDeepEqual } from '../deep-equal.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Edit } from '../model/edit.ts';
import type { Label, LabelSchema, RelationType } from '../model/label-schema.ts';
import type { Relation } from '../model/relation.ts';
import { shorten } from '../text/shorten.ts';
import type { SchemaChange } from './change.ts';
import { collapseSame, type MarkFate } from './collapse.ts';
import { type LinkFate, linkFates } from './links-after.ts';
import { marksAgainstRule } from './overlaps.ts';
import { describesOther, schemaSteps } from './steps.ts';
import { createTally, type Effect, type Tally } from './tally.ts';
import { nameAfter, type ValueFate, valueFates, valuesLeft } from './values-after.ts';

/** What stands on one article. */
export type MarkedArticle = {
  annotations: readonly Annotation[];
  relations: readonly Relation[];
};

/**
 * A change of the schema, decided on: the edits of the schema that come before those of the
 * articles and the ones that come after, so that at no moment, done or undone, a mark has a label
 * that is not there.
 */
export type Plan = {
  first: Edit[];
  last: Edit[];
  /** Whether articles have to be gone through at all: a new colour needs none of them. */
  reachesArticles: boolean;
  /** The edits of one article; what they do is counted. Each article is to be planned once. */
  planArticle(article: MarkedArticle, now: string): Edit[];
  tally: Tally;
};

/**
 * Decides what a change does to a schema and to what is marked under it, given how many marks each
 * label has. The change has no problems (see `changeProblems`).
 */
export function planChange(
  current: LabelSchema,
  change: SchemaChange,
  marksOf: ReadonlyMap<string, number>,
): Plan {
  const wanted = inOrder(change.schema);
  const tally = createTally();
  const labels = editsBetween('label', current.labels, wanted.labels);
  const types = editsBetween('relation type', current.relationTypes, wanted.relationTypes);
  for (const step of schemaSteps(current, { ...change, schema: wanted }, marksOf)) tally.say(step);
  const followers = followersOf(current.labels, wanted.labels, change);
  const asking = newlyAsked(current.labels, wanted.labels, change);
  const strict = stricter(current.labels, wanted.labels, change);
  const typeOf = new Map(wanted.relationTypes.map((type) => [type.id, type]));
  const nameOfType = new Map(current.relationTypes.map(({ id, name }) => [id, name]));

  const planArticle = ({ annotations, relations }: MarkedArticle, now: string): Edit[] => {
    const effects: Effect[] = [];
    const followed = annotations.map((mark) =>
      follow(mark, followers.get(mark.labelId), effects, now),
    );
    const { fates, became } = collapseSame(followed, now);
    effects.push(...markEffects(fates, became, current, wanted));
    const left = fates.flatMap(({ after }) => (after === null ? [] : [after]));
    effects.push(...lackEffects(left, asking), ...overlapEffects(left, strict, wanted));
    const marks = new Map(left.map((mark) => [mark.id, mark]));
    const links = linkFates(relations, { types: typeOf, marks, became });
    const quoteOf = new Map(annotations.map(({ id, quote }) => [id, quote]));
    effects.push(...linkEffects(links, nameOfType, quoteOf));
    tally.add(effects);
    return [...fates.flatMap(markEdit), ...links.flatMap(linkEdit)];
  };

  return {
    first: [...labels.put, ...types.put],
    last: [...types.removed, ...labels.removed],
    reachesArticles:
      [...followers.values()].some((follower) => follower !== 'same') ||
      asking.size > 0 ||
      strict.length > 0 ||
      types.removed.length > 0 ||
      narrows(current.relationTypes, wanted.relationTypes),
    planArticle,
    tally,
  };
}

/** A schema whose positions are those of its lists. */
export function inOrder({ labels, relationTypes }: LabelSchema): LabelSchema {
  return {
    labels: labels.map((label, position) => ({ ...label, position })),
    relationTypes: relationTypes.map((type, position) => ({ ...type, position })),
  };
}

function editsBetween<Row extends Label | RelationType>(
  kind: Row extends Label ? 'label' : 'relation type',
  current: readonly Row[],
  wanted: readonly Row[],
): { put: Edit[]; removed: Edit[] } {
  const edit = (before: Row | null, after: Row | null) => ({ kind, before, after }) as Edit;
  const known = new Map(current.map((row) => [row.id, row]));
  const put = wanted
    .map((after) => edit(known.get(after.id) ?? null, after))
    .filter(({ before, after }) => !isDeepEqual(before, after));
  const stays = new Set(wanted.map(({ id }) => id));
  return { put, removed: current.filter(({ id }) => !stays.has(id)).map((row) => edit(row, null)) };
}

/** What the marks of a label become: marks of a label with other attributes, or nothing. */
type Follower =
  | 'same'
  | 'removed'
  | { after: Label; fatesOf(mark: Annotation): ValueFate[]; before: Label };

function followersOf(
  current: readonly Label[],
  wanted: readonly Label[],
  change: SchemaChange,
): ReadonlyMap<string, Follower> {
  return new Map(
    current.map((before): [string, Follower] => {
      const after = labelAfter(before.id, wanted, change);
      if (after === null) return [before.id, 'removed'];
      if (after.id === before.id && !describesOther(before, after, change))
        return [before.id, 'same'];
      const fatesOf = ({ attributes }: Annotation) => valueFates(attributes, before, after, change);
      return [before.id, { before, after, fatesOf }];
    }),
  );
}

/** The label that the marks of a label have after a change; null where they go with it. */
function labelAfter(
  labelId: string,
  wanted: readonly Label[],
  { mergedLabels }: Pick<SchemaChange, 'mergedLabels'>,
): Label | null {
  const find = (id: string | undefined) => wanted.find((label) => label.id === id) ?? null;
  return find(labelId) ?? find(mergedLabels[labelId]);
}

function follow(
  before: Annotation,
  follower: Follower | undefined,
  effects: Effect[],
  now: string,
): MarkFate {
  if (follower === undefined || follower === 'same') return { before, after: before };
  if (follower === 'removed') return { before, after: null };
  const fates = follower.fatesOf(before);
  const isSame = fates.every(
    ({ name, becomes }) => becomes?.how === 'kept' && becomes.name === name,
  );
  effects.push(...fates.flatMap((fate) => valueEffect(fate, follower.before, before.quote)));
  if (isSame && follower.after.id === before.labelId) return { before, after: before };
  const attributes = valuesLeft(fates);
  return { before, after: { ...before, labelId: follower.after.id, attributes, updated: now } };
}

function valueEffect({ name, value, becomes }: ValueFate, label: Label, quote: string): Effect[] {
  const what = { subject: label.name, part: name };
  if (becomes === null) {
    return [{ kind: 'values removed', ...what, other: '', example: `${quote}: ${value}` }];
  }
  if (becomes.how === 'kept') return [];
  if (becomes.how === 'renamed') {
    return [
      { kind: 'values renamed', ...what, other: `${value} → ${becomes.value}`, example: quote },
    ];
  }
  const example = `${quote}: ${value} → ${becomes.value}`;
  return [{ kind: 'values converted', ...what, other: becomes.name, example }];
}

function markEffects(
  fates: readonly MarkFate[],
  became: ReadonlyMap<string, string>,
  current: LabelSchema,
  wanted: LabelSchema,
): Effect[] {
  const name = ({ labels }: LabelSchema, id: string) =>
    labels.find((label) => label.id === id)?.name ?? id;
  return fates.flatMap(({ before, after }): Effect[] => {
    const what = { subject: name(current, before.labelId), part: '', example: before.quote };
    if (became.has(before.id)) return [{ kind: 'marks collapsed', ...what, other: '' }];
    if (after === null) return [{ kind: 'marks removed', ...what, other: '' }];
    if (after.labelId === before.labelId) return [];
    return [{ kind: 'marks relabelled', ...what, other: name(wanted, after.labelId) }];
  });
}

/** Attributes that have to have a value now and did not before, by label id. */
function newlyAsked(
  current: readonly Label[],
  wanted: readonly Label[],
  change: SchemaChange,
): ReadonlyMap<string, { label: Label; names: string[] }> {
  const isMergedInto = new Set(Object.values(change.mergedLabels));
  const asked = wanted.map((label) => {
    const before = current.find(({ id }) => id === label.id);
    const askedBefore = new Set(
      (before?.attributes ?? [])
        .filter(({ isRequired }) => isRequired)
        .map(({ name }) => nameAfter(label.id, name, change)),
    );
    const names = label.attributes
      .filter(
        ({ name, isRequired }) =>
          isRequired && (isMergedInto.has(label.id) || !askedBefore.has(name)),
      )
      .map(({ name }) => name);
    return { label, names };
  });
  return new Map(asked.filter(({ names }) => names.length > 0).map((one) => [one.label.id, one]));
}

function lackEffects(
  marks: readonly Annotation[],
  asking: ReturnType<typeof newlyAsked>,
): Effect[] {
  return marks.flatMap(({ labelId, attributes, quote }) => {
    const asked = asking.get(labelId);
    if (asked === undefined) return [];
    return asked.names
      .filter((name) => attributes[name] === undefined)
      .map(
        (part): Effect => ({
          kind: 'values missing',
          subject: asked.label.name,
          part,
          other: '',
          example: quote,
        }),
      );
  });
}

/** Labels whose marks may lie over each other less freely than before, or get more of them. */
function stricter(
  current: readonly Label[],
  wanted: readonly Label[],
  { mergedLabels }: SchemaChange,
): Label[] {
  const isMergedInto = new Set(Object.values(mergedLabels));
  return wanted.filter(({ id, overlap }) => {
    const before = current.find((label) => label.id === id)?.overlap ?? overlap;
    return overlap !== 'any' && (isMergedInto.has(id) || before !== overlap);
  });
}

function overlapEffects(
  marks: readonly Annotation[],
  strict: readonly Label[],
  wanted: LabelSchema,
): Effect[] {
  return strict.flatMap((label) =>
    marksAgainstRule(marks, label.id, wanted).map(
      (mark): Effect => ({
        kind: 'marks overlap',
        subject: label.name,
        part: '',
        other: label.overlap,
        example: mark.quote,
      }),
    ),
  );
}

/** Whether a kind of link joins less than it did. */
function narrows(current: readonly RelationType[], wanted: readonly RelationType[]): boolean {
  return wanted.some(({ id, from, to, mayPointAtAuthor }) => {
    const before = current.find((type) => type.id === id);
    if (before === undefined) return false;
    return (
      before.from.some((labelId) => !from.includes(labelId)) ||
      before.to.some((labelId) => !to.includes(labelId)) ||
      (before.mayPointAtAuthor && !mayPointAtAuthor)
    );
  });
}

/** The most characters of each end of a link, so that both can be seen. */
const endLength = 36;

function linkEffects(
  links: readonly LinkFate[],
  nameOfType: ReadonlyMap<string, string>,
  quoteOf: ReadonlyMap<string, string>,
): Effect[] {
  return links.flatMap((link): Effect[] => {
    if (!('loss' in link)) return [];
    const { type, fromId, toId } = link.before;
    const subject = nameOfType.get(type) ?? type;
    const ends = [quoteOf.get(fromId), toId === null ? null : quoteOf.get(toId)];
    const example = ends
      .filter((quote) => typeof quote === 'string')
      .map((quote) => shorten(quote, endLength))
      .join(' → ');
    return [{ kind: 'links removed', subject, part: '', other: link.loss, example }];
  });
}

function markEdit({ before, after }: MarkFate): Edit[] {
  return before === after ? [] : [{ kind: 'annotation', before, after }];
}

function linkEdit(link: LinkFate): Edit[] {
  const after = 'loss' in link ? null : link.after;
  return link.before === after ? [] : [{ kind: 'relation', before: link.before, after }];
}
