import { isDeepEqual } from '../../shared/deep-equal.ts';
import type {
  AttributeDefinition,
  Label,
  LabelSchema,
  RelationType,
} from '../../shared/model/label-schema.ts';
import type { SchemaChange } from '../../shared/schema/change.ts';
import { adoptSchema } from '../../shared/schema/file.ts';
import { inOrder } from '../../shared/schema/plan.ts';

/** A choice that is being edited, and what it was called in the project; null for a new one. */
export type DraftChoice = { id: string; name: string; was: string | null };

/** An attribute that is being edited, and what it was called in the project; null for a new one. */
export type DraftAttribute = Omit<AttributeDefinition, 'choices'> & {
  id: string;
  was: string | null;
  choices: readonly DraftChoice[];
};

export type DraftLabel = Omit<Label, 'attributes' | 'position'> & {
  attributes: readonly DraftAttribute[];
};
export type DraftType = Omit<RelationType, 'position'>;

/** The label schema as it is being edited, before anything of it is saved. */
export type Draft = {
  labels: readonly DraftLabel[];
  relationTypes: readonly DraftType[];
  /** Labels of the project that were taken out, and the one that each is merged into. */
  merged: Readonly<Record<string, string>>;
};

/** The project's schema, to be edited. */
export function draftOf(schema: LabelSchema): Draft {
  return {
    labels: schema.labels.map((label) => draftLabelOf(label, label)),
    relationTypes: schema.relationTypes.map(({ position: _, ...type }) => type),
    merged: {},
  };
}

/** A label to be edited; what it has in common with `known` is the same by its name. */
function draftLabelOf({ position: _, ...label }: Label, known: Label | undefined): DraftLabel {
  return {
    ...label,
    attributes: label.attributes.map((attribute, index) => {
      const same = known?.attributes.find(({ name }) => name === attribute.name);
      const choices = attribute.choices.map((name, at) => ({
        id: `choice ${at}`,
        name,
        was: same?.choices.includes(name) === true ? name : null,
      }));
      return { ...attribute, id: `attribute ${index}`, was: same?.name ?? null, choices };
    }),
  };
}

/** The schema that a draft is, as it would be judged. Names keep no white space at their ends. */
export function schemaOf({ labels, relationTypes }: Draft): LabelSchema {
  return inOrder({
    labels: labels.map(({ attributes, ...label }) => ({
      ...label,
      name: label.name.trim(),
      position: 0,
      attributes: attributes.map(({ id: _, was: __, choices, ...attribute }) => ({
        ...attribute,
        name: attribute.name.trim(),
        choices: attribute.type === 'choice' ? choices.map(({ name }) => name.trim()) : [],
      })),
    })),
    relationTypes: relationTypes.map((type) => ({
      ...type,
      name: type.name.trim(),
      inverse: type.inverse.trim(),
      position: 0,
    })),
  });
}

/** What saving a draft asks of storage: the schema, and what cannot be seen from it. */
export function changeOf(current: LabelSchema, draft: Draft): SchemaChange {
  const kept = draft.labels.filter(({ id }) => current.labels.some((label) => label.id === id));
  const isChosen = ({ type }: DraftAttribute) => type === 'choice';
  return {
    schema: withReadableIds(current, schemaOf(draft)),
    mergedLabels: { ...draft.merged },
    renamedAttributes: kept.flatMap(({ id, attributes }) =>
      attributes.flatMap(({ was, name }) =>
        was === null || was === name.trim()
          ? []
          : [{ labelId: id, before: was, after: name.trim() }],
      ),
    ),
    renamedChoices: kept.flatMap(({ id, attributes }) =>
      attributes
        .filter(isChosen)
        .flatMap(({ was: attribute, choices }) =>
          choices.flatMap(({ was, name }) =>
            attribute === null || was === null || was === name.trim()
              ? []
              : [{ labelId: id, attribute, before: was, after: name.trim() }],
          ),
        ),
    ),
  };
}

/** Whether a draft is another schema than the project has. */
export function isChanged(current: LabelSchema, draft: Draft): boolean {
  const { schema, renamedAttributes, renamedChoices } = changeOf(current, draft);
  const isRenamed = renamedAttributes.length > 0 || renamedChoices.length > 0;
  return isRenamed || !isDeepEqual(schema, inOrder(current));
}

/** New labels and links get ids that can be read in a file: their names, as far as these are free. */
function withReadableIds(current: LabelSchema, schema: LabelSchema): LabelSchema {
  const labelIds = readableIds(current.labels, schema.labels);
  const typeIds = readableIds(current.relationTypes, schema.relationTypes);
  const ofLabel = (id: string) => labelIds.get(id) ?? id;
  return {
    labels: schema.labels.map((label) => ({ ...label, id: ofLabel(label.id) })),
    relationTypes: schema.relationTypes.map((type) => ({
      ...type,
      id: typeIds.get(type.id) ?? type.id,
      from: type.from.map(ofLabel),
      to: type.to.map(ofLabel),
    })),
  };
}

type Row = { id: string; name: string };

function readableIds(current: readonly Row[], wanted: readonly Row[]): ReadonlyMap<string, string> {
  const taken = new Set([...current, ...wanted].map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const { id, name } of wanted) {
    const isKnown = current.some((row) => row.id === id);
    if (isKnown || name === '' || taken.has(name)) continue;
    taken.add(name);
    ids.set(id, name);
  }
  return ids;
}

/**
 * Takes a label out; its marks go with it, or to another label. Links do not join it any more, and
 * those that then join nothing go too.
 */
export function removeLabel(
  current: LabelSchema,
  draft: Draft,
  id: string,
  into: string | null,
): Draft {
  const isKnown = current.labels.some((label) => label.id === id);
  // What was merged into it goes where its own marks go.
  const others = Object.entries(draft.merged).flatMap(([from, to]): [string, string][] => {
    if (to !== id) return [[from, to]];
    return into === null ? [] : [[from, into]];
  });
  const own: [string, string][] = isKnown && into !== null ? [[id, into]] : [];
  return {
    labels: draft.labels.filter((label) => label.id !== id),
    relationTypes: draft.relationTypes
      .map((type) => ({
        ...type,
        from: replaced(type.from, id, into),
        to: replaced(type.to, id, into),
      }))
      .filter((type) => joinsAnything(type) || !joins(type, id, draft)),
    merged: Object.fromEntries([...others, ...own]),
  };
}

function joinsAnything({ from, to, mayPointAtAuthor }: DraftType): boolean {
  return from.length > 0 && (to.length > 0 || mayPointAtAuthor);
}

/** Whether a kind of link joined a label before. */
function joins({ id: typeId }: DraftType, id: string, { relationTypes }: Draft): boolean {
  const before = relationTypes.find((type) => type.id === typeId);
  return before !== undefined && [...before.from, ...before.to].includes(id);
}

function replaced(ids: readonly string[], id: string, into: string | null): string[] {
  if (!ids.includes(id)) return [...ids];
  return [...new Set(ids.flatMap((one) => (one === id ? (into ?? []) : one)))];
}

/** Puts a label of the project back as it was, with the links that join it. */
export function restoreLabel(current: LabelSchema, draft: Draft, id: string): Draft {
  const label = current.labels.find((one) => one.id === id);
  if (label === undefined) return draft;
  const { [id]: _, ...merged } = draft.merged;
  const at = current.labels.indexOf(label);
  const joined = (ids: readonly string[], before: readonly string[] = []) =>
    before.includes(id) && !ids.includes(id) ? [...ids, id] : [...ids];
  const labels = draft.labels.toSpliced(at, 0, draftLabelOf(label, label));
  const isThere = (labelId: string) => labels.some((one) => one.id === labelId);
  const relationTypes = draft.relationTypes.map((type) => {
    const before = current.relationTypes.find((one) => one.id === type.id);
    return { ...type, from: joined(type.from, before?.from), to: joined(type.to, before?.to) };
  });
  for (const [place, { position: _, ...type }] of current.relationTypes.entries()) {
    const isGone = !relationTypes.some((one) => one.id === type.id);
    if (!isGone || ![...type.from, ...type.to].includes(id)) continue;
    const ends = { from: type.from.filter(isThere), to: type.to.filter(isThere) };
    const back = { ...type, ...ends };
    if (joinsAnything(back)) relationTypes.splice(place, 0, back);
  }
  return { labels, relationTypes, merged };
}

/** The labels of the project that a draft has not any more. */
export function removedLabels(current: LabelSchema, draft: Draft): Label[] {
  return current.labels.filter(({ id }) => !draft.labels.some((label) => label.id === id));
}

/** Another schema in place of the draft: its labels are the project's where their names are. */
export function takeSchema(current: LabelSchema, schema: LabelSchema): Draft {
  const { labels, relationTypes } = adoptSchema(current, schema);
  return {
    labels: labels.map((label) =>
      draftLabelOf(
        label,
        current.labels.find(({ id }) => id === label.id),
      ),
    ),
    relationTypes: relationTypes.map(({ position: _, ...type }) => type),
    merged: {},
  };
}

/** A list with the row at one place moved to another; the same list where there is none. */
export function moved<Item>(rows: readonly Item[], from: number, to: number): readonly Item[] {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

/** A list with the row of that id changed. */
export function changed<Item extends { id: string }>(
  rows: readonly Item[],
  id: string,
  change: Partial<Item>,
): readonly Item[] {
  return rows.map((row) => (row.id === id ? { ...row, ...change } : row));
}
