import { failure } from '../../../shared/failure.ts';
import type { FieldUse, Mapping } from '../../../shared/reading/options.ts';
import type { Column } from '../../../shared/reading/record.ts';
import { plainTextBlocks } from '../../../shared/text/blocks.ts';
import { recogniseHead } from '../../../shared/text/recognise.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { isBlank } from '../../../shared/text/white.ts';
import { plainLineEnds } from '../decode.ts';
import type { Facts, Item } from '../item.ts';
import { languageTag } from '../language.ts';
import { metaOf } from '../meta.ts';
import type { Row } from './columns.ts';
import { readDate } from './date.ts';

/** Makes an article of each row of a table whose columns are known. */
export type RowReader = (row: Row, line: number) => Item;

/** Columns that come up later than the first rows are as their names are mapped, else metadata. */
export function rowReader(columns: readonly Column[], mapping: Mapping | null): RowReader {
  const uses = new Map<string, FieldUse>(columns.map(({ name, use }) => [name, use]));
  const textName = columns.find(({ use }) => use === 'text')?.name ?? '';
  return (row, line) => {
    const values: Partial<Record<FieldUse, string>> = {};
    const meta: Record<string, string> = {};
    for (const [name, value] of row) {
      const use = uses.get(name) ?? mapping?.[name] ?? 'metadata';
      if (use === 'metadata') meta[name] = value;
      else if (use !== 'nothing' && values[use] === undefined)
        values[use] = keep(use, name, value, meta);
    }
    const text = values.text ?? '';
    if (isBlank(text)) {
      const { code, message } = failure('record-without-text', { field: textName });
      return { kind: 'trouble', line, code, message };
    }
    const { content, lineEnds } = plainLineEnds(text);
    const head = headOf(content, values.title ?? '');
    const facts: Facts = {
      title: head.title,
      byline: values.byline ?? head.byline,
      published: values.published || head.published,
      source: values.source ?? '',
      language: values.language ?? '',
      meta: metaOf(meta),
    };
    const draft = { content, blocks: head.blocks, marks: [], facts, line, lineEnds, notes: [] };
    return { kind: 'draft', draft };
  };
}

/** A value as the article has it; what cannot be that is kept as metadata. */
function keep(use: FieldUse, name: string, value: string, meta: Record<string, string>): string {
  if (use === 'text') return value;
  if (use === 'published' || use === 'language') {
    const read = use === 'published' ? readDate(value) : languageTag(value);
    if (read === '') meta[name] = value;
    return read;
  }
  if (use !== 'source') return oneLine(value);
  const host = /^https?:\/\/(?:www\.)?([^/:?#\s]+)/i.exec(value)?.[1];
  if (host === undefined) return oneLine(value);
  meta[name] = value;
  return oneLine(host.toLowerCase());
}

/** A value in one line, and at most as long as a fact may be; '' where it is blank. */
function oneLine(value: string): string {
  const line = value.toWellFormed().replaceAll('\0', '').replace(/\s+/gu, ' ').trim();
  return line === '' ? '' : shorten(line, 300);
}

/** Of a record that says its title, the first lines need not be looked at. */
function headOf(content: string, title: string) {
  const blocks = plainTextBlocks(content);
  if (title === '') return recogniseHead(content, blocks);
  return { title, byline: '', published: '', blocks };
}
