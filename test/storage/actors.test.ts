import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { actorStatements } from '../../electron/storage/rows/actors.ts';
import { linkMarks, nameMarks, namesIn } from '../support/actors.ts';
import {
  type Bench,
  deskAt,
  exported,
  projectName,
  projectWith,
  refusal,
  transports,
} from '../support/service.ts';

const levee =
  'Levee\n\n“[It held|claim],” said [Henrike Vaal|actor]. [Vaal|actor] left; [she|actor] was tired.';
const insurers =
  'Insurers\n\n[Ms Vaal|actor] met [Jonas Ekdal|actor], who said [it did not|claim].';

/** Two articles in which Vaal has two names and Ekdal one, and one mark has none. */
async function valley(bench: Bench): Promise<[string, string]> {
  const [a = '', b = ''] = await projectWith(bench, { 'a.txt': levee, 'b.txt': insurers });
  await nameMarks(bench, a, { 'Henrike Vaal': 'Henrike Vaal', Vaal: 'Henrike Vaal' }, 'person');
  await nameMarks(bench, b, { 'Ms Vaal': 'H. Vaal', 'Jonas Ekdal': 'Jonas Ekdal' });
  await linkMarks(bench, a, [
    ['It held', 'attributed to', 'Henrike Vaal'],
    ['It held', 'attributed to', 'Vaal'],
  ]);
  await linkMarks(bench, b, [['it did not', 'attributed to', 'Jonas Ekdal']]);
  return [a, b];
}

describe.each(transports)('actors of a project, with storage $transport', ({ start }) => {
  it('are listed with their mentions, articles, claims and kinds', async () => {
    const bench = start();
    await valley(bench);
    expect(await bench.client.listActors({})).toEqual({
      all: 3,
      found: 3,
      actors: [
        { name: 'H. Vaal', mentions: 1, articles: 1, claims: 0, kinds: [] },
        { name: 'Henrike Vaal', mentions: 2, articles: 1, claims: 1, kinds: ['person'] },
        { name: 'Jonas Ekdal', mentions: 1, articles: 1, claims: 1, kinds: [] },
      ],
    });
  });

  it.each([
    ['vaal', ['H. Vaal', 'Henrike Vaal']],
    ['VAAL henr', ['Henrike Vaal']],
    ['', ['H. Vaal', 'Henrike Vaal', 'Jonas Ekdal']],
    ['nobody', []],
  ])('are found by “%s”', async (query, names) => {
    const bench = start();
    await valley(bench);
    const { actors, found } = await bench.client.listActors({ query });
    expect(actors.map(({ name }) => name)).toEqual(names);
    expect(found).toBe(names.length);
  });

  it('come in order of how often they are mentioned, and no more than asked for', async () => {
    const bench = start();
    await valley(bench);
    const { actors, found } = await bench.client.listActors({ order: 'mentions', limit: 1 });
    expect([actors.map(({ name }) => name), found]).toEqual([['Henrike Vaal'], 3]);
  });

  it('are offered for marks with no name, gathered by their words', async () => {
    const bench = start();
    await valley(bench);
    expect(await bench.client.listUnnamed({})).toEqual({
      marks: 1,
      found: 1,
      unnamed: [{ words: 'she', mentions: 1, articles: 1, suggestion: '' }],
    });
  });

  it('are suggested by a name, or by words that have only ever had one', async () => {
    const bench = start();
    const [, b] = await valley(bench);
    const suggested = async (words: string) => (await bench.client.suggestActor({ words })).name;
    expect(await suggested('Henrike Vaal')).toBe('Henrike Vaal');
    expect(await suggested('Ms Vaal')).toBe('H. Vaal');
    expect(await suggested('Vaal')).toBe('Henrike Vaal');
    expect(await suggested('she')).toBe('');
    // Now these words are two actors, and neither is offered.
    await nameMarks(bench, b, { 'Jonas Ekdal': 'Vaal' });
    expect(await suggested('Vaal')).toBe('');
  });

  it('show each mention in its context, page by page in the order of the queue', async () => {
    const bench = start();
    const [a, b] = await valley(bench);
    await bench.client.renameActor({ names: ['H. Vaal'], to: 'Henrike Vaal' });
    const who = { name: 'Henrike Vaal' };
    const first = await bench.client.readActor({ who, limit: 2 });
    expect(first).toMatchObject({ total: 3, articles: 2, claims: 1 });
    expect(first.mentions).toMatchObject([
      {
        articleId: a,
        title: 'Levee',
        quote: 'Henrike Vaal',
        kind: 'person',
        match: 'Henrike Vaal',
      },
      { articleId: a, before: 'Levee “It held,” said Henrike Vaal. ', match: 'Vaal' },
    ]);
    const second = await bench.client.readActor({ who, start: 2, limit: 2 });
    expect(second.mentions).toMatchObject([
      { articleId: b, quote: 'Ms Vaal', after: ' met Jonas Ekdal, who said it did not.' },
    ]);
  });

  it('show each claim attributed to them once, with who the words name', async () => {
    const bench = start();
    const [a] = await valley(bench);
    expect(await bench.client.readActorClaims({ name: 'Henrike Vaal' })).toMatchObject({
      total: 1,
      claims: [{ articleId: a, quote: 'It held', cue: '', source: 'Henrike Vaal' }],
    });
  });

  it('become one in one commit, which says so and is undone at once', async () => {
    const bench = start();
    const [a, b] = await valley(bench);
    const before = await exported(bench);
    const change = { names: ['Henrike Vaal', 'H. Vaal'], to: 'Henrike Vaal' };
    expect(await bench.client.planActorChange({ change: { kind: 'rename', ...change } })).toEqual({
      ...{ marks: 1, articles: 1, joined: 2, links: 0, shownLinks: [] },
    });
    const done = await bench.client.renameActor(change);
    expect(done).toMatchObject({
      marks: 1,
      summary: { action: 'merge actors', quote: 'Henrike Vaal', articleId: b },
    });
    expect(await namesIn(bench, b)).toContain('Ms Vaal: Henrike Vaal');
    expect(await namesIn(bench, a)).toHaveLength(2);
    await bench.client.undo({});
    expect(await exported(bench)).toEqual(before);
    await bench.client.redo({});
    expect(await namesIn(bench, b)).toContain('Ms Vaal: Henrike Vaal');
  });

  it('are called otherwise everywhere, which is no merge', async () => {
    const bench = start();
    const [a] = await valley(bench);
    const done = await bench.client.renameActor({ names: ['Henrike Vaal'], to: ' Dr. Vaal ' });
    expect(done).toMatchObject({
      marks: 2,
      summary: { action: 'rename actor', quote: 'Dr. Vaal' },
    });
    expect(await namesIn(bench, a)).toEqual(['Henrike Vaal: Dr. Vaal', 'Vaal: Dr. Vaal']);
  });

  it('are parted, with the links that would join two names; it is said beforehand', async () => {
    const bench = start();
    const [a] = await valley(bench);
    await linkMarks(bench, a, [['Vaal', 'same as', 'Henrike Vaal']]);
    const { annotations } = await deskAt(bench, a);
    const change = {
      annotationIds: annotations.filter(({ quote }) => quote === 'Vaal').map(({ id }) => id),
      to: 'Ada Vaal',
    };
    expect(await bench.client.planActorChange({ change: { kind: 'split', ...change } })).toEqual({
      ...{ marks: 1, articles: 1, joined: 0, links: 1 },
      shownLinks: [{ title: 'Levee', quote: 'Vaal', other: 'Henrike Vaal' }],
    });
    const done = await bench.client.splitActor(change);
    expect(done.summary).toMatchObject({ action: 'split actor', count: 1, quote: 'Henrike Vaal' });
    expect(await namesIn(bench, a)).toEqual(['Henrike Vaal: Henrike Vaal', 'Vaal: Ada Vaal']);
    const { relations } = await deskAt(bench, a);
    expect(relations.map(({ type }) => type)).toEqual(['attributed to', 'attributed to']);
    await bench.client.undo({});
    expect((await deskAt(bench, a)).relations).toHaveLength(3);
  });

  it('are given to all marks without a name that have the same words', async () => {
    const bench = start();
    const [a, b] = await projectWith(bench, {
      'a.txt': '[She|actor] saw [him|actor] and [him|actor].',
      'b.txt': 'They saw [him|actor].',
    });
    const done = await bench.client.nameActor({ words: ['him'], to: 'Jonas Ekdal' });
    expect(done).toMatchObject({ marks: 3, summary: { action: 'name actor', count: 3 } });
    expect([await namesIn(bench, a ?? ''), await namesIn(bench, b ?? '')]).toEqual([
      ['him: Jonas Ekdal', 'him: Jonas Ekdal'],
      ['him: Jonas Ekdal'],
    ]);
  });

  it('are left as they were where nothing has that name', async () => {
    const bench = start();
    await valley(bench);
    const before = await exported(bench);
    expect(await refusal(bench.client.renameActor({ names: ['Nobody'], to: 'A' }))).toMatchObject({
      code: 'actor-unchanged',
    });
    expect(await refusal(bench.client.renameActor({ names: ['H. Vaal'], to: ' ' }))).toMatchObject({
      code: 'wrong-input',
    });
    expect(await exported(bench)).toEqual(before);
  });
});

describe('what is asked of actors', () => {
  it.each<[keyof typeof actorStatements, string[]]>([
    ['names', ['SCAN annotation USING INDEX annotation_by_canonical']],
    ['kinds', ['SEARCH annotation USING INDEX annotation_by_canonical (<expr>=?)']],
    [
      'articles',
      [
        'SEARCH annotation USING COVERING INDEX annotation_by_canonical (<expr>=?)',
        'SEARCH article USING INDEX sqlite_autoindex_article_1 (id=?)',
      ],
    ],
    [
      'marks',
      ['SEARCH annotation USING INDEX annotation_by_canonical (<expr>=? AND article_id=?)'],
    ],
    ['count', ['SEARCH annotation USING COVERING INDEX annotation_by_canonical (<expr>=?)']],
    [
      'claimCount',
      [
        'SEARCH annotation USING INDEX annotation_by_canonical (<expr>=?)',
        'SEARCH relation USING INDEX relation_by_to (to_id=?)',
        'SEARCH claim USING COVERING INDEX sqlite_autoindex_annotation_1 (id=?)',
      ],
    ],
    ['aliases', ['SEARCH annotation USING COVERING INDEX annotation_by_alias (quote=?)']],
    [
      'unnamedMarks',
      ['SEARCH annotation USING INDEX annotation_by_article (article_id=? AND label_id=?)'],
    ],
  ])('is answered by an index: %s', async (statement, plan) => {
    const bench = transports[0]?.start();
    if (bench === undefined) throw new Error('there is no storage in this process');
    await valley(bench);
    await bench.client.closeProject({});
    const db = new Database(bench.path(projectName), { readonly: true });
    const parameters = {
      name: '',
      type: '',
      words: '',
      labels: '[]',
      articleId: '',
      start: 0,
      limit: 1,
    };
    const sql = actorStatements[statement];
    const used = Object.fromEntries(
      Object.entries(parameters).filter(([name]) => sql.includes(`@${name}`)),
    );
    const rows = db
      .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(used)
      .map(({ detail }) => detail)
      .filter((detail) => /^(SCAN|SEARCH) (annotation|article|relation|claim)\b/.test(detail));
    db.close();
    expect(rows).toEqual(plan);
  });
});
