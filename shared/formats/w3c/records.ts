import type { Fragment } from '../../model/annotation.ts';
import { publishedSchema } from '../../model/article.ts';
import { w3cTexts } from '../../texts/formats-w3c.ts';
import { blankRecord, blankSpan } from '../blank.ts';
import type { ExchangeRecord, ReadOptions, UnitFinding } from '../codec.ts';
import { asText, freeId, oneOrMore } from '../json-source.ts';
import { inReadingOrder } from '../reading-order.ts';
import { type Claim, placeClaims } from '../units.ts';
import type { Read, Selected } from './annotations.ts';
import { idOf } from './iri.ts';
import { readProperties } from './properties.ts';
import { placeOfQuote, unitByContext } from './selectors.ts';

type Span = ExchangeRecord['spans'][number];
type Relation = ExchangeRecord['relations'][number];
/** `iri` is that of the annotation concerned. */
type Tell = (message: string, iri: string) => void;
type Made = { record: ExchangeRecord; finding: UnitFinding | null };

/** The record of one text and of all annotations that are about it. */
export function recordOf(
  { id, text }: { id: string; text: string },
  annotations: readonly Read[],
  { unit }: ReadOptions,
  tell: Tell,
): Made {
  const all = annotations.flatMap((one) => selectionsOf(one));
  const selections = all.map(({ selected }) => selected.selection);
  const claims = all.map(({ name, selected: { selection } }): Claim => {
    const { place, quote } = selection;
    return { name, fragments: place === null ? [] : [place], quote: quote?.exact ?? null };
  });
  const placed = claims.flatMap((claim) => (claim.fragments.length === 0 ? [] : [claim]));
  const rule = unitByContext(text, selections);
  const placement = placeClaims(text, placed, { unit, rule });
  const places = new Map<Selected, Fragment | null>();
  let next = 0;
  for (const { name, owner, selected } of all) {
    const { place, quote } = selected.selection;
    const found = place === null ? null : placement.places[next++];
    if (found?.problem) tell(found.problem, owner);
    const byQuote = place === null && quote !== null ? placeOfQuote(placement.text, quote) : null;
    if (place === null && quote !== null && byQuote === null) {
      tell(w3cTexts.noQuote(name, quote.exact), owner);
    }
    places.set(selected, found?.fragments?.[0] ?? byQuote);
  }
  const ids = new Set<string>();
  const firsts = new Map<string, string>();
  const spans = annotations.flatMap((one) => {
    const made = spansOf(placement.text, one, { places, ids, tell });
    const [first] = made;
    if (first !== undefined && one.id !== '' && !firsts.has(one.id)) firsts.set(one.id, first.id);
    return made;
  });
  const relations = annotations.flatMap((one) =>
    relationsOf(placement.text, one, { places, firsts, tell }),
  );
  const record = {
    ...blankRecord(placement.text, id),
    ...factsOf(annotations),
    spans: inReadingOrder(spans),
    relations: numbered(relations),
  };
  return { record, finding: placement.finding };
}

/** What an annotation selects in its text: the words it marks, or those that announce a link. */
function selectionsOf(one: Read): { name: string; owner: string; selected: Selected }[] {
  const named = (name: string, selected: Selected) => ({ name, owner: one.iri, selected });
  if (!one.isLink) return one.targets.map((target) => named(w3cTexts.span(one.id), target));
  return one.cue === null ? [] : [named(w3cTexts.cue(one.id), one.cue)];
}

type Places = ReadonlyMap<Selected, Fragment | null>;

function spansOf(
  text: string,
  one: Read,
  { places, ids, tell }: { places: Places; ids: Set<string>; tell: Tell },
): Span[] {
  if (one.isLink) return [];
  if (one.targets.length === 0) {
    if (!isAboutText(one)) tell(w3cTexts.noSelector(one.id), one.iri);
    return [];
  }
  const fragments = one.targets.flatMap((target) => places.get(target) ?? []);
  if (fragments.length < one.targets.length) {
    const isNamed = one.targets.every(({ selection }) => selection.place ?? selection.quote);
    if (!isNamed) tell(w3cTexts.noSelector(one.id), one.iri);
    else if (one.targets.length > 1) tell(w3cTexts.partMissing(one.id), one.iri);
    return [];
  }
  fragments.sort((a, b) => a.start - b.start || a.end - b.end);
  if (fragments.some(({ start }, index) => start < (fragments[index - 1]?.end ?? 0))) {
    tell(w3cTexts.overlappingParts(one.id), one.iri);
    return [];
  }
  const labels = one.tags.length === 0 ? ['annotation'] : one.tags;
  return labels.map((label) => ({
    ...blankSpan(text, {
      id: freeId(one.id === '' ? `s${ids.size + 1}` : one.id, ids),
      label,
      fragments,
    }),
    attributes: one.attributes,
    note: one.note,
    layer: one.maker.name,
    origin: one.maker.kind,
    created: one.created,
    updated: one.modified,
  }));
}

/** Whether an annotation says something of its text as a whole. */
function isAboutText({ described, note, isTagged }: Read): boolean {
  if (note !== '') return true;
  return !isTagged && described.some((values) => Object.keys(values).length > 0);
}

function relationsOf(
  text: string,
  one: Read,
  { places, firsts, tell }: { places: Places; firsts: ReadonlyMap<string, string>; tell: Tell },
): Relation[] {
  if (!one.isLink) return [];
  // Recogito has both ends as targets; else the second is what a body links to.
  const [from, ...others] = [...one.about.map(idOf), ...one.linksTo];
  const start = from === undefined || from === null ? undefined : firsts.get(from);
  const cue = one.cue === null ? null : (places.get(one.cue) ?? null);
  const [type = 'related to'] = one.tags;
  if (start === undefined || others.length === 0) {
    tell(w3cTexts.noEnds(one.id), one.iri);
    return [];
  }
  return others.flatMap((other) => {
    const end = other === null ? '' : firsts.get(other);
    if (end === undefined) {
      tell(w3cTexts.noEnds(one.id), one.iri);
      return [];
    }
    return [
      {
        id: one.id,
        type,
        from: start,
        to: end,
        to_author: other === null,
        cue: cue === null ? [] : [{ ...cue, text: text.slice(cue.start, cue.end) }],
        attributes: one.attributes,
      },
    ];
  });
}

/** Links whose ids are there twice, or not at all, are told apart by numbers. */
function numbered(relations: readonly Relation[]): Relation[] {
  const ids = new Set<string>();
  return relations.map((one, index) => ({
    ...one,
    id: freeId(one.id === '' ? `r${index + 1}` : one.id, ids),
  }));
}

type Facts = Pick<
  ExchangeRecord,
  'title' | 'byline' | 'published' | 'source' | 'language' | 'note' | 'meta'
>;

/** What is said of the text as a whole, by whichever annotations. */
function factsOf(annotations: readonly Read[]): Facts {
  const whole = annotations.filter((one) => !one.isLink && one.targets.length === 0);
  const described = whole.flatMap((one) => one.described);
  const fact = (...keys: readonly string[]): string =>
    described
      .flatMap((values) => keys.map((key) => asText(oneOrMore(values[key])[0])))
      .find((value) => value !== '') ?? '';
  const day = fact('dc:date', 'dcterms:date', 'dcterms:issued').slice(0, 10);
  const properties = described.flatMap((values) => oneOrMore(values['schema:additionalProperty']));
  return {
    title: fact('dc:title', 'dcterms:title'),
    byline: fact('dc:creator', 'dcterms:creator'),
    published: publishedSchema.safeParse(day).success ? day : '',
    source: fact('dc:source', 'dcterms:source'),
    language: fact('language', 'dc:language'),
    note: whole
      .map(({ note }) => note)
      .filter((note) => note !== '')
      .join('\n\n'),
    meta: Object.fromEntries(
      Object.entries(readProperties(properties)).map(([name, value]) => [name, String(value)]),
    ),
  };
}
