import { lineTexts } from '../../texts/formats-lines.ts';
import type { ExchangeRecord, ReadUnit, UnitFinding } from '../codec.ts';
import type { NativeRecord } from '../native.ts';
import { type Claim, type Placed, placeClaims } from '../units.ts';

type Span = NativeRecord['spans'][number];
type Relation = NativeRecord['relations'][number];
type Cue = Relation['cue'][number];

export type Mended = { records: ExchangeRecord[]; problems: string[]; units: UnitFinding[] };

/**
 * A native record in which something does not hold, with offsets in UTF-16: what fits of it, and a
 * sentence for all that was left out or is elsewhere than the record says.
 */
export function mendRecord(record: NativeRecord, { unit }: { unit: ReadUnit | null }): Mended {
  const problems: string[] = [];
  const spans = withoutTwins(record.spans, problems);
  const cues = record.relations.flatMap(({ id, cue }, relation) =>
    cue.map((one) => ({ id, relation, ...one })),
  );
  const { text, finding, places } = placeClaims(
    record.text,
    [...spans.map(claimOfSpan), ...cues.map(claimOfCue)],
    { unit, rule: record.offset_unit },
  );
  for (const { problem } of places) if (problem !== null) problems.push(problem);
  const placed = spans.flatMap((span, index) => placedSpan(text, span, places[index]));
  const ids = new Set(placed.map(({ id }) => id));
  const placedCues = new Map(
    cues.map((cue, index) => [cue.relation, placedCue(text, places[spans.length + index])]),
  );
  const relations = record.relations.flatMap((relation, index) => {
    const isJoined = relation.to_author ? relation.to === '' : ids.has(relation.to);
    if (isJoined && ids.has(relation.from)) {
      return [{ ...relation, cue: placedCues.get(index) ?? [] }];
    }
    problems.push(lineTexts.noEnds(relation.id));
    return [];
  });
  const mended: ExchangeRecord = {
    ...record,
    text,
    // Another text has another hash, which is found where the record goes.
    text_sha256: text === record.text ? record.text_sha256 : '',
    offset_unit: 'utf16',
    spans: placed,
    relations,
  };
  return { records: [mended], problems, units: finding === null ? [] : [finding] };
}

function withoutTwins(spans: readonly Span[], problems: string[]): Span[] {
  const seen = new Set<string>();
  return spans.filter(({ id, start, end, fragments }) => {
    if (seen.has(id)) {
      problems.push(lineTexts.spanTwice(id));
      return false;
    }
    seen.add(id);
    const isWhole = fragments[0]?.start === start && fragments.at(-1)?.end === end;
    if (!isWhole) problems.push(lineTexts.otherEdges(id));
    return true;
  });
}

function claimOfSpan({ id, label, fragments, text }: Span): Claim {
  return { name: lineTexts.span(id, label), fragments, quote: text };
}

function claimOfCue({ id, start, end, text }: Cue & { id: string }): Claim {
  return { name: lineTexts.cue(id), fragments: [{ start, end }], quote: text };
}

function placedSpan(text: string, span: Span, place: Placed | undefined): Span[] {
  const fragments = place?.fragments ?? null;
  const [first, last] = [fragments?.[0], fragments?.at(-1)];
  if (fragments === null || first === undefined || last === undefined) return [];
  const { start, end } = { start: first.start, end: last.end };
  return [{ ...span, start, end, fragments, text: text.slice(start, end) }];
}

function placedCue(text: string, place: Placed | undefined): Cue[] {
  return (place?.fragments ?? []).map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end),
  }));
}
