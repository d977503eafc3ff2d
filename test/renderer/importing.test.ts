import { describe, expect, test } from 'vitest';
import {
  doubtOf,
  hasNothingToDecide,
  wouldAdd,
  wouldRead,
} from '../../renderer/commands/import-decisions.ts';
import { wordsAfterTitle } from '../../renderer/commands/import-opening.ts';
import { measurePace, noPace, paceAfter } from '../../renderer/commands/import-pace.ts';
import { withLookedAgain } from '../../renderer/commands/import-patch.ts';
import { createLeaving } from '../../renderer/state/leaving.ts';
import type { Duplicate, ImportPreview } from '../../shared/import-contract.ts';
import type { SourceDescription } from '../../shared/reading/record.ts';
import { importTexts } from '../../shared/texts/import.ts';

function source(change: Partial<SourceDescription> = {}): SourceDescription {
  return {
    chosen: 0,
    file: 'a.txt',
    format: 'text',
    encoding: 'utf-8',
    isEncodingSure: true,
    bytes: 1000,
    articles: 1,
    isCounted: true,
    columns: [],
    first: [],
    notes: [],
    problems: [],
    ...change,
  };
}

function preview(sources: SourceDescription[], change: Partial<ImportPreview> = {}): ImportPreview {
  const articles = sources.reduce((sum, one) => sum + one.articles, 0);
  const none = { exact: 0, near: 0, duplicates: [], problems: [], problemCount: 0 };
  return { sources, articles, isCounted: true, ...none, ...change };
}

const problem = { file: 'a.txt', line: 3, code: 'record-broken', message: 'Broken.' };

function twin(file: string): Duplicate {
  const place = { file, line: 0 };
  const of = { id: 'x', title: 'X' };
  return { place, title: 'T', kind: 'exact', likeness: 1, of, became: 'skipped' };
}

describe('an import is shown first', () => {
  test('unless it is a few small plain files with nothing to decide about them', () => {
    expect(hasNothingToDecide(preview([source()]))).toBe(true);
    expect(hasNothingToDecide(preview([source({ format: 'markdown' }), source()]))).toBe(true);
    expect(hasNothingToDecide(preview(Array.from({ length: 20 }, () => source())))).toBe(true);
  });

  test.each([
    ['a guess at the encoding', preview([source({ isEncodingSure: false })])],
    ['a format that is made into text', preview([source({ format: 'pdf' })])],
    ['a table, whose columns mean something', preview([source({ format: 'csv' })])],
    ['a copy of an article', preview([source()], { exact: 1 })],
    ['nearly a copy', preview([source()], { near: 1 })],
    ['a problem of the whole', preview([source()], { problemCount: 1 })],
    ['a problem of a file', preview([source({ problems: [problem] })])],
    ['more than twenty files', preview(Array.from({ length: 21 }, () => source()))],
    ['much to read', preview([source({ bytes: 3_000_000 })])],
    ['a file with nothing in it', preview([source(), source({ articles: 0 })])],
    ['no file', preview([])],
  ])('for %s', (_why, found) => {
    expect(hasNothingToDecide(found)).toBe(false);
  });
});

test('a file says the first thing that a person has to look at', () => {
  const column = { name: 'a', samples: [], use: 'metadata' as const };
  expect(doubtOf(source())).toBe('none');
  expect(doubtOf(source({ format: 'pdf', encoding: '', isEncodingSure: false }))).toBe('none');
  expect(doubtOf(source({ isEncodingSure: false }))).toBe('encoding guessed');
  expect(doubtOf(source({ isEncodingSure: false, problems: [problem] }))).toBe('problems');
  expect(doubtOf(source({ articles: 0, problems: [problem] }))).toBe('nothing found');
  expect(doubtOf(source({ columns: [column] }))).toBe('no text');
});

test('what would be added leaves out what is skipped, and only that', () => {
  const found = preview([source({ articles: 10 })], { exact: 3, near: 2 });
  expect(wouldAdd(found, { exact: 'skip', near: 'add' }).articles).toBe(7);
  expect(wouldAdd(found, { exact: 'flag', near: 'skip' }).articles).toBe(8);
  expect(wouldAdd(found, { exact: 'add', near: 'flag' }).articles).toBe(10);
});

describe('how far an import is', () => {
  test('follows from the part of the files that was read', () => {
    const found = preview([source({ articles: 200 })]);
    expect(wouldRead(found, { done: 50, total: 100 })).toMatchObject({ articles: 100, of: 200 });
    expect(wouldRead(found, { done: 0, total: 0 })).toBeNull();
    expect(wouldRead(null, { done: 50, total: 100 })).toBeNull();
  });

  test('and how long it takes still, once it was watched for a moment', () => {
    const steady = (until: number) => {
      let pace = noPace;
      for (let at = 0; at <= until; at += 100) {
        pace = paceAfter(pace, { done: at, total: 100_000 }, at);
      }
      return pace;
    };
    expect(measurePace(steady(1000))).toBeNull();
    expect(measurePace(steady(20_000))?.left).toBeCloseTo(80, 0);
    // A second does a hundredth of it.
    expect(measurePace(steady(20_000))?.share).toBeCloseTo(0.01, 3);
  });

  test('by its pace of late, and not by that of long ago', () => {
    let pace = noPace;
    for (let at = 0; at <= 60_000; at += 500) {
      const done = at <= 30_000 ? at : 30_000 + (at - 30_000) * 10;
      pace = paceAfter(pace, { done, total: 430_000 }, at);
    }
    expect(measurePace(pace)?.left).toBeCloseTo(10, 0);
    expect(pace.samples.length).toBeLessThan(100);
  });

  test('is said in round words', () => {
    expect(importTexts.left(2)).toBe('a few seconds left');
    expect(importTexts.left(37)).toBe('about 40 seconds left');
    expect(importTexts.left(61)).toBe('about 1 minute left');
    expect(importTexts.left(3 * 3600)).toBe('about 3 hours left');
    expect(importTexts.rate(8234.5)).toBe('8,200 articles a second');
    expect(importTexts.rate(0.46)).toBe('0.5 articles a second');
    expect(importTexts.bytes(1)).toBe('1 byte');
    expect(importTexts.bytes(7512)).toBe('7.5 KB');
    expect(importTexts.bytes(2_000_000_000)).toBe('2.0 GB');
  });
});

test('a file that is looked into again takes its own place, and no other’s', () => {
  const before = preview(
    [
      source({ chosen: 0, file: 'a.txt' }),
      source({ chosen: 1, file: 'folder/b.csv', articles: 5 }),
      source({ chosen: 2, file: 'c.txt' }),
    ],
    {
      exact: 2,
      duplicates: [twin('folder/b.csv'), twin('c.txt')],
      problems: [{ ...problem, file: 'folder/b.csv' }, problem],
      problemCount: 2,
    },
  );
  const part = preview([source({ file: 'folder/b.csv', articles: 7 })], {
    near: 1,
    duplicates: [{ ...twin('folder/b.csv'), kind: 'near' }],
  });
  const after = withLookedAgain(before, 1, part);
  expect(after.sources.map(({ chosen, file, articles }) => [chosen, file, articles])).toEqual([
    [0, 'a.txt', 1],
    [1, 'folder/b.csv', 7],
    [2, 'c.txt', 1],
  ]);
  expect(after).toMatchObject({ articles: 9, exact: 1, near: 1, problemCount: 1 });
  expect(after.duplicates.map(({ place }) => place.file)).toEqual(['c.txt', 'folder/b.csv']);
  expect(after.problems).toEqual([problem]);
});

test('a table that is left without a text keeps its columns, to choose another from', () => {
  const column = { name: 'body', samples: ['It fell.'], use: 'text' as const };
  const table = source({ format: 'csv', columns: [column] });
  const unread = preview([source({ format: 'csv', articles: 0 })]);
  expect(withLookedAgain(preview([table]), 0, unread).sources[0]?.columns).toEqual([column]);
  const asText = preview([source({ format: 'text' })]);
  expect(withLookedAgain(preview([table]), 0, asText).sources[0]?.columns).toEqual([]);
});

test('an opening does not say the title again', () => {
  const title = 'Harvest falls short';
  expect(wordsAfterTitle({ title, opening: `${title}\n\nIt fell.` })).toBe('It fell.');
  expect(wordsAfterTitle({ title, opening: 'It fell.' })).toBe('It fell.');
  expect(wordsAfterTitle({ title, opening: title })).toBe(title);
});

describe('leaving what is being written', () => {
  test('goes on at once where nothing is unsaved', () => {
    const leaving = createLeaving();
    const done: string[] = [];
    leaving.guard({ isUnsaved: () => false, ask: () => done.push('asked') });
    leaving.leave(() => done.push('left'));
    expect(done).toEqual(['left']);
  });

  test('asks for one thing after the other, and goes on when the last is let go', () => {
    const leaving = createLeaving();
    const unsaved = new Set(['text', 'guidelines']);
    const asked: { what: string; then(): void }[] = [];
    for (const what of unsaved) {
      leaving.guard({
        isUnsaved: () => unsaved.has(what),
        ask: (then) => asked.push({ what, then }),
      });
    }
    let isLeft = false;
    leaving.leave(() => {
      isLeft = true;
    });
    expect(asked.map(({ what }) => what)).toEqual(['text']);
    unsaved.delete('text');
    asked[0]?.then();
    expect(asked.map(({ what }) => what)).toEqual(['text', 'guidelines']);
    expect(isLeft).toBe(false);
    unsaved.delete('guidelines');
    asked[1]?.then();
    expect(isLeft).toBe(true);
  });
});
