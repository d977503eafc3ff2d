import type { Attributes } from '../../model/attributes.ts';
import { asObject, asText, asWords, oneOrMore } from '../json-source.ts';
import { idOf } from './iri.ts';
import { isProperty, readProperties } from './properties.ts';
import { type Selection, selectionOf } from './selectors.ts';

type Values = Readonly<Record<string, unknown>>;

/** A target or a body that is words of a text: which text, and which words. */
export type Selected = { source: string; selection: Selection };

/** Who made an annotation: a person, a program, or what is not said to be either. */
export type Maker = { name: string; kind: 'human' | 'suggestion' | 'import' };

/** An annotation as it is read, before its text is known. */
export type Read = {
  id: string;
  /** Its IRI as it stands in the file. */
  iri: string;
  isLink: boolean;
  isTagged: boolean;
  tags: string[];
  note: string;
  attributes: Attributes;
  maker: Maker;
  created: string;
  modified: string;
  targets: Selected[];
  /** Annotations it is about, by their ids; and texts as a whole, with what is said of them. */
  about: string[];
  described: Values[];
  /** The annotations it links to; null for the author. */
  linksTo: (string | null)[];
  cue: Selected | null;
};

/** Everything an annotation says that has a place in a record. */
export function readAnnotation(given: Values): Read {
  const motivations = oneOrMore(given.motivation).map(asText);
  const all = oneOrMore(given.body).map(bodyOf);
  if (typeof given.bodyValue === 'string') all.push(bodyOf(given.bodyValue));
  const bodies = all.filter(({ values }) => !isProperty(values));
  const targets = oneOrMore(given.target).map(targetOf);
  const linking = bodies.filter(({ purpose }) => purpose === 'linking');
  const isTagging = motivations.includes('tagging') || motivations.includes('linking');
  const tags = bodies.flatMap(({ purpose, words, iri }) => {
    if (isTag(purpose)) return [words ?? iri];
    return purpose === '' && isTagging && words !== null ? [words] : [];
  });
  const cue = bodies.find(
    ({ purpose, selected }) => purpose === 'highlighting' && selected !== null,
  );
  const iri = asText(given.id ?? given['@id']);
  return {
    id: idOf(iri),
    iri,
    isTagged: tags.length > 0,
    isLink: motivations.includes('linking') || linking.length > 0,
    tags: tags.length > 0 ? tags : otherMotivation(motivations),
    note: notesIn(bodies, isTagging),
    attributes: { ...remarksIn(bodies), ...readProperties(all.map(({ values }) => values)) },
    maker: makerOf(oneOrMore(given.creator)[0]),
    created: asText(given.created),
    modified: asText(given.modified),
    targets: targets.flatMap(({ selected }) => selected ?? []),
    about: targets.flatMap(({ selected, iri }) => (selected === null && iri !== '' ? [iri] : [])),
    described: targets.flatMap(({ selected, values }) => (selected === null ? [values] : [])),
    linksTo: linking.map((body) => (isAuthor(body) ? null : idOf(body.iri))),
    cue: cue?.selected ?? null,
  };
}

type Body = {
  purpose: string;
  /** Null where it has none. */
  words: string | null;
  iri: string;
  values: Values;
  selected: Selected | null;
};

function bodyOf(given: unknown): Body {
  const values = asObject(given) ?? {};
  const source = asObject(values.source);
  const iri = asText(source?.id ?? values.source ?? values.id);
  const words = values.value ?? source?.label ?? values.label;
  const selected =
    values.selector === undefined ? null : { source: iri, selection: selectionOf(values.selector) };
  const text = typeof given === 'string' && !/^[a-z][a-z0-9+.-]*:\S*$/i.test(given) ? given : words;
  return {
    purpose: asText(oneOrMore(values.purpose)[0]),
    words: typeof text === 'string' ? text : null,
    iri,
    values,
    selected,
  };
}

function targetOf(given: unknown): { iri: string; values: Values; selected: Selected | null } {
  if (typeof given === 'string') return { ...splitIri(given), values: {} };
  const values = asObject(given) ?? {};
  const source = asObject(values.source);
  const iri = asText(source?.id ?? values.source ?? values.id);
  if (values.selector === undefined) return { ...splitIri(iri), values };
  return { iri, values, selected: { source: iri, selection: selectionOf(values.selector) } };
}

/** An IRI may say itself which characters of its resource are meant. */
function splitIri(iri: string): { iri: string; selected: Selected | null } {
  const [source = '', fragment = ''] = iri.split(/#(?=char=)/);
  if (fragment === '') return { iri, selected: null };
  return { iri, selected: { source, selection: selectionOf({ type: '', value: fragment }) } };
}

/** An author has no annotation, and so no IRI. */
function isAuthor({ iri, values }: Body): boolean {
  return iri === '' && oneOrMore(asObject(values.source)?.type).includes('Person');
}

function isTag(purpose: string): boolean {
  return purpose === 'tagging' || purpose === 'classifying';
}

/** The motivation is what there is to call an annotation without a tag. */
function otherMotivation(motivations: readonly string[]): string[] {
  const own = motivations.find((one) => one !== '' && one !== 'tagging' && one !== 'linking');
  return own === undefined ? [] : [own];
}

function notesIn(bodies: readonly Body[], isTagging: boolean): string {
  const purposes = ['commenting', 'replying', 'describing', ...(isTagging ? [] : [''])];
  return bodies
    .flatMap(({ purpose, words }) => (purposes.includes(purpose) ? (words ?? []) : []))
    .filter((words) => words !== '')
    .join('\n\n');
}

const known = [
  ...['', 'tagging', 'classifying', 'commenting', 'replying', 'describing'],
  ...['linking', 'highlighting'],
];

/** Words whose purpose is none of those that have a place of their own in a record. */
function remarksIn(bodies: readonly Body[]): Attributes {
  return Object.fromEntries(
    bodies.flatMap(({ purpose, words }) =>
      words === null || known.includes(purpose) ? [] : [[purpose, words] as const],
    ),
  );
}

function makerOf(given: unknown): Maker {
  const values = asObject(given);
  if (values === null) return { name: asText(given), kind: 'import' };
  const name = asWords(values.name ?? values.nickname ?? values.id) ?? '';
  const types = oneOrMore(values.type);
  if (types.includes('Software')) return { name, kind: 'suggestion' };
  return { name, kind: types.includes('Person') ? 'human' : 'import' };
}
