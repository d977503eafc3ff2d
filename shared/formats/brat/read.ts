import { bratTexts } from '../../texts/formats-brat.ts';
import { blankRecord } from '../blank.ts';
import type { FormatProblem, Parsed, ReadOptions, Source } from '../codec.ts';
import { idOfFileName } from '../file-name.ts';
import { type Claim, placeClaims } from '../units.ts';
import { joinEntries } from './join.ts';
import { type Entry, readEntry } from './lines.ts';
import { onOneLine, referenceText } from './reference-text.ts';

/** An entry with the line of the `.ann` it stands on, from 1. */
export type PlacedEntry<Kind extends Entry = Entry> = { line: number; entry: Kind };

/** Reads an article of brat's: lines that problems name are those of its `.ann`. */
export function readBrat(source: Source, { unit }: ReadOptions): Parsed {
  const stem = source.file.replace(/\.(?:txt|ann)$/i, '');
  const isAnnotations = /\.ann$/i.test(source.file);
  const text = isAnnotations ? besideIn(source, `${stem}.txt`) : source.text;
  if (text === null) return nothing({ line: 1, message: bratTexts.noText(`${stem}.txt`) });
  const annotations = isAnnotations ? source.text : besideIn(source, `${stem}.ann`);
  const { entries, problems } = entriesOf(annotations ?? '');
  if (annotations === null) {
    problems.push({ line: 1, message: bratTexts.noAnnotations(`${stem}.ann`) });
  }
  const marks = entries.filter(isSpan);
  const placement = placeClaims(text, marks.map(claimOf), {
    unit,
    rule: 'codepoint',
    quoteOf: referenceText,
  });
  const joined = joinEntries(placement, marks, entries);
  return {
    records: [
      {
        ...blankRecord(placement.text, idOfFileName(stem)),
        spans: joined.spans,
        relations: joined.relations,
      },
    ],
    problems: [...problems, ...joined.problems]
      .map(({ line, message }) => ({ line, message: bratTexts.inFile(`${stem}.ann`, message) }))
      .sort((a, b) => a.line - b.line),
    units: placement.finding === null ? [] : [placement.finding],
  };
}

function besideIn({ beside }: Source, name: string): string | null {
  return Object.hasOwn(beside, name) ? (beside[name] ?? null) : null;
}

function nothing(problem: FormatProblem): Parsed {
  return { records: [], problems: [problem], units: [] };
}

/** The entries of an `.ann`, of each id the first, and what could not be read of it. */
function entriesOf(annotations: string): { entries: PlacedEntry[]; problems: FormatProblem[] } {
  const entries: PlacedEntry[] = [];
  const problems: FormatProblem[] = [];
  const ids = new Set<string>();
  for (const [index, text] of annotations.split(/\r\n?|\n/).entries()) {
    if (text.trim() === '') continue;
    const line = index + 1;
    const entry = readEntry(text);
    if (entry === null) {
      problems.push({ line, message: bratTexts.unreadable(text) });
    } else if (entry.kind !== 'equivalence' && ids.has(entry.id)) {
      problems.push({ line, message: bratTexts.twice(entry.id) });
    } else {
      if (entry.kind !== 'equivalence') ids.add(entry.id);
      entries.push({ line, entry });
    }
  }
  return { entries, problems };
}

type SpanEntry = Extract<Entry, { kind: 'span' }>;

function isSpan(placed: PlacedEntry): placed is PlacedEntry<SpanEntry> {
  return placed.entry.kind === 'span';
}

function claimOf({ entry: { id, fragments, quote } }: PlacedEntry<SpanEntry>): Claim {
  return { name: id, fragments, quote: quote === null ? null : onOneLine(quote) };
}
