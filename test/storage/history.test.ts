import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ofArticleSql } from '../../electron/storage/rows/journal-rows.ts';
import type { OpenArticle } from '../../shared/contract.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { untag } from '../../shared/model/marking.ts';
import { removeArticle } from '../../shared/model/removing.ts';
import { editsOf, markingCommand } from '../support/arbitrary.ts';
import {
  type Bench,
  deskAt,
  importText,
  makeProject,
  markEdits,
  page,
  projectName,
  projectWith,
  refusal,
  reopen,
  transports,
} from '../support/service.ts';

const plain = 'The minister said it fell to 4%.';
const nothingLeftOut = { marks: 0, values: 0, links: 0, isUnfinished: false };

async function markUp(bench: Bench, articleId: string, notation: string): Promise<number> {
  const edits = markEdits(await deskAt(bench, articleId), notation);
  return (await bench.client.commit({ edits })).revision;
}

/** Links the first two marks of an article. */
async function linkFirstTwo(bench: Bench, articleId: string, type: string): Promise<void> {
  const desk = await deskAt(bench, articleId);
  const [to, from] = desk.annotations;
  const after = {
    id: desk.newId(),
    articleId,
    type,
    fromId: from?.id ?? '',
    toId: to?.id ?? '',
    cue: null,
    attributes: {},
  };
  await bench.client.commit({ edits: [{ kind: 'relation', before: null, after }] });
}

async function removeMark(bench: Bench, articleId: string, quote: string): Promise<void> {
  const desk = await deskAt(bench, articleId);
  const mark = desk.annotations.find((annotation) => annotation.quote === quote);
  if (mark === undefined) throw new Error(`there is no mark “${quote}”`);
  await bench.client.commit({ edits: [...untag(desk, mark)] });
}

const linked = '[The minister|actor] said [it fell to 4%|claim].';

describe.each(transports)('history, with storage $transport', ({ start }) => {
  it('tells what was done to an article, newest first, by whom and in which layer', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain, 'b.txt': 'Another [one|claim].' });
    await markUp(bench, id, '[The minister|actor] said it fell to 4%.');
    await bench.client.undo({});
    const { entries, hasMore } = await bench.client.readHistory({ articleId: id });
    expect(hasMore).toBe(false);
    expect(
      entries.map(({ sequence, action, reverts, who, rows, summary }) => ({
        sequence,
        action,
        reverts,
        who,
        rows,
        what: summary.action,
      })),
    ).toEqual([
      { sequence: 5, action: 'undo', reverts: 4, who: 'annotator', rows: 1, what: 'tag' },
      { sequence: 4, action: 'do', reverts: null, who: 'annotator', rows: 1, what: 'tag' },
      {
        sequence: 1,
        action: 'do',
        reverts: null,
        who: 'annotator',
        rows: 1,
        what: 'add articles',
      },
    ]);
    const [undone, done] = entries;
    expect(undone?.edits[0]?.before).toEqual(done?.edits[0]?.after);
    expect(done?.edits[0]).toMatchObject({ before: null, after: { quote: 'The minister' } });
  });

  it('tells of one mark what was done to it and to its links, and what they join', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': linked });
    await linkFirstTwo(bench, id, 'attributed to');
    const [actor, claim] = (await deskAt(bench, id)).annotations;
    await removeMark(bench, id, 'it fell to 4%');
    const history = await bench.client.readHistory({
      articleId: id,
      annotationId: actor?.id ?? '',
    });
    expect(history.entries.map(({ edits }) => edits.map(({ kind }) => kind))).toEqual([
      ['relation'],
      ['relation'],
      ['annotation'],
    ]);
    expect(history.names.marks[claim?.id ?? '']).toEqual({
      labelId: 'claim',
      quote: 'it fell to 4%',
    });
  });

  it('is read page by page', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain });
    for (const notation of [
      '[The|claim] minister said it fell to 4%.',
      'The [minister|actor] said it fell to 4%.',
    ]) {
      await markUp(bench, id, notation);
    }
    const first = await bench.client.readHistory({ articleId: id, limit: 2 });
    expect(first.entries.map(({ sequence }) => sequence)).toEqual([3, 2]);
    expect(first.hasMore).toBe(true);
    const rest = await bench.client.readHistory({ articleId: id, limit: 2, before: 2 });
    expect(rest.entries.map(({ sequence }) => sequence)).toEqual([1]);
    expect(rest.hasMore).toBe(false);
  });

  it('shows an article as it was right after a commit, and changes nothing by that', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': linked });
    await linkFirstTwo(bench, id, 'attributed to');
    const then = await bench.client.readArticle({ articleId: id });
    await removeMark(bench, id, 'it fell to 4%');
    expect(await bench.client.readPast({ articleId: id, sequence: 3 })).toEqual({
      ...then,
      leftOut: nothingLeftOut,
    });
    expect((await bench.client.readProject({})).history.revision).toBe(4);
    expect(await page(bench, id)).toBe('[The minister|actor] said it fell to 4%.');
  });

  it('refuses moments at which the article was not there', async () => {
    const bench = start();
    const [first = '', second = ''] = await projectWith(bench, {
      'a.txt': 'One.',
      'b.txt': 'Two.',
    });
    expect((await refusal(bench.client.readPast({ articleId: second, sequence: 1 }))).code).toBe(
      'not-there-then',
    );
    expect((await refusal(bench.client.readPast({ articleId: first, sequence: 99 }))).code).toBe(
      'no-such-moment',
    );
  });

  it('brings a removed mark back with its links', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': linked });
    await linkFirstTwo(bench, id, 'attributed to');
    const then = await bench.client.readArticle({ articleId: id });
    await removeMark(bench, id, 'it fell to 4%');
    const { marks } = await bench.client.listRemovedMarks({ articleId: id });
    expect(marks.map(({ annotation, sequence }) => [annotation.quote, sequence])).toEqual([
      ['it fell to 4%', 4],
    ]);
    const [mark] = marks;
    const { summary, history } = await bench.client.restoreRows({
      articleId: id,
      sequence: 3,
      rowIds: [mark?.annotation.id ?? ''],
    });
    expect(await bench.client.readArticle({ articleId: id })).toEqual(then);
    expect(summary).toMatchObject({ action: 'restore marks', count: 1, quote: 'it fell to 4%' });
    expect(history.undo).toEqual(summary);
    expect((await bench.client.listRemovedMarks({ articleId: id })).marks).toEqual([]);
    await bench.client.undo({});
    expect(await page(bench, id)).toBe('[The minister|actor] said it fell to 4%.');
  });

  it('leaves out a link whose other end is gone', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': linked });
    await linkFirstTwo(bench, id, 'attributed to');
    const [, claim] = (await deskAt(bench, id)).annotations;
    await removeMark(bench, id, 'it fell to 4%');
    await removeMark(bench, id, 'The minister');
    await bench.client.restoreRows({ articleId: id, sequence: 3, rowIds: [claim?.id ?? ''] });
    const open = await bench.client.readArticle({ articleId: id });
    expect(open.annotations.map(({ quote }) => quote)).toEqual(['it fell to 4%']);
    expect(open.relations).toEqual([]);
  });

  it('does not make the same mark twice', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain });
    const marked = '[The minister|actor] said it fell to 4%.';
    await markUp(bench, id, marked);
    await removeMark(bench, id, 'The minister');
    await markUp(bench, id, marked);
    const [gone] = (await bench.client.listRemovedMarks({ articleId: id })).marks;
    const rowIds = [gone?.annotation.id ?? ''];
    const refused = await refusal(bench.client.restoreRows({ articleId: id, sequence: 2, rowIds }));
    expect(refused.code).toBe('span-exists');
    expect(await page(bench, id)).toBe(marked);
  });

  it('brings a removed article back with all that stood on it, also after a restart', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': linked, 'b.txt': 'Two.' });
    await linkFirstTwo(bench, id, 'attributed to');
    const then = await bench.client.readArticle({ articleId: id });
    const removed = await bench.client.commit({ edits: removeArticle(then) });
    expect(removed.undo).toMatchObject({ action: 'remove articles', count: 1 });
    await reopen(bench);
    expect(await bench.client.listRemoved({})).toEqual({
      articles: [
        {
          articleId: id,
          title: then.article.title,
          marks: 2,
          sequence: 5,
          committed: expect.any(String),
          who: 'annotator',
          action: 'do',
        },
      ],
    });
    expect(await bench.client.readPast({ articleId: id, sequence: 4 })).toMatchObject(then);
    const { summary } = await bench.client.restoreArticle({ articleId: id });
    expect(summary).toMatchObject({ action: 'restore article', quote: then.article.title });
    expect(await bench.client.readArticle({ articleId: id })).toEqual(then);
    expect((await bench.client.listRemoved({})).articles).toEqual([]);
    expect((await bench.client.checkProject({})).problems).toEqual([]);
    expect((await refusal(bench.client.restoreArticle({ articleId: id }))).code).toBe(
      'not-removed',
    );
  });

  it('leaves out what the label schema does not allow any more, and says so', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': linked });
    const desk = await deskAt(bench, id);
    const [actor] = desk.annotations;
    if (actor === undefined) throw new Error('there is no mark');
    const named = { ...actor, attributes: { kind: 'person', canonical: 'Minister' } };
    await bench.client.commit({ edits: [{ kind: 'annotation', before: actor, after: named }] });
    await linkFirstTwo(bench, id, 'attributed to');
    await removeMark(bench, id, 'The minister');
    const label = desk.schema.labels.find((candidate) => candidate.id === 'actor');
    const type = desk.schema.relationTypes.find((candidate) => candidate.id === 'attributed to');
    if (label === undefined || type === undefined) throw new Error('the schema is another one');
    const attributes = label.attributes.filter(({ name }) => name !== 'kind');
    const edits: Edit[] = [
      { kind: 'label', before: label, after: { ...label, attributes } },
      { kind: 'relation type', before: type, after: { ...type, to: [] } },
    ];
    await bench.client.commit({ edits });
    const rowIds = [actor.id];
    const { leftOut } = await bench.client.restoreRows({ articleId: id, sequence: 4, rowIds });
    expect(leftOut).toEqual({ marks: 0, values: 1, links: 1, isUnfinished: false });
    const [back] = (await deskAt(bench, id)).annotations;
    expect(back?.attributes).toEqual({ canonical: 'Minister' });
  });

  it('restores any past state exactly, in one commit that undo takes back', {
    timeout: 60_000,
  }, async () => {
    const bench = start();
    await makeProject(bench);
    let articles = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(markingCommand(), { minLength: 2, maxLength: 12 }),
        fc.nat(),
        async (commands, choice) => {
          articles += 1;
          const name = `${articles}.txt`;
          const id = await importText(
            bench,
            name,
            `${articles}. The minister said that it fell to 4% in May.`,
          );
          const states: { sequence: number; open: OpenArticle }[] = [];
          const note = async () => {
            const { history } = await bench.client.readProject({});
            states.push({
              sequence: history.revision,
              open: await bench.client.readArticle({ articleId: id }),
            });
          };
          await note();
          for (const command of commands) {
            const edits = editsOf(await deskAt(bench, id), command);
            if (edits === null || edits.length === 0) continue;
            await bench.client.commit({ edits: [...edits] });
            await note();
          }
          for (const { sequence, open } of states) {
            const past = await bench.client.readPast({ articleId: id, sequence });
            expect(past).toEqual({ ...open, leftOut: nothingLeftOut });
          }
          const last = states.at(-1);
          const chosen = states[choice % states.length];
          if (chosen === undefined || last === undefined) throw new Error('there is no state');
          if (JSON.stringify(chosen.open) === JSON.stringify(last.open)) return;
          await bench.client.restoreState({ articleId: id, sequence: chosen.sequence });
          expect(await bench.client.readArticle({ articleId: id })).toEqual(chosen.open);
          await bench.client.undo({});
          expect(await bench.client.readArticle({ articleId: id })).toEqual(last.open);
        },
      ),
      { numRuns: 15 },
    );
  });
});

it('an article’s history is found by an index, and not by reading the journal', async () => {
  const bench = transports[0]?.start();
  if (bench === undefined) throw new Error('there is no storage');
  await projectWith(bench, { 'a.txt': plain });
  await bench.client.closeProject({});
  const db = new Database(bench.path(projectName), { readonly: true });
  const plan = db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${ofArticleSql}`)
    .all({ articleId: 'a', before: 9, limit: 3 })
    .map(({ detail }) => detail);
  db.close();
  expect(plan).toEqual([
    'SEARCH journal_row USING COVERING INDEX journal_row_by_article (article_id=? AND sequence<?)',
  ]);
});
