import { adoptMarks } from '../../../shared/dataset/adopt-marks.ts';
import { createSchemaFinder } from '../../../shared/dataset/schema-of-records.ts';
import type { ExchangeRecord } from '../../../shared/formats/codec.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import { finishingRefusal } from '../../../shared/model/finishing.ts';
import type { LabelSchema } from '../../../shared/model/label-schema.ts';
import { adoptTexts } from '../../../shared/texts/adopt.ts';
import type { OpenProject, Surroundings } from '../project.ts';

/** An article of a dataset with what stands on it, ready to be written. */
export type AnnotatedArticle = { article: Article; edits: Edit[]; problems: string[] };

/**
 * An article that comes with marks: it is what its record says, under its own id where that is
 * free, and its marks and links are rows of the project.
 */
export function annotate(
  project: OpenProject,
  fresh: Article,
  record: ExchangeRecord,
  {
    schema,
    newId,
    now,
    taken,
  }: Pick<Surroundings, 'newId' | 'now'> & {
    schema: LabelSchema;
    /** Ids that this import has given already and are not written yet. */
    taken: Set<string>;
  },
): AnnotatedArticle {
  const isTaken = (id: string) =>
    taken.has(id) ||
    project.annotations.find(id) !== null ||
    project.relations.find(id) !== null ||
    project.articles.find(id) !== null;
  const id = record.id === '' || isTaken(record.id) ? fresh.id : record.id;
  taken.add(id);
  const { annotations, relations, problems } = adoptMarks(record, {
    ...{ schema, articleId: id, layerId: project.layerId, now: now(), newId, isTaken },
  });
  for (const row of [...annotations, ...relations]) taken.add(row.id);
  const isFinished =
    record.status === 'finished' && finishingRefusal(fresh.title, annotations, schema) === null;
  const status = record.status === 'finished' && !isFinished ? 'in progress' : record.status;
  const { split, note } = record;
  const article: Article = { ...fresh, id, status, split, note };
  return {
    article,
    edits: [
      ...annotations.map((after): Edit => ({ kind: 'annotation', before: null, after })),
      ...relations.map((after): Edit => ({ kind: 'relation', before: null, after })),
    ],
    problems: status === record.status ? problems : [...problems, adoptTexts.unfinished],
  };
}

/** What has to be added to a schema for the labels and kinds of link of records; none that is there. */
export function labelsToAdd(schema: LabelSchema, records: readonly ExchangeRecord[]): Edit[] {
  const finder = createSchemaFinder();
  for (const record of records) finder.add(record);
  const found = finder.schema();
  const known = new Set(schema.labels.map(({ name }) => name));
  const ids = new Map(schema.labels.map(({ name, id }) => [name, id]));
  const labels = found.labels.filter(({ name }) => !known.has(name));
  const position = schema.labels.length;
  const newLabels = labels.map((label, index): Edit => {
    const id = freeId(label.name, schema.labels);
    ids.set(label.name, id);
    return { kind: 'label', before: null, after: { ...label, id, position: position + index } };
  });
  const ofNames = (names: readonly string[]) => names.flatMap((name) => ids.get(name) ?? []);
  const newTypes = found.relationTypes
    .filter(({ name }) => !schema.relationTypes.some((type) => type.name === name))
    .map((type, index): Edit => {
      const after = {
        ...type,
        id: freeId(type.name, schema.relationTypes),
        ...{ from: ofNames(type.from), to: ofNames(type.to) },
        position: schema.relationTypes.length + index,
      };
      return { kind: 'relation type', before: null, after };
    });
  return [...newLabels, ...newTypes];
}

function freeId(name: string, rows: readonly { id: string }[]): string {
  let id = name;
  for (let number = 2; rows.some((row) => row.id === id); number += 1) id = `${name} ${number}`;
  return id;
}
