import type { LabelSchema } from '../model/label-schema.ts';
import { createOffsets } from '../text/offsets.ts';
import { type Codec, type ExchangeRecord, toUnit, type WriteOptions } from './codec.ts';

type Span = ExchangeRecord['spans'][number];

const spanColumns = [
  ...['article', 'span', 'label', 'fragment', 'fragments', 'start', 'end', 'offset_unit', 'text'],
  ...['note', 'layer', 'origin', 'created', 'updated'],
];

const articleColumns = [
  ...['article', 'title', 'byline', 'published', 'source', 'language', 'status', 'split', 'note'],
  ...['meta', 'text_version', 'text_sha256', 'text'],
];

/**
 * Two tables as RFC 4180 has them, without a byte order mark: spans, with a row for each fragment
 * and a column for each attribute of the schema; and the articles they are on. Written only.
 *
 * Cells are what was marked, letter for letter: one that begins with `=`, `+`, `-` or `@` is a
 * formula to a spreadsheet, and would be another quotation if it were made harmless.
 */
export const spanTable: Codec = {
  framing: 'file',
  fit: (record, { schema }) => {
    const names = attributeNames(schema);
    return {
      ...record,
      spans: record.spans.map((span) => ({
        ...span,
        attributes: Object.fromEntries(
          Object.entries(span.attributes).filter(
            ([name, value]) => names.includes(name) && value !== '',
          ),
        ),
      })),
      relations: [],
    };
  },
  createWriter(options) {
    const names = attributeNames(options.schema);
    const spans = `${options.name}.csv`;
    const articles = `${options.name}.articles.csv`;
    return {
      begin: () => [
        { path: spans, text: row([...spanColumns, ...names.map((name) => `attribute: ${name}`)]) },
        { path: articles, text: row(articleColumns) },
      ],
      add: (record) => [
        { path: spans, text: spanRows(record, options, names).map(row).join('') },
        { path: articles, text: row(articleCells(record)) },
      ],
      end: () => [],
    };
  },
  parse: null,
};

/** The names of all attributes of marks, once each, in the order of the schema. */
function attributeNames({ labels }: LabelSchema): string[] {
  return [...new Set(labels.flatMap(({ attributes }) => attributes.map(({ name }) => name)))];
}

function spanRows(
  record: ExchangeRecord,
  options: WriteOptions,
  names: readonly string[],
): string[][] {
  const unit = options.unit ?? 'codepoint';
  const offsets = createOffsets(record.text);
  const at = (offset: number) => String(toUnit(offsets, unit, offset));
  return record.spans.flatMap((span) =>
    span.fragments.map(({ start, end }, index) => [
      ...[record.id, span.id, span.label, String(index + 1), String(span.fragments.length)],
      ...[at(start), at(end), unit, record.text.slice(start, end)],
      ...[span.note, span.layer, span.origin, span.created, span.updated],
      ...names.map((name) => cellOf(span, name)),
    ]),
  );
}

function cellOf({ attributes }: Span, name: string): string {
  return Object.hasOwn(attributes, name) ? String(attributes[name]) : '';
}

function articleCells(record: ExchangeRecord): string[] {
  const { id, title, byline, published, source, language, status, split, note } = record;
  return [
    ...[id, title, byline, published, source, language, status, split, note],
    JSON.stringify(record.meta),
    ...[String(record.text_version), record.text_sha256, record.text],
  ];
}

function row(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

/** A cell, in quotation marks where it has what would end it. */
function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
