import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  articleIdOf,
  type Edit,
  editSchema,
  invert,
  rowIdOf,
} from '../../../shared/model/edit.ts';
import type { Desk } from '../../../shared/model/marking.ts';
import { articleText, editsOf, markingCommand } from '../../support/arbitrary.ts';
import { aDesk, anAnnotation, anArticle, aRelation } from '../../support/notation.ts';

type Rows = Pick<Desk, 'article' | 'annotations' | 'relations'>;

const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.id, row]));

const inOrder = <Row extends { id: string }>(rows: Iterable<Row>) =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The rows of an article after edits, in an order of their own. */
function rowsAfter({ article, annotations, relations }: Rows, edits: readonly Edit[]): Rows {
  const [changed] = applyEdits(byId([article]), 'article', edits).values();
  return {
    article: changed ?? article,
    annotations: inOrder(applyEdits(byId(annotations), 'annotation', edits).values()),
    relations: inOrder(applyEdits(byId(relations), 'relation', edits).values()),
  };
}

/** Runs commands one after another; all edits they made, and the rows they left. */
function run(desk: Desk, commands: readonly Parameters<typeof editsOf>[1][]) {
  const edits: Edit[] = [];
  let now = desk;
  for (const command of commands) {
    const made = editsOf(now, command) ?? [];
    now = { ...now, ...rowsAfter(now, made) };
    edits.push(...made);
  }
  const { article, annotations, relations } = now;
  return { edits, rows: { article, annotations, relations } };
}

const story = fc.record({
  text: articleText(),
  commands: fc.array(markingCommand(), { maxLength: 12 }),
});

describe('edits', () => {
  it('and their inverse lead back to the start, whatever was done', () => {
    fc.assert(
      fc.property(story, ({ text, commands }) => {
        const desk = aDesk({ text, spans: [] }, { article: anArticle({ status: 'new' }) });
        const { edits, rows } = run(desk, commands);
        expect(rowsAfter(desk, edits)).toEqual(rows);
        expect(rowsAfter(rows, invert(edits))).toEqual({
          article: desk.article,
          annotations: [],
          relations: [],
        });
      }),
    );
  });

  it('are themselves again when they are inverted twice', () => {
    fc.assert(
      fc.property(story, ({ text, commands }) => {
        const { edits } = run(aDesk({ text, spans: [] }), commands);
        expect(invert(invert(edits))).toEqual(edits);
      }),
    );
  });

  it('leave the rows they are applied to as they were', () => {
    const rows = byId([anAnnotation()]);
    const edits: Edit[] = [{ kind: 'annotation', before: anAnnotation(), after: null }];
    expect(applyEdits(rows, 'annotation', edits).size).toBe(0);
    expect(rows.size).toBe(1);
  });

  it('are inverted from the last to the first', () => {
    const add: Edit = { kind: 'annotation', before: null, after: anAnnotation() };
    const link: Edit = { kind: 'relation', before: null, after: aRelation() };
    expect(invert([add, link])).toEqual([
      { kind: 'relation', before: aRelation(), after: null },
      { kind: 'annotation', before: anAnnotation(), after: null },
    ]);
  });

  it('name their row and their article', () => {
    const edits: Edit[] = [
      { kind: 'article', before: null, after: anArticle() },
      { kind: 'annotation', before: anAnnotation(), after: null },
      { kind: 'relation', before: null, after: aRelation() },
    ];
    expect(edits.map(rowIdOf)).toEqual(['a1', 'm1', 'r1']);
    expect(edits.map(articleIdOf)).toEqual(['a1', 'a1', 'a1']);
  });

  it.each<[string, unknown]>([
    ['without a before and an after', { kind: 'article', before: null, after: null }],
    [
      'of two rows',
      { kind: 'article', before: anArticle(), after: anArticle({ id: 'a2', title: 'Another' }) },
    ],
    ['of a kind there is not', { kind: 'label', before: null, after: anArticle() }],
    ['with a row of another kind', { kind: 'relation', before: null, after: anArticle() }],
    ['with more than it needs', { kind: 'article', before: null, after: anArticle(), why: '' }],
    [
      'with a day that is none',
      { kind: 'article', before: null, after: anArticle({ published: '2026-02-29' }) },
    ],
  ])('are none %s', (_, edit) => {
    expect(editSchema.safeParse(edit).success).toBe(false);
  });
});
