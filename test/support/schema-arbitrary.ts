import fc from 'fast-check';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { AttributeValue } from '../../shared/model/attributes.ts';
import {
  type AttributeDefinition,
  attributeTypes,
  type Label,
  type LabelSchema,
  lineStyles,
  overlapRules,
  type RelationType,
} from '../../shared/model/label-schema.ts';
import type { Relation } from '../../shared/model/relation.ts';
import type { SchemaChange } from '../../shared/schema/change.ts';
import { changeProblems, schemaProblems } from '../../shared/schema/problems.ts';
import { anAnnotation, aRelation } from './notation.ts';

/** Few ids and names, so that two schemas have much in common, and names change hands. */
const labelIds = ['one', 'two', 'three', 'four', 'five'];
const typeIds = ['link a', 'link b', 'link c'];
const attributeNames = ['kind', 'value', 'note', 'day'];
const choices = ['yes', 'no', '4', 'maybe', '2026-03-04'];

export const schemaText = 'It rose by 4% to 7%, she said, and again.';
const places: [number, number][] = [
  [0, 2],
  [0, 13],
  [3, 13],
  [11, 13],
  [17, 19],
  [21, 24],
];

const initialOf = (definition: Omit<AttributeDefinition, 'initial'>): AttributeValue | null =>
  definition.type === 'choice' ? (definition.choices[0] ?? null) : null;

function anAttribute(name: string): fc.Arbitrary<AttributeDefinition> {
  return fc
    .record({
      type: fc.constantFrom(...attributeTypes),
      choices: fc.uniqueArray(fc.constantFrom(...choices), { minLength: 1 }),
      isRequired: fc.boolean(),
    })
    .map(({ type, choices: some, isRequired }) => {
      const definition = { name, type, choices: type === 'choice' ? some : [], isRequired };
      return { ...definition, initial: initialOf(definition) };
    });
}

const attributes = fc
  .uniqueArray(fc.constantFrom(...attributeNames), { maxLength: 4 })
  .chain((names) => fc.tuple(...names.map(anAttribute)));

function aLabel(id: string, name: string, position: number): fc.Arbitrary<Label> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(name),
    key: fc.constant(''),
    position: fc.constant(position),
    colourLight: fc.constantFrom('#b8440c', '#0b63a5'),
    colourDark: fc.constant('#f0935a'),
    line: fc.constantFrom(...lineStyles),
    description: fc.constantFrom('', 'What is said.'),
    attributes,
    guideline: fc.constant(''),
    overlap: fc.constantFrom(...overlapRules),
    reads: fc.constant('nothing' as const),
  });
}

const someOf = (ids: readonly string[]) => fc.subarray([...ids], { minLength: 1 });

function aType(
  id: string,
  name: string,
  position: number,
  labels: readonly string[],
): fc.Arbitrary<RelationType> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(name),
    inverse: fc.constantFrom('', 'the other way'),
    position: fc.constant(position),
    from: someOf(labels),
    to: someOf(labels),
    mayPointAtAuthor: fc.boolean(),
  });
}

/** A random schema that can be kept. */
export function anySchema(): fc.Arbitrary<LabelSchema> {
  const ids = fc.shuffledSubarray(labelIds, { minLength: 1 });
  const names = fc.shuffledSubarray(labelIds, { minLength: 5 });
  const types = fc.shuffledSubarray(typeIds);
  const typeNames = fc.shuffledSubarray(typeIds, { minLength: 3 });
  return fc
    .tuple(ids, names, types, typeNames)
    .chain(([labels, called, kinds, kindNames]) =>
      fc.record({
        labels: fc.tuple(...labels.map((id, at) => aLabel(id, called[at] ?? id, at))),
        relationTypes: fc.tuple(
          ...kinds.map((id, at) => aType(id, kindNames[at] ?? id, at, labels)),
        ),
      }),
    )
    .filter((schema) => schemaProblems(schema).length === 0);
}

/** A random change of a schema: into any other, with some of what goes merged or renamed. */
export function anyChange(current: LabelSchema): fc.Arbitrary<SchemaChange> {
  return anySchema()
    .chain((schema) => {
      const gone = current.labels.filter(({ id }) => !schema.labels.some((one) => one.id === id));
      const into = fc.constantFrom(...schema.labels.map(({ id }) => id));
      const attributesOf = current.labels.flatMap(({ id, attributes: some }) =>
        some.map(({ name }) => ({ labelId: id, before: name })),
      );
      const choicesOf = current.labels.flatMap(({ id, attributes: some }) =>
        some.flatMap(({ name, choices: all }) =>
          all.map((choice) => ({ labelId: id, attribute: name, before: choice })),
        ),
      );
      return fc.record({
        schema: fc.constant(schema),
        mergedLabels: fc
          .subarray(gone)
          .chain((some) => fc.tuple(...some.map(({ id }) => into.map((to) => [id, to] as const))))
          .map((entries) => Object.fromEntries(entries)),
        renamedAttributes: renames(attributesOf, attributeNames),
        renamedChoices: renames(choicesOf, choices),
      });
    })
    .filter((change) => changeProblems(current, change).length === 0);
}

function renames<Known extends { before: string }>(
  known: readonly Known[],
  names: readonly string[],
): fc.Arbitrary<(Known & { after: string })[]> {
  return fc
    .subarray([...known], { maxLength: Math.min(2, known.length) })
    .chain((some) =>
      fc.tuple(...some.map((one) => fc.constantFrom(...names).map((after) => ({ ...one, after })))),
    );
}

export type MarkedPage = { annotations: Annotation[]; relations: Relation[] };

/** Random marks and links on one article that a schema allows. `prefix` keeps ids apart. */
export function anyMarks(schema: LabelSchema, prefix = ''): fc.Arbitrary<MarkedPage> {
  return fc.array(aMark(schema), { maxLength: 8 }).chain((made) => {
    const annotations = made.map((mark, index) => ({ ...mark, id: `${prefix}m${index}` }));
    return anyLinks(schema, annotations, prefix).map((relations) => ({ annotations, relations }));
  });
}

function aMark({ labels }: LabelSchema): fc.Arbitrary<Annotation> {
  return fc
    .tuple(fc.constantFrom(...labels), fc.constantFrom(...places), fc.constantFrom('', 'Check.'))
    .chain(([label, [start, end], note]) =>
      valuesFor(label).map((values) =>
        anAnnotation({
          labelId: label.id,
          fragments: [{ start, end }],
          quote: schemaText.slice(start, end),
          attributes: values,
          note,
        }),
      ),
    );
}

function valuesFor(label: Label): fc.Arbitrary<Record<string, AttributeValue>> {
  return fc
    .subarray(label.attributes)
    .chain((some) =>
      fc.tuple(
        ...some.map((definition) =>
          valueFor(definition).map((value) => [definition.name, value] as const),
        ),
      ),
    )
    .map((entries) => Object.fromEntries(entries));
}

function valueFor({ type, choices: some }: AttributeDefinition): fc.Arbitrary<AttributeValue> {
  if (type === 'choice') return fc.constantFrom(...some);
  if (type === 'flag') return fc.boolean();
  if (type === 'number') return fc.constantFrom(4, 0, -1.5, 1e21);
  if (type === 'date') return fc.constantFrom('2026-03-04', '2026-12-31');
  return fc.constantFrom('yes', '4', ' 4 ', 'some words', '2026-03-04');
}

function anyLinks(
  { relationTypes }: LabelSchema,
  marks: readonly Annotation[],
  prefix: string,
): fc.Arbitrary<Relation[]> {
  const possible = relationTypes.flatMap((type) =>
    marks
      .filter(({ labelId }) => type.from.includes(labelId))
      .flatMap((from) => {
        const ends: (string | null)[] = marks
          .filter((to) => to.id !== from.id && type.to.includes(to.labelId))
          .map(({ id }) => id);
        if (type.mayPointAtAuthor) ends.push(null);
        return ends.map((toId) => ({ type: type.id, fromId: from.id, toId }));
      }),
  );
  return fc
    .subarray(possible, { maxLength: Math.min(8, possible.length) })
    .map((some) => some.map((link, index) => aRelation({ ...link, id: `${prefix}r${index}` })));
}
