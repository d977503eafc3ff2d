import { chmodSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../shared/model/annotation.ts';
import { projectFolder } from '../support/application.ts';
import {
  type Bench,
  exported,
  openProject,
  projectName,
  recordsIn,
  transports,
} from '../support/service.ts';

const versionOne = join(projectFolder, 'test/fixtures/projects/version-1.galley');

/** A project as version 1 left it, under the name that `openProject` opens. */
function placeVersionOne(bench: Bench): void {
  copyFileSync(versionOne, bench.path(projectName));
}

async function weirIn({ client }: Bench) {
  const { articles } = await client.listArticles({});
  const id = articles.find(({ title }) => title.startsWith('Weir'))?.id ?? '';
  return client.readArticle({ articleId: id });
}

describe.each(transports)('a project of version 1, with storage $transport', ({ start }) => {
  it('opens with all its marks on their words, with their values, notes and links', async () => {
    const bench = start();
    placeVersionOne(bench);
    await openProject(bench);
    const { text, annotations, relations } = await weirIn(bench);
    expect(annotations.map(({ labelId, quote }) => [labelId, quote])).toEqual([
      ['claim', 'The weir held, … and about 1,200 homes stayed dry.'],
      ['actor', 'Ola Bright'],
      ['figure', 'about 1,200 homes'],
    ]);
    for (const { fragments, quote } of annotations) {
      expect(quoteOf(text.content, fragments)).toBe(quote);
    }
    expect(annotations[0]).toMatchObject({
      attributes: { quote: 'direct', negated: false, topic: 'flood' },
      note: 'Who counted?',
    });
    expect(relations.map(({ type, cue }) => [type, cue])).toEqual([
      ['attributed to', null],
      ['has figure', null],
    ]);
    expect(text).toMatchObject({ version: 1, corrects: null });
    expect((await bench.client.checkProject({})).problems).toEqual([]);
  });

  it('gets what its labels have come to mean since', async () => {
    const bench = start();
    placeVersionOne(bench);
    const { schema } = await openProject(bench);
    const types = schema.relationTypes.map(({ id, inverse, mayPointAtAuthor }) => [
      id,
      inverse,
      mayPointAtAuthor,
    ]);
    expect(types.slice(0, 2)).toEqual([
      ['attributed to', 'source of', true],
      ['has figure', 'figure of', false],
    ]);
    expect(schema.labels.map(({ id, reads, overlap }) => [id, reads, overlap])).toEqual([
      ['claim', 'nothing', 'any'],
      ['actor', 'nothing', 'any'],
      ['figure', 'figures', 'any'],
    ]);
    const canonical = schema.labels[1]?.attributes.find(({ name }) => name === 'canonical');
    expect(canonical).toMatchObject({ type: 'completing text', isRequired: false, initial: null });
  });

  it('can be undone to its beginning', async () => {
    const bench = start();
    placeVersionOne(bench);
    let { history } = await openProject(bench);
    while (history.undo !== null) ({ history } = await bench.client.undo({}));
    expect((await bench.client.listArticles({})).articles).toEqual([]);
    while (history.redo !== null) ({ history } = await bench.client.redo({}));
    expect((await weirIn(bench)).annotations).toHaveLength(3);
  });

  it('has its changes found by article, those of before too', async () => {
    const bench = start();
    placeVersionOne(bench);
    await openProject(bench);
    const { article, annotations } = await weirIn(bench);
    await bench.client.closeProject({});
    const db = new Database(bench.path(projectName), { readonly: true });
    const found = db
      .prepare<[string], { row_id: string }>(
        'SELECT DISTINCT row_id FROM journal_row WHERE article_id = ?',
      )
      .all(article.id)
      .map(({ row_id }) => row_id);
    db.close();
    for (const { id } of [article, ...annotations]) expect(found).toContain(id);
  });

  it('stays beside the newer one as it was', async () => {
    const bench = start();
    placeVersionOne(bench);
    await openProject(bench);
    await bench.client.closeProject({});
    const kept = new Database(bench.path('elections (version 1).galley'), { readonly: true });
    expect(kept.pragma('user_version', { simple: true })).toBe(1);
    expect(kept.prepare('SELECT COUNT(*) AS n FROM annotation').get()).toEqual({ n: 4 });
    kept.close();
  });

  it('is read and exported without being changed where it may not be', async () => {
    const bench = start();
    placeVersionOne(bench);
    chmodSync(bench.path(projectName), 0o444);
    const { access } = await openProject(bench);
    expect(access).toBe('read only');
    expect(recordsIn(await exported(bench)).map(({ spans }) => spans.length)).toEqual([3, 1]);
    expect(readFileSync(bench.path(projectName)).equals(readFileSync(versionOne))).toBe(true);
    expect(existsSync(bench.path('elections (version 1).galley'))).toBe(false);
  });
});
