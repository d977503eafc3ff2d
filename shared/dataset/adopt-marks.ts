import type { ExchangeRecord } from '../formats/codec.ts';
import { type Annotation, quoteOf } from '../model/annotation.ts';
import type { Attributes } from '../model/attributes.ts';
import { type LabelSchema, labelOf } from '../model/label-schema.ts';
import type { Cue, Relation } from '../model/relation.ts';
import { isValueOf } from '../model/values.ts';
import { isTidy, tidyFragments } from '../text/spans.ts';
import { adoptTexts } from '../texts/adopt.ts';

type Span = ExchangeRecord['spans'][number];

/** What a project gives to the marks of a record that come into it. */
export type Adopting = {
  schema: LabelSchema;
  articleId: string;
  layerId: string;
  now: string;
  newId(): string;
  /** Whether an id is that of a mark or a link of the project. */
  isTaken(id: string): boolean;
};

export type Adopted = {
  annotations: Annotation[];
  relations: Relation[];
  /** What was left out or changed, in sentences. */
  problems: string[];
};

/**
 * The marks and links of a record as rows of a project. What the project's schema does not allow
 * is left out and told: marks of unknown labels, values, links. Marks keep their ids where these
 * are free, and are freed of white space and half characters at their ends, as all marks are.
 */
export function adoptMarks(record: ExchangeRecord, project: Adopting): Adopted {
  const told = createTally();
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const idFor = (id: string): string => {
    const own = id === '' || taken.has(id) || project.isTaken(id) ? project.newId() : id;
    taken.add(own);
    return own;
  };
  const annotations = record.spans.flatMap((span): Annotation[] => {
    const label = project.schema.labels.find(({ name }) => name === span.label);
    if (label === undefined) {
      told.add(adoptTexts.noLabel, span.label);
      return [];
    }
    const fragments = tidyFragments(record.text, span.fragments);
    if (fragments === null) {
      told.add(adoptTexts.blank, span.label);
      return [];
    }
    if (!isSame(fragments, span.fragments)) told.add(adoptTexts.tidied, span.label);
    const id = idFor(span.id);
    ids.set(span.id, id);
    return [
      {
        ...{ id, articleId: project.articleId, layerId: project.layerId, labelId: label.id },
        ...{ fragments, quote: quoteOf(record.text, fragments) },
        attributes: valuesOf(span, project.schema, label.id, told.add),
        ...{ note: span.note, origin: 'import' as const },
        created: span.created === '' ? project.now : span.created,
        updated: span.updated === '' ? project.now : span.updated,
      },
    ];
  });
  const labels = new Map(annotations.map(({ id, labelId }) => [id, labelId]));
  const relations = record.relations.flatMap((relation): Relation[] => {
    const type = project.schema.relationTypes.find(({ name }) => name === relation.type);
    const fromId = ids.get(relation.from);
    const toId = relation.to_author ? null : ids.get(relation.to);
    if (type === undefined || fromId === undefined || toId === undefined) {
      told.add(type === undefined ? adoptTexts.noRelation : adoptTexts.noEnd, relation.type);
      return [];
    }
    const isAllowed =
      type.from.includes(labels.get(fromId) ?? '') &&
      (toId === null ? type.mayPointAtAuthor : type.to.includes(labels.get(toId) ?? ''));
    if (!isAllowed || fromId === toId) {
      told.add(adoptTexts.wrongRelation, relation.type);
      return [];
    }
    return [
      {
        ...{ id: idFor(relation.id), articleId: project.articleId, type: type.id, fromId, toId },
        cue: cueOf(record, relation.cue),
        attributes: relation.attributes,
      },
    ];
  });
  return { annotations, relations, problems: told.sentences() };
}

function valuesOf(
  { label, attributes }: Span,
  schema: LabelSchema,
  labelId: string,
  tell: (text: (count: number, name: string) => string, name: string) => void,
): Attributes {
  const definitions = labelOf(schema, labelId).attributes;
  const kept = Object.entries(attributes).filter(([name, value]) => {
    const definition = definitions.find((one) => one.name === name);
    const fits = definition !== undefined && isValueOf(definition, value);
    if (!fits) tell(adoptTexts.noValue, `${label}: ${name}`);
    return fits;
  });
  return Object.fromEntries(kept);
}

function cueOf(
  { text }: ExchangeRecord,
  [cue]: readonly { start: number; end: number }[],
): Cue | null {
  if (cue === undefined || !isTidy(text, cue)) return null;
  const { start, end } = cue;
  return { start, end, quote: text.slice(start, end) };
}

function isSame(one: readonly { start: number; end: number }[], other: typeof one): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, end }, index) => other[index]?.start === start && other[index].end === end)
  );
}

type Text = (count: number, name: string) => string;

/** Counts what is told alike, so that it is told once for an article. */
function createTally() {
  const counts = new Map<Text, Map<string, number>>();
  return {
    add(text: Text, name: string): void {
      const byName = counts.get(text) ?? new Map<string, number>();
      counts.set(text, byName.set(name, (byName.get(name) ?? 0) + 1));
    },
    sentences: (): string[] =>
      [...counts].flatMap(([text, byName]) =>
        [...byName].map(([name, number]) => text(number, name)),
      ),
  };
}
