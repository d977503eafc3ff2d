import { isDeepEqual } from '../deep-equal.ts';
import type {
  AttributeDefinition,
  Label,
  LabelSchema,
  RelationType,
} from '../model/label-schema.ts';
import type { Consequence, SchemaChange } from './change.ts';
import { nameAfter } from './values-after.ts';

/** What is said of the schema itself, whatever is marked. */
export type SchemaStep = Omit<Consequence, 'examples'>;

type Renames = Pick<SchemaChange, 'renamedAttributes' | 'renamedChoices'>;

/** What a change does to the schema, label by label and link by link, in the wanted order. */
export function schemaSteps(
  current: LabelSchema,
  change: SchemaChange,
  marksOf: ReadonlyMap<string, number>,
): SchemaStep[] {
  const { schema: wanted, mergedLabels } = change;
  const merged = Object.entries(mergedLabels).flatMap(([id, into]): [string, string][] => {
    const target = wanted.labels.find((label) => label.id === into);
    return target === undefined ? [] : [[id, target.name]];
  });
  const mergedInto = new Map(merged);
  return [
    ...current.labels
      .filter(({ id }) => !wanted.labels.some((label) => label.id === id))
      .map(({ id, name }) =>
        step('label removed', name, {
          count: marksOf.get(id) ?? 0,
          other: mergedInto.get(id) ?? '',
        }),
      ),
    ...wanted.labels.flatMap((label) => {
      const before = current.labels.find(({ id }) => id === label.id);
      if (before === undefined) return [step('label added', label.name)];
      return labelSteps(before, label, change, marksOf.get(label.id) ?? 0);
    }),
    ...reordered('labels reordered', current.labels, wanted.labels),
    ...typeSteps(current.relationTypes, wanted.relationTypes),
    ...reordered('types reordered', current.relationTypes, wanted.relationTypes),
  ];
}

function step(
  kind: SchemaStep['kind'],
  subject: string,
  { part = '', other = '', count = 0 } = {},
): SchemaStep {
  return { kind, subject, part, other, count };
}

/** The facts of a label that its marks do not hang on, in the order in which they are told. */
const facts = [
  ['key', 'key'],
  ['colourLight', 'colour'],
  ['colourDark', 'colour'],
  ['line', 'line'],
  ['description', 'description'],
  ['guideline', 'guideline'],
  ['overlap', 'overlap'],
  ['reads', 'reads'],
] as const;

function labelSteps(before: Label, after: Label, renames: Renames, marks: number): SchemaStep[] {
  const changed = facts.filter(([fact]) => before[fact] !== after[fact]).map(([, name]) => name);
  const steps: SchemaStep[] = [];
  if (before.name !== after.name) {
    steps.push(step('label renamed', before.name, { other: after.name, count: marks }));
  }
  if (changed.length > 0) {
    steps.push(step('label changed', after.name, { other: [...new Set(changed)].join(', ') }));
  }
  return [...steps, ...attributeSteps(before, after, renames)];
}

function attributeSteps(before: Label, after: Label, renames: Renames): SchemaStep[] {
  const target = ({ name }: AttributeDefinition) => nameAfter(before.id, name, renames);
  const stays = new Set(before.attributes.map(target));
  const names = new Set(after.attributes.map(({ name }) => name));
  const gone = before.attributes.filter((attribute) => !names.has(target(attribute) ?? ''));
  const added = after.attributes.filter(({ name }) => !stays.has(name));
  const renamed = before.attributes.flatMap((attribute): SchemaStep[] => {
    const next = target(attribute);
    if (next === null || next === attribute.name || !names.has(next)) return [];
    return [step('attribute renamed', after.name, { part: attribute.name, other: next })];
  });
  const others = after.attributes.some(({ name, ...definition }) => {
    const known = before.attributes.find((attribute) => target(attribute) === name);
    return known !== undefined && !isDeepEqual({ ...known, name }, { ...definition, name });
  });
  const orderBefore = before.attributes.map(target).filter((name) => names.has(name ?? ''));
  const orderAfter = after.attributes.map(({ name }) => name).filter((name) => stays.has(name));
  return [
    ...gone.map(({ name }) => step('attribute removed', after.name, { part: name })),
    ...renamed,
    ...added.map(({ name }) => step('attribute added', after.name, { part: name })),
    ...(others || !isDeepEqual(orderBefore, orderAfter)
      ? [step('label changed', after.name, { other: 'attributes', part: 'attributes' })]
      : []),
  ];
}

function typeSteps(
  current: readonly RelationType[],
  wanted: readonly RelationType[],
): SchemaStep[] {
  const gone = current.filter(({ id }) => !wanted.some((type) => type.id === id));
  return [
    ...gone.map(({ name }) => step('type removed', name)),
    ...wanted.flatMap((type): SchemaStep[] => {
      const before = current.find(({ id }) => id === type.id);
      if (before === undefined) return [step('type added', type.name)];
      const { name, position, ...facts } = type;
      const isOther = !isDeepEqual({ ...before, name, position }, { ...facts, name, position });
      return [
        ...(before.name === name ? [] : [step('type renamed', before.name, { other: name })]),
        ...(isOther ? [step('type changed', name)] : []),
      ];
    }),
  ];
}

function reordered(
  kind: SchemaStep['kind'],
  current: readonly { id: string }[],
  wanted: readonly { id: string }[],
): SchemaStep[] {
  const common = (rows: readonly { id: string }[], others: readonly { id: string }[]) =>
    rows.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  return isDeepEqual(common(current, wanted), common(wanted, current)) ? [] : [step(kind, '')];
}

/** Whether a label says something else of its marks than it did: whether these must be looked at. */
export function describesOther(before: Label, after: Label, renames: Renames): boolean {
  const isNamed = renames.renamedAttributes.some(({ labelId }) => labelId === before.id);
  const hasOtherChoices = renames.renamedChoices.some(({ labelId }) => labelId === before.id);
  if (isNamed || hasOtherChoices) return true;
  return before.attributes.some(({ name, type, choices }) => {
    const next = after.attributes.find((attribute) => attribute.name === name);
    if (next === undefined || next.type !== type) return true;
    return choices.some((choice) => !next.choices.includes(choice));
  });
}
