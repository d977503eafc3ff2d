import type { Attributes } from '../../model/attributes.ts';
import { webannoTexts } from '../../texts/formats-webanno.ts';
import { blankRecord, blankRelation, blankSpan } from '../blank.ts';
import type { ExchangeRecord, FormatProblem, Parsed, ReadOptions, Source } from '../codec.ts';
import { idOfFileName } from '../file-name.ts';
import { unescapeValue } from './escapes.ts';
import { compareSpans, numbered } from './fit.ts';
import { readHeader } from './header.ts';
import { collectLinks, type Link } from './links.ts';
import { collectMarks, type Mark } from './marks.ts';
import { labelFeature, noteFeature, typedValue } from './names.ts';
import { readRows } from './rows.ts';
import { putTogether, type Whole } from './text.ts';

type Span = ExchangeRecord['spans'][number];
type Relation = ExchangeRecord['relations'][number];

/** Reads a file of WebAnno TSV 3, of whichever layers. */
export function readWebanno({ file, text }: Source, { unit }: ReadOptions): Parsed {
  const lines = text.split(/\r\n?|\n/);
  if (!/^#FORMAT=WebAnno TSV 3/.test(lines[0] ?? '')) return nothing(1, webannoTexts.noFormat);
  const header = readHeader(lines);
  const { sentences, problems } = readRows(lines, header.columns);
  if (sentences.length === 0) return nothing(1, webannoTexts.noSentence);
  const whole = putTogether(sentences, unit);
  if (whole === null) return nothing(sentences[0]?.line ?? 1, webannoTexts.outOfPlace);
  const rows = sentences.flatMap((sentence) => sentence.rows);
  const elsewhere = rows
    .filter((row) => whole.placeOf(row) === null)
    .map((row) => ({ line: row.line, message: webannoTexts.elsewhere(row) }));
  const marks = collectMarks(rows, header.layers);
  const { links, problems: linkProblems } = collectLinks(rows, header.layers, marks);
  const { spans, spanOf, problems: spanProblems } = spansOf(whole, marks.all);
  const relations = links.flatMap((link) => relationOf(link, spanOf, problems));
  return {
    records: [
      {
        ...blankRecord(whole.text, idOfFileName(file.replace(/\.[^.]*$/, ''))),
        spans,
        relations: numbered(spans, relations),
      },
    ],
    problems: [
      ...[...header.problems, ...problems, ...elsewhere],
      ...[...linkProblems, ...spanProblems],
    ].sort((a, b) => a.line - b.line),
    units: rows.length === 0 ? [] : [whole.finding],
  };
}

function nothing(line: number, message: string): Parsed {
  return { records: [], problems: [{ line, message }], units: [] };
}

type Spans = { spans: Span[]; spanOf: ReadonlyMap<Mark, Span>; problems: FormatProblem[] };

/** The spans of marks, in order and so named; those that mark nothing are told. */
function spansOf(whole: Whole, marks: readonly Mark[]): Spans {
  const problems: FormatProblem[] = [];
  const made = marks.flatMap((mark) => {
    const label = labelOf(mark.features, mark.layer.name);
    const places = mark.rows.map(whole.placeOf);
    const [first, last] = [places[0], places.at(-1)];
    // What is on a row that stands elsewhere has been told with that row.
    if (first === undefined || first === null || last === undefined || last === null) return [];
    if (first.start >= last.end) {
      problems.push({ line: mark.rows[0]?.line ?? 1, message: webannoTexts.empty(label) });
      return [];
    }
    const fragments = [{ start: first.start, end: last.end }];
    const span: Span = {
      ...blankSpan(whole.text, { id: '', label, fragments }),
      attributes: attributesOf(mark.features, [labelFeatureOf(mark.features), noteFeature]),
      note: unescapeValue(mark.features.get(noteFeature) ?? ''),
    };
    return [{ mark, span }];
  });
  made.sort((a, b) => compareSpans(a.span, b.span));
  for (const [index, { span }] of made.entries()) span.id = `s${index + 1}`;
  return {
    spans: made.map(({ span }) => span),
    spanOf: new Map(made.map(({ mark, span }) => [mark, span])),
    problems,
  };
}

function relationOf(
  { line, name, from, to, features }: Link,
  spanOf: ReadonlyMap<Mark, Span>,
  problems: FormatProblem[],
): Relation[] {
  const [one, other] = [spanOf.get(from), spanOf.get(to)];
  if (one === undefined || other === undefined) {
    problems.push({ line, message: webannoTexts.noEnd(from.rows[0]?.id ?? '') });
    return [];
  }
  const type = labelOf(features, name);
  return [
    {
      ...blankRelation({ id: '', type, from: one.id, to: other.id }),
      attributes: attributesOf(features, [labelFeatureOf(features)]),
    },
  ];
}

/**
 * The feature that labels a mark or link: `label`, or else `value`, as named entities have it,
 * where that is words; null for neither.
 */
function labelFeatureOf(features: ReadonlyMap<string, string>): string | null {
  if (features.has(labelFeature)) return labelFeature;
  const value = features.get('value');
  return value !== undefined && typeof typedValue(value) === 'string' ? 'value' : null;
}

function labelOf(features: ReadonlyMap<string, string>, otherwise: string): string {
  const feature = labelFeatureOf(features);
  const label = feature === null ? undefined : features.get(feature);
  return unescapeValue(label ?? '') || otherwise;
}

function attributesOf(
  features: ReadonlyMap<string, string>,
  others: readonly (string | null)[],
): Attributes {
  return Object.fromEntries(
    [...features]
      .filter(([name]) => !others.includes(name))
      .map(([name, written]) => [name, typedValue(unescapeValue(written))]),
  );
}
