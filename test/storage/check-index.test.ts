import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { galley } from '../support/command-line.ts';
import {
  type Bench,
  deskAt,
  newMark,
  openProject,
  projectName,
  projectWith,
  refusal,
  startHere,
} from '../support/service.ts';

const articles = {
  'flood.txt': 'The flood\n\nA [storm|claim] broke [the dam|claim].',
  'cafe.txt': 'Le Café\n\nLe café rouvre.',
};

const end =
  'so that searching and filtering may miss some; no article and no mark is harmed, and galley check --repair builds it again.';
const told = (gaps: string) =>
  `What articles are found by does not agree with them (${gaps}), ${end}`;

/** A project on which SQL was run behind Galley's back. */
async function projectAfter(sql: string): Promise<Bench> {
  const bench = startHere();
  const ids = await projectWith(bench, articles);
  const { article } = await bench.client.readArticle({ articleId: ids[0] ?? '' });
  const after = { ...article, meta: { desk: 'north' } };
  await bench.client.commit({ edits: [{ kind: 'article', before: article, after }] });
  await bench.client.closeProject({});
  const db = new Database(bench.path(projectName));
  // The tables of the index are written to by nobody else.
  db.unsafeMode();
  db.exec(sql);
  db.close();
  return bench;
}

async function titles(bench: Bench, query: string) {
  const { articles: found } = await bench.client.search({ query });
  return found.map(({ title }) => title);
}

describe('a check of the index of words', () => {
  it.each([
    [
      'an article without a row',
      'DELETE FROM search_article_row WHERE row = 2',
      '1 article not in it, 1 entry of what is not there',
    ],
    [
      'an article without words',
      'DELETE FROM search_article WHERE rowid = 2',
      '1 article not in it',
    ],
    ['marks without words', 'DELETE FROM search_mark', '2 marks not in it'],
    [
      'a mark that was removed',
      'DELETE FROM annotation WHERE start > 20',
      '1 entry of what is not there',
    ],
    [
      'a value of metadata too few',
      'DELETE FROM article_meta',
      '1 value of metadata not as the articles have them',
    ],
    [
      'another value of metadata',
      "UPDATE article_meta SET value = 'south'",
      '2 values of metadata not as the articles have them',
    ],
  ])('tells of %s in a sentence, and what is built again is right', async (_, sql, gaps) => {
    const bench = await projectAfter(sql);
    await openProject(bench);
    const { problems } = await bench.client.checkProject({});
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['wrong-index', told(gaps)],
    ]);
    await bench.client.rebuildIndex({});
    expect((await bench.client.checkProject({})).problems).toEqual([]);
    expect(await titles(bench, 'café OR storm')).toEqual(['Le Café', 'The flood']);
  });

  it('is made and put right on the command line', async () => {
    const { folder } = await projectAfter('DELETE FROM search_article_row');
    const found = await galley(folder, 'check', projectName);
    expect(found).toMatchObject({ exit: 1, out: '1 problem was found; nothing was changed.\n' });
    expect(found.errors).toContain('2 articles not in it');
    const repaired = await galley(folder, 'check', projectName, '--repair');
    expect(repaired).toEqual({
      exit: 0,
      out: 'The index of words and metadata is built again.\n2 articles and 2 annotations were read; all is well.\n',
      errors: '',
    });
  });

  it('tells where the index itself is damaged', async () => {
    const bench = await projectAfter('DELETE FROM search_article_data WHERE id > 10');
    await openProject(bench);
    const { problems } = await bench.client.checkProject({});
    expect(problems.map(({ code }) => code)).toContain('damaged-page');
    await bench.client.rebuildIndex({});
    expect((await bench.client.checkProject({})).problems).toEqual([]);
    expect(await titles(bench, 'cafe')).toEqual(['Le Café']);
  });

  it('keeps each mark with its own article where one lacks its row', async () => {
    const bench = await projectAfter('DELETE FROM search_article_row WHERE row = 2');
    await openProject(bench);
    const { articleId } = await bench.client.findArticle({ name: 'Le Café' });
    const mark = newMark(await deskAt(bench, articleId), 'claim', [{ start: 3, end: 7 }]);
    await bench.client.commit({ edits: [{ kind: 'annotation', before: null, after: mark }] });
    expect(await titles(bench, 'quote:cafe')).toEqual([]);
    await bench.client.rebuildIndex({});
    expect(await titles(bench, 'quote:cafe')).toEqual(['Le Café']);
  });

  it('is built again by nobody who may only read', async () => {
    const bench = await projectAfter('DELETE FROM article_meta');
    await bench.client.openProject({ file: bench.file(projectName), access: 'read only' });
    expect(await refusal(bench.client.rebuildIndex({}))).toMatchObject({
      code: 'project-read-only',
    });
  });
});
