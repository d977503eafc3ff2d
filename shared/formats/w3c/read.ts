import { w3cTexts } from '../../texts/formats-w3c.ts';
import type { Parsed, ReadOptions, Source, UnitFinding } from '../codec.ts';
import { idOfFileName } from '../file-name.ts';
import { asObject, asText, oneOrMore } from '../json-source.ts';
import { createProblemList } from '../problem-list.ts';
import { type Read, readAnnotation } from './annotations.ts';
import { idOf } from './iri.ts';
import { recordOf } from './records.ts';
import { type FoundText, stemOf, textBeside } from './texts.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Reads a file of annotations: a page, a collection, a list, or one on each line. Each text they
 * are about is a record; annotations that link others go where those are.
 */
export function readAnnotations(source: Source, options: ReadOptions): Parsed {
  const list = createProblemList(source.text);
  const items = itemsOf(source.text);
  if (items === null || items.length === 0) {
    if (items === null) list.tell(w3cTexts.notJson);
    else if (!isEmptyPage(source.text)) list.tell(w3cTexts.notAnnotations);
  }
  const groups = byText((items ?? []).map(readAnnotation));
  const isPage = items !== null && list.problems.length === 0;
  if (groups.size === 0 && isPage) groups.set('', []);
  const records: Parsed['records'] = [];
  const units: UnitFinding[] = [];
  const texts = new Map<string, { found: FoundText; annotations: Read[] }>();
  for (const [iri, annotations] of groups) {
    const found = textBeside(source, iri, groups.size === 1 ? 'one' : 'several');
    if (found === null) {
      list.tell(w3cTexts.noText(iri === '' ? `${stemOf(source.file)}.txt` : iri), iri);
    } else if (!found.text.isWellFormed()) list.tell(w3cTexts.brokenText(found.name), iri);
    else {
      const before = texts.get(found.name)?.annotations ?? [];
      texts.set(found.name, { found, annotations: [...before, ...annotations] });
    }
  }
  for (const { found, annotations } of texts.values()) {
    const article = { id: idOfFileName(stemOf(found.name)), text: found.text };
    const { record, finding } = recordOf(article, annotations, options, list.tell);
    records.push(record);
    if (finding !== null) units.push(finding);
  }
  return { records, problems: list.problems, units };
}

/** The annotations in a JSON text, or in each line of one; null where it is no JSON at all. */
function itemsOf(text: string): Values[] | null {
  const whole = parsed(text);
  if (whole !== undefined) return annotationsIn(whole);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.length > 1 ? lines.map(parsed) : [undefined];
  return values.includes(undefined) ? null : values.flatMap((value) => annotationsIn(value));
}

/** How deep in lists, pages and collections annotations are looked for. */
const deepest = 8;

function annotationsIn(value: unknown, depth = 0): Values[] {
  if (depth > deepest) return [];
  const within = (one: unknown) => annotationsIn(one, depth + 1);
  if (Array.isArray(value)) return value.flatMap(within);
  const given = asObject(value);
  if (given === null) return [];
  if (given.target !== undefined) return [given];
  const inner = [given.items, given.first, given['@graph'], given.resources];
  return inner.flatMap((one) => oneOrMore(one)).flatMap(within);
}

function isEmptyPage(text: string): boolean {
  const page = parsed(text);
  return Array.isArray(page) ? page.length === 0 : Array.isArray(asObject(page)?.items);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Annotations by the texts they are about; a link is with what it joins. */
function byText(annotations: readonly Read[]): Map<string, Read[]> {
  const groups = new Map<string, Read[]>();
  const texts = new Map<string, string>();
  const put = (iri: string, one: Read) => {
    const group = groups.get(iri);
    if (group === undefined) groups.set(iri, [one]);
    else group.push(one);
  };
  for (const one of annotations) {
    if (one.isLink) continue;
    const iri = one.targets[0]?.source ?? asText(one.about[0]);
    texts.set(one.id, iri);
    put(iri, one);
  }
  const only = groups.size === 1 ? [...groups.keys()][0] : undefined;
  for (const one of annotations) {
    if (one.isLink) put(texts.get(idOf(one.about[0] ?? '')) ?? only ?? '', one);
  }
  return groups;
}
