import { readArticleFile } from '../../electron/storage/read-file.ts';
import { emptySession, type Session } from '../../renderer/state/session.ts';
import type { Client, History } from '../../shared/contract.ts';
import type { Annotation, Fragment } from '../../shared/model/annotation.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import { tidySpan } from '../../shared/text/spans.ts';
import { pause } from './channels.ts';
import { createKeyboardWindow, type KeyboardWindow } from './keyboard-window.ts';
import type { Wanted } from './keystroke-wanted.ts';
import { anArticle } from './notation.ts';

/**
 * The keys for one wanted mark, in order, as a practised reader might press them. After each of
 * `saved` — keys by their index, counted from 0 — the mark in focus has changed to these words.
 */
export type Stroke = { wanted: Wanted; keys: string[]; saved: Map<number, string[]> };

/** Keys that only move or select, by words at the least; by lines would need the page. */
const moves = [
  ...[
    'n',
    'c',
    'q',
    't',
    's',
    'e',
    ')',
    'f',
    'Shift+n',
    'Shift+c',
    'Shift+q',
    'Shift+t',
    'Shift+s',
    '(',
  ],
  ...['Control+ArrowRight', 'Control+ArrowLeft', 'Control+ArrowDown'],
  ...['Control+Shift+ArrowRight', 'Control+Shift+ArrowLeft'],
];

/** Keys that move an end of the mark in focus on in the text, or back. */
const nudges = {
  start: { on: ['Alt+Shift+ArrowRight', '}'], back: ['Alt+Shift+ArrowLeft', '{'] },
  end: { on: ['Alt+ArrowRight', '>'], back: ['Alt+ArrowLeft', '<'] },
};

/** More keys than this for one mark, and the search is given up. */
const most = 9;

/** Finds the fewest keys for each wanted mark, one after the other in reading order. */
export async function planStrokes(file: string, wanted: readonly Wanted[]): Promise<Stroke[]> {
  const window = createKeyboardWindow(storageThatAgrees, sessionOf(file));
  const strokes: Stroke[] = [];
  for (const mark of wanted) strokes.push(await planMark(window, mark));
  return strokes;
}

async function planMark(window: KeyboardWindow, wanted: Wanted): Promise<Stroke> {
  const stroke: Stroke = { wanted, keys: [], saved: new Map() };
  const digit = defaultSchema.labels.find(({ id }) => id === wanted.label)?.key ?? '';
  for (const [index, fragment] of wanted.fragments.entries()) {
    const label = index === 0 ? digit : `Shift+Digit${digit}`;
    const goal = wanted.fragments.slice(0, index + 1);
    const keys = await fewestKeys(window, { fragment, goal, label, isFirst: index === 0 });
    for (const key of keys.selecting) pressIn(window, key);
    stroke.keys.push(...keys.selecting.flatMap(pressesOf));
    for (const key of [label, ...keys.nudging]) {
      pressIn(window, key);
      await pause();
      stroke.saved.set(stroke.keys.length, focusWords(window.store.get()));
      stroke.keys.push(key);
    }
  }
  return stroke;
}

type Goal = { fragment: Fragment; goal: readonly Fragment[]; label: string; isFirst: boolean };
type Found = { selecting: string[]; nudging: string[] };

/** Goes on from what is selected, key by key, nearest first, until the words are marked right. */
async function fewestKeys(window: KeyboardWindow, aim: Goal): Promise<Found> {
  const start = window.store.get();
  const content = start.sheet?.text.content ?? '';
  const from = start.selection?.head ?? 0;
  const seen = new Set<string>();
  let best: Found | null = null;
  let layers: { session: Session; keys: string[] }[][] = [[{ session: start, keys: [] }]];
  layers = [...layers, ...findsFrom(window, start, aim.fragment)];
  for (let cost = 0; cost < most; cost += 1) {
    if (best !== null && cost + 1 >= lengthOf(best)) break;
    for (const { session, keys } of layers[cost] ?? []) {
      const limit: number = best === null ? 3 : Math.min(3, lengthOf(best) - cost - 2);
      const nudging = await nudgesFor(window, session, aim, limit);
      if (nudging !== null) best = { selecting: keys, nudging };
      for (const key of moves) {
        window.store.set(session);
        pressIn(window, key);
        const next = window.store.get();
        const place = `${next.selection?.anchor} ${next.selection?.head}`;
        if (seen.has(place) || isFar(next, aim.fragment, from)) continue;
        seen.add(place);
        const layer = layers[cost + 1] ?? [];
        layers[cost + 1] = layer;
        layer.push({ session: next, keys: [...keys, key] });
      }
    }
  }
  window.store.set(start);
  if (best === null) {
    const { start: first, end } = aim.fragment;
    throw new Error(`“${content.slice(first, end)}” takes more than ${most} keys`);
  }
  return best;
}

/** Looking for the first letters of the words, in layers by how many key presses that takes. */
function findsFrom(window: KeyboardWindow, session: Session, { start }: Fragment) {
  const content = session.sheet?.text.content ?? '';
  return Array.from({ length: 7 }, (_, index) => {
    const letters = index + 1 - 2;
    if (letters < 1) return [];
    const key = `find ${content.slice(start, start + letters)}`;
    window.store.set(session);
    pressIn(window, key);
    const next = window.store.get();
    return next.selection?.anchor === start ? [{ session: next, keys: [key] }] : [];
  });
}

/** The nudges that follow the label's key; null where more than `limit` would have to. */
async function nudgesFor(
  window: KeyboardWindow,
  session: Session,
  { fragment, goal, label, isFirst }: Goal,
  limit: number,
): Promise<string[] | null> {
  const { anchor = 0, head = 0 } = session.selection ?? {};
  const content = session.sheet?.text.content ?? '';
  const span = tidySpan(content, Math.min(anchor, head), Math.max(anchor, head));
  if (span === null || limit < 0) return null;
  const isExact = span.start === fragment.start && span.end === fragment.end;
  if (isExact) return [];
  const isNear = Math.abs(span.start - fragment.start) + Math.abs(span.end - fragment.end) < 40;
  if (!isNear || (!isFirst && span.start !== fragment.start)) return null;
  window.store.set(session);
  pressIn(window, label);
  await pause();
  let layer: { session: Session; keys: string[] }[] = [{ session: window.store.get(), keys: [] }];
  for (let count = 1; count <= limit; count += 1) {
    const next: typeof layer = [];
    for (const { session: before, keys } of layer) {
      for (const key of nudgesTowards(fragment, focusedIn(before), goal.length - 1)) {
        window.store.set(before);
        pressIn(window, key);
        await pause();
        const after = window.store.get();
        if (isMarked(after, goal)) return [...keys, key];
        if (after.sheet !== before.sheet) next.push({ session: after, keys: [...keys, key] });
      }
    }
    layer = next;
  }
  return null;
}

function nudgesTowards(wanted: Fragment, mark: Annotation | null, part: number): string[] {
  const fragment = mark?.fragments[part];
  if (fragment === undefined) return [];
  const towards = (edge: 'start' | 'end') => {
    if (fragment[edge] === wanted[edge]) return [];
    return nudges[edge][fragment[edge] < wanted[edge] ? 'on' : 'back'];
  };
  return [...towards('start'), ...towards('end')];
}

function isMarked(session: Session, goal: readonly Fragment[]): boolean {
  const focused = focusedIn(session);
  return JSON.stringify(focused?.fragments) === JSON.stringify(goal);
}

function focusWords(session: Session): string[] {
  const content = session.sheet?.text.content ?? '';
  return (focusedIn(session)?.fragments ?? []).map(({ start, end }) => content.slice(start, end));
}

function focusedIn({ sheet, focus }: Session): Annotation | null {
  return sheet?.annotations.find(({ id }) => id === focus) ?? null;
}

/** Whether a selection has gone so far from the words that nobody would come back from there. */
function isFar({ selection }: Session, { start, end }: Fragment, from: number): boolean {
  const { anchor = 0, head = 0 } = selection ?? {};
  const isPast = Math.min(anchor, head) > end + 200 || Math.max(anchor, head) > end + 600;
  return isPast || Math.max(anchor, head) < Math.min(start, from) - 400;
}

function lengthOf({ selecting, nudging }: Found): number {
  return selecting.flatMap(pressesOf).length + 1 + nudging.length;
}

/** Every key press of a step: to look for words is a key to open, one a letter, and Enter. */
function pressesOf(key: string): string[] {
  return key.startsWith('find ') ? ['/', ...key.slice('find '.length), 'Enter'] : [key];
}

function pressIn(window: KeyboardWindow, key: string): void {
  if (key.startsWith('find ')) window.find(key.slice('find '.length));
  else if (window.press(key) === null) throw new Error(`${key} means nothing`);
}

function sessionOf(file: string): Session {
  const text = { id: 't1', ...readArticleFile(file).text };
  const first = text.blocks[0]?.start ?? 0;
  return {
    ...emptySession,
    stage: 'bench',
    project: {
      id: 'p1',
      name: 'Keys',
      guidelines: '',
      path: '',
      access: 'read and write',
      layerId: 'l1',
      schema: defaultSchema,
      history: noHistory,
    },
    sheet: { article: anArticle({ status: 'in progress' }), text, annotations: [], relations: [] },
    selection: { anchor: first, head: first },
  };
}

const noHistory: History = { revision: 0, undo: null, redo: null };

/** While keys are only thought of, every commit succeeds and nothing is kept. */
const storageThatAgrees = {
  commit: async () => noHistory,
  listArticles: async () => ({ articles: [], total: 0 }),
} as unknown as Client;
