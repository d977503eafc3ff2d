import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { AttributeValue } from '../model/attributes.ts';
import { type Edit, type EditOf, isKind } from '../model/edit.ts';
import type { LabelSchema } from '../model/label-schema.ts';
import type { Relation } from '../model/relation.ts';
import { historyTexts } from '../texts/history.ts';
import type { Names } from './entry.ts';

const { fields } = historyTexts;

/** A change to one field of a row, in words. */
export type FieldChange = { name: string; before: string; after: string };

/**
 * A change to one row, in words: what was done, and what was what before and after. `isSaid`
 * where `what` says it all by itself.
 */
export type ToldEdit = { what: string; fields: FieldChange[]; isSaid: boolean };

const told = (what: string, fields: FieldChange[] = []): ToldEdit => ({
  what,
  fields,
  isSaid: fields.length === 0,
});

export type Telling = { schema: LabelSchema; names: Names };

/** What an edit did, in words. */
export function tellEdit(edit: Edit, telling: Telling): ToldEdit {
  if (isKind(edit, 'annotation')) return tellMark(edit, telling);
  if (isKind(edit, 'relation')) return tellLink(edit, telling);
  if (isKind(edit, 'article')) return tellArticle(edit, telling);
  return told((edit.after ?? edit.before)?.name ?? '');
}

function tellMark({ before, after }: EditOf<'annotation'>, { schema }: Telling): ToldEdit {
  const name = ({ labelId }: Annotation) =>
    schema.labels.find(({ id }) => id === labelId)?.name ?? labelId;
  if (after === null)
    return told(before === null ? '' : historyTexts.unmarked(before.quote, name(before)));
  if (before === null) {
    const values = valueChanges({}, after.attributes);
    return { ...told(historyTexts.marked(after.quote, name(after)), values), isSaid: true };
  }
  const changes = [
    change(fields.label, name(before), name(after)),
    change(fields.words, before.quote, after.quote),
    ...valueChanges(before.attributes, after.attributes),
    change(fields.note, before.note, after.note),
  ].filter((field) => field !== null);
  if (changes.length === 0 && placeOf(before) !== placeOf(after)) {
    changes.push({ name: fields.place, before: placeOf(before), after: placeOf(after) });
  }
  return told(historyTexts.changed(after.quote, name(after)), changes);
}

function placeOf({ fragments }: Annotation): string {
  return fragments.map(({ start, end }) => `${start}–${end}`).join(', ');
}

function valueChanges(
  before: Annotation['attributes'],
  after: Annotation['attributes'],
): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((name) => change(name, said(before[name]), said(after[name])))
    .filter((field) => field !== null);
}

function said(value: AttributeValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? historyTexts.yes : historyTexts.no;
  return String(value);
}

function change(name: string, before: string, after: string): FieldChange | null {
  if (before === after) return null;
  const { nothing } = historyTexts;
  return { name, before: before === '' ? nothing : before, after: after === '' ? nothing : after };
}

function tellLink({ before, after }: EditOf<'relation'>, telling: Telling): ToldEdit {
  const row = after ?? before;
  if (row === null) return told('');
  const { schema, names } = telling;
  const type = schema.relationTypes.find(({ id }) => id === row.type)?.name ?? row.type;
  const quote = (id: string) => names.marks[id]?.quote ?? historyTexts.unknownMark;
  const to = row.toId === null ? historyTexts.author : historyTexts.linkEnd(quote(row.toId));
  const from = quote(row.fromId);
  if (before === null) return told(historyTexts.linked(from, type, to));
  if (after === null) return told(historyTexts.unlinked(from, type, to));
  const cue = (relation: Relation) => relation.cue?.quote ?? '';
  const changes = [
    change(fields.cue, cue(before), cue(after)),
    ...valueChanges(before.attributes, after.attributes),
  ];
  return told(
    historyTexts.relinked(from, type, to),
    changes.filter((field) => field !== null),
  );
}

const facts = ['title', 'byline', 'published', 'source', 'language', 'split', 'note'] as const;

function tellArticle({ before, after }: EditOf<'article'>, { names }: Telling): ToldEdit {
  if (before === null) return told(historyTexts.added(after?.title ?? ''));
  if (after === null) return told(historyTexts.removed(before.title));
  const changes = [
    ...facts.map((fact) => change(fields[fact], before[fact], after[fact])),
    change(fields.position, String(before.position), String(after.position)),
    ...valueChanges(before.meta, after.meta),
  ].filter((field) => field !== null);
  const status = change(fields.status, before.status, after.status);
  const all = status === null ? changes : [status, ...changes];
  if (before.textId !== after.textId) {
    return { ...told(tellText(before, after, names), all), isSaid: true };
  }
  if (status !== null && changes.length === 0) {
    return { ...told(historyTexts.statuses[after.status], [status]), isSaid: true };
  }
  return told(historyTexts.details, all);
}

function tellText(before: Article, after: Article, { versions }: Names): string {
  const from = versions[before.textId] ?? 1;
  const to = versions[after.textId] ?? 1;
  return to > from ? historyTexts.corrected(to) : historyTexts.correctedBack(to);
}

/** A change in one line: what was done, and the first thing that is another now. */
export function lineOf({ what, fields, isSaid }: ToldEdit): string {
  const [first, ...more] = fields;
  if (first === undefined || isSaid) return what;
  const changed = `${what}: ${historyTexts.change(first.name, first.before, first.after)}`;
  return more.length === 0 ? changed : `${changed}, ${historyTexts.andMore(more.length)}`;
}
