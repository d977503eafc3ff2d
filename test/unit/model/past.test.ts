import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../../shared/model/edit.ts';
import { type ArticleState, stateBefore } from '../../../shared/model/past.ts';
import { articleText, editsOf, markingCommand } from '../../support/arbitrary.ts';
import { aDesk, anAnnotation, anArticle, aRelation } from '../../support/notation.ts';

const now: ArticleState = {
  articleId: 'a1',
  article: anArticle({ status: 'finished' }),
  annotations: [anAnnotation({ id: 'm1' }), anAnnotation({ id: 'm2', note: 'new' })],
  relations: [aRelation()],
};

const finished: Edit = {
  kind: 'article',
  before: anArticle(),
  after: anArticle({ status: 'finished' }),
};
const noted: Edit = {
  kind: 'annotation',
  before: anAnnotation({ id: 'm2' }),
  after: anAnnotation({ id: 'm2', note: 'new' }),
};
const added: Edit = { kind: 'annotation', before: null, after: anAnnotation({ id: 'm2' }) };
const linked: Edit = { kind: 'relation', before: null, after: aRelation() };

describe('an article as it was', () => {
  it('before nothing is as it is now', () => {
    expect(stateBefore(now, [])).toEqual(now);
  });

  it('before an entry is without its edits, and with those of entries before it', () => {
    expect(stateBefore(now, [{ edits: [linked, finished] }])).toEqual({
      articleId: 'a1',
      article: anArticle(),
      annotations: now.annotations,
      relations: [],
    });
  });

  it('is found by going back from the newest entry, and in each from its last edit', () => {
    const entries = [{ edits: [linked] }, { edits: [added, noted] }];
    expect(stateBefore(now, entries).annotations).toEqual([anAnnotation({ id: 'm1' })]);
    const again: Edit = {
      kind: 'annotation',
      before: null,
      after: anAnnotation({ id: 'm2', note: 'new' }),
    };
    const gone: Edit = { kind: 'annotation', before: anAnnotation({ id: 'm2' }), after: null };
    const back = stateBefore(now, [{ edits: [again] }, { edits: [gone] }]);
    expect(back.annotations[1]).toEqual(anAnnotation({ id: 'm2' }));
  });

  it('has again what was removed since', () => {
    const removed: Edit = { kind: 'relation', before: aRelation({ id: 'r0' }), after: null };
    expect(stateBefore(now, [{ edits: [removed] }]).relations).toEqual([
      aRelation(),
      aRelation({ id: 'r0' }),
    ]);
  });

  it('is nothing before it was imported, and is there before it was removed', () => {
    const imported: Edit = { kind: 'article', before: null, after: anArticle() };
    const removed: Edit = { kind: 'article', before: anArticle(), after: null };
    const none: ArticleState = { articleId: 'a1', article: null, annotations: [], relations: [] };
    expect(stateBefore({ ...none, article: anArticle() }, [{ edits: [imported] }])).toEqual(none);
    expect(stateBefore(none, [{ edits: [removed] }]).article).toEqual(anArticle());
  });

  it('is not touched by what was done to other articles', () => {
    const others: Edit[] = [
      { kind: 'article', before: anArticle({ id: 'a2' }), after: null },
      { kind: 'annotation', before: anAnnotation({ id: 'm9', articleId: 'a2' }), after: null },
      { kind: 'relation', before: null, after: aRelation({ articleId: 'a2' }) },
    ];
    expect(stateBefore(now, [{ edits: others }])).toEqual(now);
  });

  it('is each earlier state exactly, whatever was done and however far one goes back', () => {
    const story = fc.record({
      text: articleText(),
      commands: fc.array(markingCommand(), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(story, ({ text, commands }) => {
        let desk = aDesk({ text, spans: [] }, { article: anArticle({ status: 'new' }) });
        const states = [stateOf(desk)];
        const entries: { edits: readonly Edit[] }[] = [];
        for (const command of commands) {
          const edits = editsOf(desk, command) ?? [];
          const { article, annotations, relations } = afterEdits(stateOf(desk), edits);
          desk = { ...desk, article: article ?? desk.article, annotations, relations };
          states.unshift(stateOf(desk));
          entries.unshift({ edits });
        }
        const [last] = states;
        for (const [back, state] of states.entries()) {
          if (last === undefined) continue;
          expect(inOrder(stateBefore(last, entries.slice(0, back)))).toEqual(inOrder(state));
        }
      }),
    );
  });
});

function stateOf({
  article,
  annotations,
  relations,
}: Omit<ArticleState, 'articleId'>): ArticleState {
  return { articleId: 'a1', article, annotations, relations };
}

function afterEdits(state: ArticleState, edits: readonly Edit[]): ArticleState {
  const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.id, row]));
  const articles = byId(state.article === null ? [] : [state.article]);
  return {
    articleId: state.articleId,
    article: [...applyEdits(articles, 'article', edits).values()][0] ?? null,
    annotations: [...applyEdits(byId(state.annotations), 'annotation', edits).values()],
    relations: [...applyEdits(byId(state.relations), 'relation', edits).values()],
  };
}

function inOrder(state: ArticleState): ArticleState {
  const sorted = <Row extends { id: string }>(rows: readonly Row[]) =>
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...state,
    annotations: sorted(state.annotations),
    relations: sorted(state.relations),
  };
}
