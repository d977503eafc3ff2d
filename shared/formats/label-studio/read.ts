import { publishedSchema, statuses } from '../../model/article.ts';
import { labelStudioTexts } from '../../texts/formats-label-studio.ts';
import { blankRecord } from '../blank.ts';
import type { ExchangeRecord, Parsed, ReadOptions, Source } from '../codec.ts';
import { asObject, asText, asWords } from '../json-source.ts';
import { createProblemList, type ProblemList } from '../problem-list.ts';
import { inReadingOrder } from '../reading-order.ts';
import { type Claim, placeClaims } from '../units.ts';
import { attributeOf, textName } from './controls.ts';
import { textOfHtml } from './html.ts';
import { joinRegions, type PlacedRegion } from './join.ts';
import { type Group, groupsOf, type Region } from './regions.ts';
import { factKeys, idKey } from './write.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Reads one task. Its text is the data named `text`, or what regions are on, or the only text
 * there is; of HTML it is the text of its nodes. What else its data says are facts and metadata.
 */
export function readTask(source: Source, { unit }: ReadOptions): Parsed {
  const list = createProblemList(source.text);
  const refuse = (message: string): Parsed => {
    list.tell(message);
    return { records: [], problems: list.problems, units: [] };
  };
  const value = parsed(source.text);
  if (value === undefined) return refuse(labelStudioTexts.notJson);
  const task = asObject(value);
  const data = asObject(task?.data);
  if (task === null || data === null) return refuse(labelStudioTexts.notTask);
  const groups = groupsOf(task, list);
  const regions = groups.flatMap(({ regions }) => [...regions.values()]);
  const key = textKeyOf(data, regions);
  if (key === null) return refuse(labelStudioTexts.noText);
  const isHtml = key === 'html' || regions.some((region) => region.isHtml);
  const content = isHtml ? textOfHtml(asText(data[key])) : asText(data[key]);
  if (!content.isWellFormed()) return refuse(labelStudioTexts.brokenText);

  const on = regions.some(({ to }) => to === key)
    ? key
    : regions.find(({ place }) => place !== null)?.to;
  const marked = groups.flatMap((group) =>
    [...group.regions.values()].flatMap((region) => readable(region, { group, on, list })),
  );
  const placement = placeClaims(content, marked.map(claimOf), {
    unit,
    rule: 'codepoint',
    quoteOf: (text, fragments) =>
      spaced(text.slice(fragments[0]?.start ?? 0, fragments.at(-1)?.end ?? 0)),
  });
  const placed = marked.flatMap((one, index): PlacedRegion[] => {
    const { fragments, problem } = placement.places[index] ?? { fragments: null, problem: null };
    if (problem !== null) list.tell(problem, one.region.id);
    return fragments === null ? [] : [{ ...one, fragments }];
  });
  const joined = joinRegions(placement.text, groups, placed, list);
  const record: ExchangeRecord = {
    ...blankRecord(placement.text, asWords(data[idKey]) ?? asWords(task.id) ?? ''),
    ...factsOf(task, data, { key, groups, list }),
    spans: inReadingOrder(joined.spans),
    relations: joined.relations,
  };
  const units = placement.finding === null ? [] : [placement.finding];
  return { records: [record], problems: list.problems, units };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textKeyOf(data: Values, regions: readonly Region[]): string | null {
  const named = [textName, ...regions.map(({ to }) => to), 'html'];
  const found = named.find((key) => Object.hasOwn(data, key) && typeof data[key] === 'string');
  if (found !== undefined) return found;
  const texts = Object.keys(data).filter(
    (key) => typeof data[key] === 'string' && key !== idKey && !isFact(key),
  );
  return texts.length === 1 ? (texts[0] ?? null) : null;
}

function isFact(key: string): boolean {
  return factKeys.some((fact) => fact === key);
}

/** A region with labels and a place in the text that is read; any other is told, unless it is about the whole text. */
function readable(
  region: Region,
  { group, on, list: { tell } }: { group: Group; on: string | undefined; list: ProblemList },
): { region: Region; group: Group }[] {
  const { id, labels, place, to } = region;
  if (place !== null && to !== on) {
    tell(labelStudioTexts.otherText(id, to), id);
    return [];
  }
  if (labels.length > 0 && place !== null) return [{ region, group }];
  if (labels.length > 0) tell(labelStudioTexts.noPlace(id), id);
  else if (place !== null) tell(labelStudioTexts.noLabel(id), id);
  return [];
}

function claimOf({ region: { id, place, quote } }: { region: Region }): Claim {
  return {
    name: labelStudioTexts.region(id),
    fragments: place === null ? [] : [place],
    quote: quote === null ? null : spaced(quote),
  };
}

/** Words as a page shows them: Label Studio writes `\n` with a backslash where a line ends. */
function spaced(words: string): string {
  return words.replace(/(?:\s|\\n)+/g, ' ').trim();
}

type Facts = Pick<ExchangeRecord, (typeof factKeys)[number] | 'status' | 'meta'>;

function factsOf(
  task: Values,
  data: Values,
  { key, groups, list }: { key: string; groups: readonly Group[]; list: ProblemList },
): Facts {
  const facts: Facts = {
    ...{ title: '', byline: '', published: '', source: '', language: '', split: '', note: '' },
    status: statuses.find((status) => status === data.status) ?? 'new',
    meta: {},
  };
  const more: [string, unknown][] = [];
  for (const [name, value] of Object.entries(data)) {
    const fact = factKeys.find((one) => one === name);
    if (name === key || name === idKey || (name === 'status' && value === facts.status)) continue;
    const isDay = fact !== 'published' || publishedSchema.safeParse(value).success;
    if (fact !== undefined && typeof value === 'string' && isDay) facts[fact] = value;
    else more.push([name, value]);
  }
  const remarks = groups
    .flatMap(({ regions }) => [...regions.values()])
    .flatMap(wholeRemarks(list));
  const all = [...more, ...remarks, ...Object.entries(asObject(task.meta) ?? {})];
  const words = all.flatMap(([name, value]) => {
    const said = asWords(value);
    return said === null ? [] : [[name, said] as const];
  });
  return { ...facts, meta: Object.fromEntries(words) };
}

/** What is said of the whole text becomes metadata; what is not about text is told once a type. */
function wholeRemarks({ tell }: ProblemList): (region: Region) => [string, unknown][] {
  const told = new Set<string>();
  return ({ id, place, labels, remarks }) =>
    place !== null || labels.length > 0
      ? []
      : remarks.flatMap(({ from, type, value }): [string, unknown][] => {
          const found = attributeOf('', from, type, value);
          if (found !== null) return [[found.name, found.value]];
          if (!told.has(type)) tell(labelStudioTexts.unreadType(type), id);
          told.add(type);
          return [];
        });
}
