import { labelStudioTexts } from '../../texts/formats-label-studio.ts';
import { asList, asObject, asOffset, asText } from '../json-source.ts';
import type { ProblemList } from '../problem-list.ts';

type Values = Readonly<Record<string, unknown>>;

/** A result that says something of a region, or of the whole text, beside its label. */
export type Remark = { from: string; type: string; value: Values };

/** What the results with one id say of one region. */
export type Region = {
  id: string;
  to: string;
  /** In the unit of the file; null where no result says it. */
  place: { start: number; end: number } | null;
  quote: string | null;
  labels: string[];
  remarks: Remark[];
  note: string;
  isMarkedByHand: boolean;
  /** Whether its offsets count the text of HTML. */
  isHtml: boolean;
};

export type Link = { from: string; to: string; types: string[] };

/** What one annotation or prediction of a task holds. */
export type Group = {
  layer: string;
  isPrediction: boolean;
  regions: Map<string, Region>;
  links: Link[];
};

/** The annotations and predictions of a task; what was skipped is told and left out. */
export function groupsOf(task: Values, { tell }: ProblemList): Group[] {
  const annotations = [...asList(task.annotations), ...asList(task.completions)];
  const given = [
    ...annotations.map((one) => ({ values: asObject(one) ?? {}, isPrediction: false })),
    ...asList(task.predictions).map((one) => ({ values: asObject(one) ?? {}, isPrediction: true })),
  ];
  return given.flatMap(({ values, isPrediction }) => {
    if (values.was_cancelled === true) {
      tell(labelStudioTexts.cancelled);
      return [];
    }
    const layer = isPrediction ? '' : annotatorOf(values.completed_by);
    const group: Group = { layer, isPrediction, regions: new Map(), links: [] };
    for (const result of asList(values.result)) addResult(group, asObject(result), tell);
    return [group];
  });
}

/** Who made an annotation: a number, or an address and more. */
function annotatorOf(value: unknown): string {
  const person = asObject(value);
  const who = person === null ? value : (person.email ?? person.username ?? person.id);
  return typeof who === 'number' || typeof who === 'string' ? String(who) : '';
}

function addResult(group: Group, result: Values | null, tell: ProblemList['tell']): void {
  if (result === null) {
    tell(labelStudioTexts.badResult);
    return;
  }
  if (result.type === 'relation') {
    group.links.push(linkOf(result));
    return;
  }
  const value = asObject(result.value);
  const id = asText(result.id);
  if (value === null) {
    tell(labelStudioTexts.badResult, id);
    return;
  }
  const key = id === '' ? `\u0000${group.regions.size}` : id;
  const region = group.regions.get(key) ?? newRegion(id, asText(result.to_name));
  group.regions.set(key, region);
  addTo(region, result, value);
}

function newRegion(id: string, to: string): Region {
  return {
    ...{ id, to, place: null, quote: null, labels: [], remarks: [], note: '' },
    ...{ isMarkedByHand: false, isHtml: false },
  };
}

function addTo(region: Region, result: Values, value: Values): void {
  const type = asText(result.type);
  const globalOffsets = asObject(value.globalOffsets);
  const { start, end } = globalOffsets ?? value;
  const place = { start: asOffset(start), end: asOffset(end) };
  region.isHtml ||=
    type === 'hypertextlabels' || globalOffsets !== null || value.startOffset !== undefined;
  if (region.place === null && place.start !== null && place.end !== null) {
    region.place = { start: place.start, end: place.end };
  }
  // The text of a text area is what was written in it, and a list.
  if (region.quote === null && typeof value.text === 'string') region.quote = value.text;
  region.isMarkedByHand ||= result.origin !== undefined;
  const notes = asObject(result.meta)?.text;
  const note = typeof notes === 'string' ? notes : asList(notes).filter(isText).join('\n');
  if (region.note === '') region.note = note;
  if (type !== 'labels' && type !== 'hypertextlabels') {
    region.remarks.push({ from: asText(result.from_name), type, value });
    return;
  }
  for (const label of asList(value[type] ?? value.labels)) {
    if (isText(label) && !region.labels.includes(label)) region.labels.push(label);
  }
}

/** A relation from left to right, whichever way it was drawn. */
function linkOf(result: Values): Link {
  const [one, other] = [asText(result.from_id), asText(result.to_id)];
  const types = asList(result.labels).filter(isText);
  const named = types.length === 0 ? ['related to'] : types;
  if (result.direction === 'left') return { from: other, to: one, types: named };
  return { from: one, to: other, types: named };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
