import type { AttributeValue } from '../../model/attributes.ts';
import { bratTexts } from '../../texts/formats-brat.ts';
import { blankRelation, blankSpan } from '../blank.ts';
import type { ExchangeRecord, FormatProblem } from '../codec.ts';
import type { Placement } from '../units.ts';
import type { Entry } from './lines.ts';
import type { PlacedEntry } from './read.ts';

type Span = ExchangeRecord['spans'][number];
type Relation = ExchangeRecord['relations'][number];
type Joined = { spans: Span[]; relations: Relation[]; problems: FormatProblem[] };

/**
 * Spans at their places with what the other entries say of them. An event is its trigger, joined
 * to what plays a part in it by a link of that part's name; equals are each linked to the first.
 */
export function joinEntries(
  { text, places }: Placement,
  marks: readonly PlacedEntry<Extract<Entry, { kind: 'span' }>>[],
  entries: readonly PlacedEntry[],
): Joined {
  const spans = new Map<string, Span>();
  const problems: FormatProblem[] = [];
  for (const [index, { line, entry }] of marks.entries()) {
    const { id, label } = entry;
    const place = places[index];
    const fragments = place?.fragments ?? null;
    if (fragments !== null) spans.set(id, blankSpan(text, { id, label, fragments }));
    const message = place?.problem ?? null;
    if (message !== null) problems.push({ line, message });
  }
  const relations = new Map<string, Relation>();
  const spanOf = spanFinder(entries, spans);
  for (const { line, entry } of entries) {
    if (entry.kind === 'event' && entry.roles.length === 0 && spanOf(entry.id) === undefined) {
      const { id, trigger: target } = entry;
      problems.push({ line, message: bratTexts.noTarget({ id, target }) });
    }
    for (const { id, type, ends } of linksOf(entry)) {
      const [from, to] = ends.map(spanOf);
      if (from !== undefined && to !== undefined) {
        relations.set(id, blankRelation({ id, type, from: from.id, to: to.id }));
        continue;
      }
      const target = ends.find((end) => spanOf(end) === undefined) ?? '';
      problems.push({ line, message: bratTexts.noTarget({ id, target }) });
    }
  }
  for (const { line, entry } of entries) {
    if (entry.kind !== 'attribute' && entry.kind !== 'note') continue;
    const message = attach(entry, spanOf(entry.target), relations.get(entry.target));
    if (message !== null) problems.push({ line, message });
  }
  return { spans: [...spans.values()], relations: [...relations.values()], problems };
}

/** The span an id stands for: its own, or the trigger of an event. */
function spanFinder(entries: readonly PlacedEntry[], spans: ReadonlyMap<string, Span>) {
  const triggers = new Map<string, string>();
  for (const { entry } of entries) {
    if (entry.kind === 'event') triggers.set(entry.id, entry.trigger);
  }
  return (id: string): Span | undefined => spans.get(triggers.get(id) ?? id);
}

type Link = { id: string; type: string; ends: [string, string] };

function linksOf(entry: Entry): Link[] {
  if (entry.kind === 'relation') {
    return [{ id: entry.id, type: entry.type, ends: [entry.from, entry.to] }];
  }
  if (entry.kind === 'event') {
    return entry.roles.map(({ type, target }, index) => ({
      id: `${entry.id}.${index + 1}`,
      type,
      ends: [entry.trigger, target],
    }));
  }
  if (entry.kind !== 'equivalence') return [];
  const [first = '', ...others] = entry.targets;
  return others.map((other) => ({
    id: `*${first}.${other}`,
    type: entry.type,
    ends: [first, other],
  }));
}

/** Adds a value or a note to what it is of; answers what kept it from that. */
function attach(
  entry: Extract<Entry, { kind: 'attribute' | 'note' }>,
  span: Span | undefined,
  relation: Relation | undefined,
): string | null {
  const { id, target } = entry;
  const owner = span ?? relation;
  if (owner === undefined) return bratTexts.noTarget({ id, target });
  if (entry.kind === 'attribute') {
    return setValue(owner.attributes, entry) ? null : bratTexts.valueTwice(entry);
  }
  if (span === undefined) return bratTexts.noteOnLink(id);
  span.note = [span.note, entry.note].filter((note) => note !== '').join('\n');
  return null;
}

function setValue(
  attributes: Record<string, AttributeValue>,
  { name, value }: { name: string; value: AttributeValue },
): boolean {
  if (Object.hasOwn(attributes, name)) return false;
  Object.defineProperty(attributes, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
  return true;
}
