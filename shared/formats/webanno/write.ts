import type { Attributes } from '../../model/attributes.ts';
import type { ExchangeRecord } from '../codec.ts';
import { tokensBySentence } from '../tokens.ts';
import { escapeText, escapeValue } from './escapes.ts';
import { labelFeature, noteFeature, relationLayer, spanLayer } from './names.ts';
import { type Layout, layUnits, type Unit } from './units.ts';

type Features = ReadonlyMap<string, string>;

/** The lines of a fitted record: the header, and each sentence's text and rows. */
export function documentLines(record: ExchangeRecord): string[] {
  const { text, spans, relations } = record;
  const tokens = tokensBySentence(text);
  const layout = layUnits(tokens, spans);
  const cellsOf = cellWriter(record, layout);
  const lines = ['#FORMAT=WebAnno TSV 3.3', ...headerOf(spans, relations), ''];
  if (tokens.length === 0) return [...lines, '', ...textLines(text)];
  for (const [index, units] of layout.sentences.entries()) {
    const start = tokens[index]?.[0]?.start ?? 0;
    const next = tokens[index + 1]?.[0]?.start;
    lines.push('', ...textLines(sentenceText(text, start, next)));
    for (const unit of units) {
      const form = text.slice(unit.start, unit.end);
      const cells = [unit.id, `${unit.start}-${unit.end}`, form, ...cellsOf(unit)];
      lines.push(cells.map((cell) => `${cell}\t`).join(''));
    }
  }
  return lines;
}

/**
 * A sentence with all that stands before the next one, but for one line end, which readers put
 * between sentences by themselves where they do not touch.
 */
function sentenceText(text: string, start: number, next: number | undefined): string {
  const whole = text.slice(start, next);
  return next !== undefined && whole.endsWith('\n') ? whole.slice(0, -1) : whole;
}

function textLines(text: string): string[] {
  return text.split('\n').map((line) => `#Text=${escapeText(line)}`);
}

function headerOf(
  spans: ExchangeRecord['spans'],
  relations: ExchangeRecord['relations'],
): string[] {
  const header: string[] = [];
  if (spans.length > 0) {
    header.push(`#T_SP=${[spanLayer, ...featuresIn(spans.map(spanFeatures))].join('|')}`);
  }
  if (relations.length > 0) {
    const features = featuresIn(relations.map(relationFeatures));
    header.push(`#T_RL=${[relationLayer, ...features, `BT_${spanLayer}`].join('|')}`);
  }
  return header;
}

/** The names of all features there are, each once. */
function featuresIn(all: readonly Features[]): string[] {
  return [...new Set([labelFeature, ...all.flatMap((features) => [...features.keys()])])];
}

function spanFeatures({ label, attributes, note }: ExchangeRecord['spans'][number]): Features {
  const features = new Map([[labelFeature, label], ...wordsOf(attributes)]);
  return note === '' ? features : features.set(noteFeature, note);
}

function relationFeatures({ type, attributes }: ExchangeRecord['relations'][number]): Features {
  return new Map([[labelFeature, type], ...wordsOf(attributes)]);
}

function wordsOf(attributes: Attributes): [string, string][] {
  return Object.entries(attributes).map(([name, value]) => [name, String(value)]);
}

/** Writes the cells of a row: each feature of the spans on it, and of the links that point there. */
function cellWriter(
  { spans, relations }: ExchangeRecord,
  { unitsOf }: Layout,
): (unit: Unit) => string[] {
  const marks = spans.map(spanFeatures);
  const columns = spans.length === 0 ? [] : featuresIn(marks);
  const numbers = numbersOf(unitsOf);
  const places = new Map(spans.map(({ id }, index) => [id, index]));
  const at = (id: string) => places.get(id) ?? 0;
  const links = relations.map((relation) => ({
    features: relationFeatures(relation),
    from: at(relation.from),
    to: at(relation.to),
  }));
  const linkColumns = links.length === 0 ? [] : featuresIn(links.map(({ features }) => features));
  const referenceTo = (from: number, to: number): string => {
    const unit = unitsOf[from]?.[0]?.id ?? '';
    const [source, target] = [numbers[from] ?? 0, numbers[to] ?? 0];
    return source + target === 0 ? unit : `${unit}[${source}_${target}]`;
  };
  const linksTo = new Map<Unit | undefined, typeof links>();
  for (const link of links) {
    const unit = unitsOf[link.to]?.[0];
    linksTo.set(unit, [...(linksTo.get(unit) ?? []), link]);
  }
  return (unit) => {
    const here = linksTo.get(unit) ?? [];
    const cells = columns.map((name) =>
      stacked(
        unit.spans.map((span) => `${cellOf(marks[span]?.get(name))}${numberCell(numbers[span])}`),
      ),
    );
    if (links.length === 0) return cells;
    const linkCells = linkColumns.map((name) =>
      stacked(here.map(({ features }) => cellOf(features.get(name)))),
    );
    return [...cells, ...linkCells, stacked(here.map(({ from, to }) => referenceTo(from, to)))];
  };
}

/** The number that tells a span apart: each on several rows has one, or on one with another; 0 for none. */
function numbersOf(unitsOf: Layout['unitsOf']): number[] {
  let count = 0;
  return unitsOf.map((units) => {
    if (units.length === 1 && units.every(({ spans }) => spans.length === 1)) return 0;
    count += 1;
    return count;
  });
}

function numberCell(number: number | undefined): string {
  return number === undefined || number === 0 ? '' : `[${number}]`;
}

function cellOf(value: string | undefined): string {
  return value === undefined ? '*' : escapeValue(value);
}

function stacked(values: readonly string[]): string {
  return values.length === 0 ? '_' : values.join('|');
}
