import { describe, expect, test } from 'vitest';
import { emptySession, type Session } from '../../renderer/state/session.ts';
import { createStore } from '../../renderer/state/store.ts';
import { canWait, createView } from '../../renderer/state/view.ts';
import { plainText } from '../bench/peer/surroundings.ts';
import { aDesk, anAnnotation, aRelation, article } from '../support/notation.ts';

/** A view of numbers that may wait while they are even; `paint` is the next frame. */
function evenOnesWait() {
  const store = createStore(0);
  const asked: (() => void)[] = [];
  const view = createView(
    store,
    (_before, after) => after % 2 === 0,
    (run) => asked.push(run),
  );
  const seen: number[] = [];
  view.subscribe(() => seen.push(view.get()));
  const paint = () => {
    for (const run of asked.splice(0)) run();
  };
  return { store, view, seen, asked, paint };
}

describe('a view of a store', () => {
  test('shows what can wait after the next paint', () => {
    const { store, view, seen, paint } = evenOnesWait();
    store.set(2);
    expect(view.get()).toBe(0);
    paint();
    expect(seen).toEqual([2]);
  });

  test('asks for one paint and tells once of all that came before it', () => {
    const { store, seen, asked, paint } = evenOnesWait();
    store.set(2);
    store.set(4);
    expect(asked).toHaveLength(1);
    paint();
    expect(seen).toEqual([4]);
  });

  test('shows what cannot wait at once, with what was held back, and the paint tells no more', () => {
    const { store, seen, paint } = evenOnesWait();
    store.set(2);
    store.set(3);
    expect(seen).toEqual([3]);
    paint();
    expect(seen).toEqual([3]);
  });

  test('holds the next change back again', () => {
    const { store, seen, paint } = evenOnesWait();
    store.set(2);
    paint();
    store.set(4);
    expect(seen).toEqual([2]);
    paint();
    expect(seen).toEqual([2, 4]);
  });

  test('tells nothing of a change that was taken back before the paint', () => {
    const { store, seen, paint } = evenOnesWait();
    store.set(2);
    store.set(0);
    paint();
    expect(seen).toEqual([]);
  });
});

describe('what can wait for the paint', () => {
  const with_ = (change: Partial<Session>): Session => ({ ...emptySession, ...change });

  test.each<[string, Partial<Session>]>([
    ['another mark in focus', { focus: 'a' }],
    ['a moved caret', { selection: { anchor: 4, head: 4 } }],
    ['what is said to screen readers', { announcement: 'Marked' }],
  ])('%s', (_name, change) => {
    expect(canWait(emptySession, with_(change))).toBe(true);
  });

  test.each<[string, Partial<Session>]>([
    ['a notice', { notice: { tone: 'problem', message: 'No.' } }],
    ['a dialog', { dialog: { kind: 'keys' } }],
    ['that saving takes long', { saved: 'saving' }],
    ['a moved caret together with a notice', { focus: 'a', notice: null, isNarrow: true }],
  ])('not %s', (_name, change) => {
    expect(canWait(emptySession, with_(change))).toBe(false);
  });

  describe('of what is on the sheet', () => {
    const desk = aDesk(article('[It fell|claim], she said.'));
    const [mark = anAnnotation()] = desk.annotations;
    const text = plainText(desk.text);
    const sheet = { article: desk.article, text, annotations: desk.annotations, relations: [] };
    const before = with_({ sheet, focus: mark.id });
    const marked = (change: Partial<typeof mark>) =>
      with_({ sheet: { ...sheet, annotations: [{ ...mark, ...change }] }, focus: mark.id });

    test('a mark on other words, or under another label, is painted first', () => {
      expect(canWait(before, marked({ fragments: [{ start: 0, end: 2 }] }))).toBe(true);
      expect(canWait(before, marked({ labelId: 'actor' }))).toBe(true);
    });

    test('a value and a link are only on their card, which shows them at once', () => {
      expect(canWait(before, marked({ attributes: { quote: 'direct' } }))).toBe(false);
      const linked = { ...sheet, relations: [aRelation({ toId: null })] };
      expect(canWait(before, with_({ sheet: linked, focus: mark.id }))).toBe(false);
    });
  });
});
