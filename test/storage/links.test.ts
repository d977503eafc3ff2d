import { describe, expect, it } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { link, setCue, unlink } from '../../shared/model/linking.ts';
import { type Desk, type Marking, relabel, untag } from '../../shared/model/marking.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { quoted } from '../support/reshaping.ts';
import { type Bench, deskAt, projectWith, refusal, transports } from '../support/service.ts';

const text =
  '[Ada Holm|actor] said [[ten|figure] came|claim]. [The port|actor] denied [none did|claim].';

const edits = (marking: Marking): Edit[] => {
  if (marking instanceof Failure) throw marking;
  return [...marking];
};

/** The links of an article, as one reads them. */
async function linksOf(bench: Bench, articleId: string): Promise<string[]> {
  const { annotations, relations } = await deskAt(bench, articleId);
  const words = (id: string | null) =>
    annotations.find((mark) => mark.id === id)?.quote ?? 'the author';
  return relations.map(
    ({ type, fromId, toId, cue }) =>
      `${words(fromId)} ${type} ${words(toId)}${cue === null ? '' : ` (${cue.quote})`}`,
  );
}

const attribute = (desk: Desk, from: string, to: string | null): Edit[] =>
  edits(
    link(desk, {
      typeId: 'attributed to',
      fromId: quoted(desk, from).id,
      toId: to === null ? null : quoted(desk, to).id,
    }),
  );

const relationOf = (desk: Desk): Relation => {
  const [relation] = desk.relations;
  if (relation === undefined) throw new Error('there is no link');
  return relation;
};

describe.each(transports)('links, $transport', ({ start }) => {
  const articleWith = async (bench: Bench): Promise<string> => {
    const [id = ''] = await projectWith(bench, { 'a.txt': text });
    return id;
  };

  it('join marks, and a mark with the author, and are undone and done again', async () => {
    const bench = start();
    const id = await articleWith(bench);
    await bench.client.commit({
      edits: attribute(await deskAt(bench, id), 'none did', 'The port'),
    });
    await bench.client.commit({ edits: attribute(await deskAt(bench, id), 'ten came', null) });
    const both = await linksOf(bench, id);
    expect(both.toSorted()).toEqual([
      'none did attributed to The port',
      'ten came attributed to the author',
    ]);
    await bench.client.undo({});
    expect(await linksOf(bench, id)).toEqual(['none did attributed to The port']);
    await bench.client.redo({});
    expect(await linksOf(bench, id)).toEqual(both);
  });

  it('have a cue that is set, taken away and brought back', async () => {
    const bench = start();
    const id = await articleWith(bench);
    await bench.client.commit({
      edits: attribute(await deskAt(bench, id), 'none did', 'The port'),
    });
    const desk = await deskAt(bench, id);
    const at = desk.text.indexOf('denied');
    const cued = edits(setCue(desk, relationOf(desk), { start: at, end: at + 6 }));
    await bench.client.commit({ edits: cued });
    expect(await linksOf(bench, id)).toEqual(['none did attributed to The port (denied)']);
    const now = await deskAt(bench, id);
    await bench.client.commit({ edits: edits(setCue(now, relationOf(now), null)) });
    expect(await linksOf(bench, id)).toEqual(['none did attributed to The port']);
    await bench.client.undo({});
    expect(await linksOf(bench, id)).toEqual(['none did attributed to The port (denied)']);
  });

  it('go with an end of theirs in one step, and come back with it', async () => {
    const bench = start();
    const id = await articleWith(bench);
    await bench.client.commit({
      edits: attribute(await deskAt(bench, id), 'none did', 'The port'),
    });
    const desk = await deskAt(bench, id);
    await bench.client.commit({ edits: [...untag(desk, quoted(desk, 'The port'))] });
    expect(await linksOf(bench, id)).toEqual([]);
    await bench.client.undo({});
    expect(await linksOf(bench, id)).toEqual(['none did attributed to The port']);
    const again = await deskAt(bench, id);
    await bench.client.commit({
      edits: edits(relabel(again, quoted(again, 'The port'), 'figure')),
    });
    expect(await linksOf(bench, id)).toEqual([]);
    await bench.client.undo({});
    expect(await linksOf(bench, id)).toEqual(['none did attributed to The port']);
  });

  it('are refused where the schema does not allow them, whoever asks', async () => {
    const bench = start();
    const id = await articleWith(bench);
    const desk = await deskAt(bench, id);
    const [edit] = attribute(desk, 'none did', 'The port');
    if (edit?.kind !== 'relation' || edit.after === null) throw new Error('no link was made');
    const about = { ...edit.after, type: 'about', toId: null };
    const toFigure = { ...edit.after, toId: quoted(desk, 'ten').id };
    const elsewhere = { ...edit.after, cue: { start: 0, end: 4, quote: 'said' } };
    for (const after of [about, toFigure, elsewhere]) {
      const call = bench.client.commit({ edits: [{ kind: 'relation', before: null, after }] });
      expect(await refusal(call)).toMatchObject({ code: 'refused-edit' });
    }
    expect(await linksOf(bench, id)).toEqual([]);
  });

  it('are taken away once, and a second time refused', async () => {
    const bench = start();
    const id = await articleWith(bench);
    await bench.client.commit({ edits: attribute(await deskAt(bench, id), 'none did', null) });
    const relation = relationOf(await deskAt(bench, id));
    expect(await bench.client.findLink({ linkId: relation.id })).toEqual({ articleId: id });
    await bench.client.commit({ edits: [...unlink(relation)] });
    expect(await refusal(bench.client.commit({ edits: [...unlink(relation)] }))).toMatchObject({
      code: 'conflict',
    });
    expect(await refusal(bench.client.findLink({ linkId: relation.id }))).toMatchObject({
      code: 'no-such-link',
    });
  });
});

describe.each(transports)('looking for links, $transport', ({ start }) => {
  const twoArticles = async () => {
    const bench = start();
    const ids = await projectWith(bench, {
      'a.txt': text,
      'b.txt': '[Ökonomen|actor] sagten, [die Preise sinken|claim].',
    });
    const [first = '', second = ''] = ids;
    await bench.client.commit({
      edits: attribute(await deskAt(bench, first), 'none did', 'The port'),
    });
    await bench.client.commit({ edits: attribute(await deskAt(bench, first), 'ten came', null) });
    await bench.client.commit({
      edits: attribute(await deskAt(bench, second), 'die Preise sinken', 'Ökonomen'),
    });
    const look = async (wanted: {
      query?: string;
      typeId?: string;
      articleId?: string;
      limit?: number;
    }) => {
      const { links, isWhole } = await bench.client.searchLinks({
        query: '',
        typeId: null,
        articleId: null,
        ...wanted,
      });
      return { links: links.map(({ from, to }) => `${from} → ${to}`), isWhole };
    };
    return { look, first };
  };

  it('finds all of them, those of the newest article first', async () => {
    const { look } = await twoArticles();
    expect(await look({})).toEqual({
      links: ['die Preise sinken → Ökonomen', 'ten came → ', 'none did → The port'],
      isWhole: true,
    });
  });

  it('finds by words of either end in any case, by kind, and in one article', async () => {
    const { look, first } = await twoArticles();
    expect((await look({ query: 'ÖKO sinken' })).links).toEqual(['die Preise sinken → Ökonomen']);
    expect((await look({ query: 'nobody' })).links).toEqual([]);
    expect((await look({ typeId: 'about' })).links).toEqual([]);
    expect((await look({ articleId: first })).links).toEqual([
      'ten came → ',
      'none did → The port',
    ]);
  });

  it('says when there are more than were asked for', async () => {
    const { look } = await twoArticles();
    expect(await look({ limit: 1 })).toMatchObject({ isWhole: false });
    expect(await look({ limit: 3 })).toMatchObject({ isWhole: true });
  });
});
