import { lineTexts } from '../../texts/formats-lines.ts';
import { listOf, nameOf, objectOf } from '../lines/read-json.ts';
import type { RawRelation, RawSpan } from '../lines/read-spans.ts';
import type { Claim } from '../units.ts';

type Values = Readonly<Record<string, unknown>>;

/** A token as a task has it, in the task's unit. */
type RawToken = { start: number; end: number; text: string };

/** A span, and the index of its last token, where the task says it or the tokens show it. */
type TaskSpan = RawSpan & { lastToken: number | null };

export type RawTask = {
  spans: TaskSpan[];
  relations: RawRelation[];
  /** Tokens with their words, by which the unit of offsets shows. */
  evidence: Claim[];
  problems: string[];
};

/** The spans, relations and tokens of a Prodigy task, whatever is there. */
export function rawTask(value: Values): RawTask {
  const problems = ofWholeText(value);
  const tokens = (listOf(value.tokens) ?? []).map(tokenOf);
  const spanOf = createSpanReader(tokens);
  const spans: TaskSpan[] = [];
  for (const [index, one] of listIn(value, 'spans', problems).entries()) {
    const key = String(index + 1);
    const span = spanOf(objectOf(one) ?? {}, key);
    if (span === null) problems.push(lineTexts.badSpan(key));
    else spans.push(span);
  }
  const endsAt = createEnds(spans);
  const relations = listIn(value, 'relations', problems).flatMap((one, index) => {
    const read = relationOf(objectOf(one) ?? {}, String(index + 1), endsAt);
    if (typeof read !== 'string') return [read];
    problems.push(read);
    return [];
  });
  const evidence = tokens.flatMap((token): Claim[] =>
    token === null ? [] : [{ name: token.text, fragments: [token], quote: token.text }],
  );
  return { spans, relations, evidence, problems };
}

/** What a person answered about the text as a whole, or chose for it, is told: it has no place. */
function ofWholeText({ label, accept }: Values): string[] {
  const chosen = (listOf(accept) ?? []).map((one) => ['accept', nameOf(one)] as const);
  return [['label', nameOf(label)] as const, ...chosen].flatMap(([key, name]) =>
    name === null ? [] : [lineTexts.ofWholeText(key, name)],
  );
}

function listIn(value: Values, key: string, problems: string[]): readonly unknown[] {
  const given = value[key];
  const list = listOf(given);
  if (list === null && given !== undefined && given !== null) problems.push(lineTexts.noList(key));
  return list ?? [];
}

function tokenOf(given: unknown): RawToken | null {
  const { start, end, text } = objectOf(given) ?? {};
  if (typeof start !== 'number' || typeof end !== 'number' || typeof text !== 'string') return null;
  return { start, end, text };
}

/** Reads spans by their offsets, or else by tokens, of which `token_end` is the last, not the next. */
function createSpanReader(tokens: readonly (RawToken | null)[]) {
  const endings = new Map(tokens.map((token, index) => [token?.end, index]));
  const tokenAt = (index: unknown) => (typeof index === 'number' ? tokens[index] : null);
  return (value: Values, key: string): TaskSpan | null => {
    const label = nameOf(value.label);
    const start = typeof value.start === 'number' ? value.start : tokenAt(value.token_start)?.start;
    const end = typeof value.end === 'number' ? value.end : tokenAt(value.token_end)?.end;
    if (label === null || start === undefined || end === undefined) return null;
    const quote = typeof value.text === 'string' ? value.text : null;
    const said = typeof value.token_end === 'number' ? value.token_end : null;
    return { key, label, start, end, quote, lastToken: said ?? endings.get(end) ?? null };
  };
}

/** A relation, or a sentence about why it is none. */
function relationOf(
  value: Values,
  key: string,
  endsAt: (token: unknown, span: unknown) => readonly TaskSpan[],
): RawRelation | string {
  const type = nameOf(value.label);
  if (type === null) return lineTexts.badRelation(key);
  const heads = endsAt(value.head, value.head_span);
  const children = endsAt(value.child, value.child_span);
  const [from, to] = [heads[0]?.key, children[0]?.key];
  if (from === undefined || to === undefined) return lineTexts.noEnds(key);
  if (heads.length > 1 || children.length > 1) return lineTexts.unclearEnds(key);
  return { key, type, from, to };
}

/**
 * The spans that the end of a relation may be: the one that its own span is, place and label, of
 * several the first; else all at that place; or all that end with its token.
 */
function createEnds(spans: readonly TaskSpan[]) {
  const byToken = Map.groupBy(spans, ({ lastToken }): unknown => lastToken);
  const byPlace = Map.groupBy(spans, ({ start, end }) => `${start} ${end}`);
  return (token: unknown, given: unknown): readonly TaskSpan[] => {
    const said = objectOf(given);
    if (said === null) return typeof token === 'number' ? (byToken.get(token) ?? []) : [];
    const there = byPlace.get(`${said.start} ${said.end}`) ?? [];
    const same = there.filter(({ label }) => label === nameOf(said.label));
    return same.length === 0 ? there : same.slice(0, 1);
  };
}
