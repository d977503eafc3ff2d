import { compareIds } from '../../model/annotation.ts';
import type { LabelSchema } from '../../model/label-schema.ts';
import { blankRecord, blankSpan } from '../blank.ts';
import type { ExchangeRecord, WriteOptions } from '../codec.ts';
import { firstToken } from '../tokens.ts';
import { layoutOf } from './layout.ts';

type Placed = { label: string; start: number; end: number };

/**
 * What CoNLL can carry of a record: spans in one piece that do not overlap, or with a file per
 * label none of the same label, from the first token within them to the last. Of those that
 * overlap the longest stays, then the first. They are named s1, s2, … in order.
 */
export function fitConll(record: ExchangeRecord, options: WriteOptions): ExchangeRecord {
  const { text } = record;
  const whole = record.spans
    .filter(({ fragments }) => fragments.length === 1)
    .map(({ label, start, end }) => ({ label: conllLabel(label), start, end }));
  const onTokens = withinTokens(text, whole);
  const kept = options.overlap === 'drop' ? apart(onTokens) : apartByLabel(onTokens, options);
  const spans = kept
    .sort((a, b) => a.start - b.start || b.end - a.end || compareIds(a.label, b.label))
    .map(({ label, start, end }, index) =>
      blankSpan(text, { id: `s${index + 1}`, label, fragments: [{ start, end }] }),
    );
  return { ...blankRecord(text, record.id), spans };
}

/** A label as a tag has it, without white space. */
export function conllLabel(name: string): string {
  return name.replace(/[\s\p{Cc}\u200b]+/gu, '_') || '_';
}

/** The labels that have a file of their own, where each has. */
export function carriedLabels({ labels }: LabelSchema): Set<string> {
  return new Set(labels.map(({ name }) => conllLabel(name)));
}

/** Spans without what lies in no token at their edges; those that hold no token are left out. */
function withinTokens(text: string, spans: readonly Placed[]): Placed[] {
  const tokens = layoutOf(text, spans).flat();
  return spans.flatMap(({ label, start, end }) => {
    const first = tokens[firstToken(tokens, (token) => token.start >= start)];
    const last = tokens[firstToken(tokens, (token) => token.end > end) - 1];
    if (first === undefined || last === undefined || first.start >= last.end) return [];
    return [{ label, start: first.start, end: last.end }];
  });
}

function apartByLabel(spans: readonly Placed[], { schema }: WriteOptions): Placed[] {
  return [...carriedLabels(schema)].flatMap((carried) =>
    apart(spans.filter(({ label }) => label === carried)),
  );
}

/** Those that stay where no two may overlap. */
function apart(spans: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  const longestFirst = [...spans].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const span of longestFirst) {
    const isFree = kept.every(({ start, end }) => span.end <= start || end <= span.start);
    if (isFree) kept.push(span);
  }
  return kept;
}
