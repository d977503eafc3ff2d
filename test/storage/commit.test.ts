import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { type Desk, untag } from '../../shared/model/marking.ts';
import { anAnnotation, aRelation, article } from '../support/notation.ts';
import {
  type Bench,
  deskAt,
  makeProject,
  newMark,
  page,
  projectWith,
  refusal,
  transports,
} from '../support/service.ts';

const add = (after: Annotation): Edit => ({ kind: 'annotation', before: null, after });
const change = (before: Annotation, parts: Partial<Annotation>): Edit => ({
  kind: 'annotation',
  before,
  after: { ...before, ...parts },
});

/** The mark that `notation` shows on the desk's text, with `parts` of it changed. */
function mark(desk: Desk, notation: string, parts: Partial<Annotation> = {}): Annotation {
  const [span] = article(notation).spans;
  if (span === undefined) throw new Error(`nothing is marked in ${notation}`);
  return { ...newMark(desk, span.label, span.fragments), ...parts };
}

/** The annotation of the desk with these words. */
function quoted(desk: Desk, quote: string): Annotation {
  const found = desk.annotations.find((annotation) => annotation.quote === quote);
  if (found === undefined) throw new Error(`nothing on the desk quotes ${quote}`);
  return found;
}

/** A link between two marks of the desk, named by their words. */
function link(desk: Desk, from: string, type: string, to: string): Edit {
  const after = aRelation({
    id: desk.newId(),
    articleId: desk.article.id,
    type,
    fromId: quoted(desk, from).id,
    toId: quoted(desk, to).id,
  });
  return { kind: 'relation', before: null, after };
}

/** Everything a project says of itself, to see that a refusal changed none of it. */
async function stateOf({ client }: Bench): Promise<unknown> {
  const { articles } = await client.listArticles({});
  const open = articles.map(({ id }) => client.readArticle({ articleId: id }));
  return [await client.readProject({}), articles, await Promise.all(open)];
}

describe.each(transports)('a commit, with storage $transport', ({ start }) => {
  const plain = 'The minister said inflation fell to 4%.';
  const marked = '[The minister|actor] said [inflation fell to [4%|figure]|claim].';

  it('adds a mark', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain });
    const desk = await deskAt(bench, id);
    const added = mark(desk, '[The minister|actor] said inflation fell to 4%.');
    const history = await bench.client.commit({ edits: [add(added)] });
    expect(history.revision).toBe(2);
    expect((await deskAt(bench, id)).annotations).toEqual([added]);
  });

  it('adds a mark of several fragments with attributes and a note', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': '“It fell,” she said, “again.” 😊' });
    const desk = await deskAt(bench, id);
    const added = mark(desk, '“[It fell|claim#1],” she said, “[again|claim#1].” 😊', {
      attributes: { negated: true, quote: 'direct', topic: 'Zoë', certainty: 'hedged' },
      note: 'a “note”\nof 2 lines 👩‍👧',
    });
    await bench.client.commit({ edits: [add(added)] });
    expect((await deskAt(bench, id)).annotations).toEqual([added]);
    expect(added.quote).toBe('It fell … again');
  });

  it('changes a mark', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': marked });
    const actor = quoted(await deskAt(bench, id), 'The minister');
    await bench.client.commit({ edits: [change(actor, { labelId: 'figure' })] });
    expect(await page(bench, id)).toBe(marked.replace('|actor', '|figure'));
  });

  it('removes a mark', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': marked });
    const desk = await deskAt(bench, id);
    await bench.client.commit({ edits: [...untag(desk, quoted(desk, 'The minister'))] });
    expect(await page(bench, id)).toBe(marked.replace('[The minister|actor]', 'The minister'));
  });

  it('counts marks by label in the queue', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked, 'b.txt': '[Turnover|actor] beat [it|actor].' });
    const { articles } = await bench.client.listArticles({});
    expect(articles.map(({ annotations, byLabel }) => ({ annotations, byLabel }))).toEqual([
      { annotations: 3, byLabel: { actor: 1, claim: 1, figure: 1 } },
      { annotations: 2, byLabel: { actor: 2 } },
    ]);
  });

  it('changes the facts of an article', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain });
    const { article: before } = await deskAt(bench, id);
    const after = {
      ...before,
      title: 'Inflation',
      published: '2026-03-04',
      status: 'finished' as const,
      meta: { desk: 'economy', '2': 'b', '10': 'a' },
    };
    await bench.client.commit({ edits: [{ kind: 'article', before, after }] });
    expect((await deskAt(bench, id)).article).toEqual(after);
  });

  it('links a claim to who said it and to its figure', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': marked });
    const desk = await deskAt(bench, id);
    const edits = [
      link(desk, 'inflation fell to 4%', 'attributed to', 'The minister'),
      link(desk, 'inflation fell to 4%', 'has figure', '4%'),
    ];
    await bench.client.commit({ edits });
    const { relations } = await deskAt(bench, id);
    expect(relations.map(({ type }) => type).sort()).toEqual(['attributed to', 'has figure']);
  });

  it('removes an article with its marks', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': marked });
    const { article: before, annotations } = await deskAt(bench, id);
    const edits: Edit[] = [
      { kind: 'article', before, after: null },
      ...annotations.map((mark): Edit => ({ kind: 'annotation', before: mark, after: null })),
    ];
    await bench.client.commit({ edits });
    expect(await bench.client.listArticles({})).toEqual({ articles: [], total: 0 });
  });

  it('finds an article by a mark on it', async () => {
    const bench = start();
    const [, id = ''] = await projectWith(bench, { 'a.txt': plain, 'b.txt': '[It|actor] rose.' });
    const [annotation] = (await deskAt(bench, id)).annotations;
    expect(await bench.client.findAnnotation({ annotationId: annotation?.id ?? '' })).toEqual({
      articleId: id,
    });
  });

  const text = 'Zoe\u0308 👩‍👧 said 4 % 😊.';
  it.each<[string, string, Partial<Annotation>, string]>([
    [
      'a quote that is not its words',
      'Zoe\u0308 👩‍👧 [said|claim] 4 % 😊.',
      { quote: 'paid' },
      'the mark “paid” does not stand where it says it stands',
    ],
    [
      'words one place on from where they are',
      'Zoe\u0308 👩‍👧 said[ 4 %|figure] 😊.',
      { quote: '4 % ' },
      'the mark “4 %” begins or ends in white space or inside a character',
    ],
    [
      'white space at its front',
      'Zoe\u0308 👩‍👧[ said|claim] 4 % 😊.',
      {},
      'the mark “said” begins or ends in white space or inside a character',
    ],
    [
      'white space at its end',
      'Zoe\u0308 👩‍👧 [said |claim]4 % 😊.',
      {},
      'the mark “said” begins or ends in white space or inside a character',
    ],
    [
      'a letter without its accent',
      '[Zoe|actor]\u0308 👩‍👧 said 4 % 😊.',
      {},
      'the mark “Zoe” begins or ends in white space or inside a character',
    ],
    [
      'a part of a joined emoji',
      'Zoe\u0308 [👩|actor]‍👧 said 4 % 😊.',
      {},
      'the mark “👩” begins or ends in white space or inside a character',
    ],
    [
      'an end after the text',
      `[${text}|claim]`,
      { fragments: [{ start: 0, end: text.length + 1 }] },
      `the mark “${text}” ends after its text`,
    ],
    [
      'fragments that overlap',
      'Zoe\u0308 👩‍👧 [said 4|claim] % 😊.',
      {
        fragments: [
          { start: 11, end: 15 },
          { start: 13, end: 17 },
        ],
      },
      'the parts of the mark “said 4” overlap',
    ],
  ])('refuses a mark with %s', async (_, notation, parts, detail) => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': text });
    const before = await stateOf(bench);
    const wrong = mark(await deskAt(bench, id), notation, parts);
    expect(await refusal(bench.client.commit({ edits: [add(wrong)] }))).toEqual({
      code: 'refused-edit',
      message: `This change was refused because ${detail}; nothing was changed.`,
    });
    expect(await stateOf(bench)).toEqual(before);
  });

  it.each<[string, Partial<Annotation>]>([
    ['a label the project does not know', { labelId: 'cue' }],
    ['a layer the project does not know', { layerId: 'nobody' }],
    ['an article the project does not know', { articleId: 'nowhere' }],
  ])('refuses a mark with %s', async (_, parts) => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain });
    const before = await stateOf(bench);
    const wrong = mark(await deskAt(bench, id), marked, parts);
    expect(await refusal(bench.client.commit({ edits: [add(wrong)] }))).toMatchObject({
      code: 'refused-edit',
    });
    expect(await stateOf(bench)).toEqual(before);
  });

  it.each<[string, (desk: Desk) => Edit[]]>([
    ['no fragments', (desk) => [add(mark(desk, marked, { fragments: [] }))]],
    [
      'an empty fragment',
      (desk) => [add(mark(desk, marked, { fragments: [{ start: 3, end: 3 }] }))],
    ],
    [
      'a fragment before the text',
      (desk) => [add(mark(desk, marked, { fragments: [{ start: -1, end: 3 }] }))],
    ],
    [
      'half an offset',
      (desk) => [add(mark(desk, marked, { fragments: [{ start: 0.5, end: 3 }] }))],
    ],
    ['neither before nor after', () => [{ kind: 'annotation', before: null, after: null }]],
    [
      'two rows in one edit',
      (desk) => [change(quoted(desk, '4%'), { id: quoted(desk, 'The minister').id })],
    ],
    ['no edits', () => []],
  ])('does not understand %s', async (_, edits) => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': marked });
    const before = await stateOf(bench);
    const wrong = edits(await deskAt(bench, id));
    expect(await refusal(bench.client.commit({ edits: wrong }))).toMatchObject({
      code: 'wrong-input',
    });
    expect(await stateOf(bench)).toEqual(before);
  });

  it.each<[string, (desk: Desk) => Edit, string]>([
    [
      'a mark that was changed meanwhile',
      (desk) => change({ ...quoted(desk, '4%'), note: 'as it was' }, { note: 'new' }),
      'The mark “4%”',
    ],
    [
      'a mark that is there already',
      (desk) => add(quoted(desk, 'The minister')),
      'The mark “The minister”',
    ],
    [
      'a mark that is gone',
      (desk) => ({ kind: 'annotation', before: mark(desk, marked), after: null }),
      'The mark “The minister”',
    ],
    [
      'an article that was changed meanwhile',
      ({ article: now }) => ({
        kind: 'article',
        before: { ...now, status: 'flagged' },
        after: { ...now, status: 'finished' },
      }),
      `The article “${plain}”`,
    ],
    [
      'a link that is gone',
      (desk) => {
        const { after } = link(desk, 'inflation fell to 4%', 'has figure', '4%');
        return { kind: 'relation', before: after, after: null } as Edit;
      },
      'The link “has figure”',
    ],
  ])('does not touch %s', async (_, stale, name) => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': marked });
    const before = await stateOf(bench);
    const edit = stale(await deskAt(bench, id));
    expect(await refusal(bench.client.commit({ edits: [edit] }))).toEqual({
      code: 'conflict',
      message: `${name} was changed meanwhile, so this change was not made; look again and repeat it.`,
    });
    expect(await stateOf(bench)).toEqual(before);
  });

  it.each<[string, (desk: Desk) => Edit, string]>([
    [
      'between labels it may not join',
      (desk) => link(desk, 'The minister', 'attributed to', 'inflation fell to 4%'),
      'the link “attributed to” may not join these labels',
    ],
    [
      'of a type the project does not know',
      (desk) => link(desk, 'The minister', 'is fond of', '4%'),
      'this project knows no link “is fond of”',
    ],
    [
      'from a mark to itself',
      (desk) => link(desk, 'The minister', 'same as', 'The minister'),
      'the link “same as” joins a mark to itself',
    ],
    [
      'to a mark that is not there',
      (desk) => ({
        kind: 'relation',
        before: null,
        after: aRelation({ articleId: desk.article.id, fromId: quoted(desk, '4%').id }),
      }),
      'the link “attributed to” lacks one of its ends',
    ],
  ])('refuses a link %s', async (_, wrong, detail) => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': marked });
    const before = await stateOf(bench);
    const edit = wrong(await deskAt(bench, id));
    expect(await refusal(bench.client.commit({ edits: [edit] }))).toEqual({
      code: 'refused-edit',
      message: `This change was refused because ${detail}; nothing was changed.`,
    });
    expect(await stateOf(bench)).toEqual(before);
  });

  it('refuses a link between marks of different articles', async () => {
    const bench = start();
    const [a = '', b = ''] = await projectWith(bench, {
      'a.txt': '[It|actor] rose.',
      'b.txt': '[It|actor] fell.',
    });
    const [from] = (await deskAt(bench, a)).annotations;
    const [to] = (await deskAt(bench, b)).annotations;
    const after = aRelation({
      articleId: a,
      type: 'same as',
      fromId: from?.id ?? '',
      toId: to?.id ?? '',
    });
    const edits: Edit[] = [{ kind: 'relation', before: null, after }];
    expect((await refusal(bench.client.commit({ edits }))).message).toContain(
      'joins marks of different articles',
    );
  });

  it('refuses a label under which a mark’s links cannot stay', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': marked });
    const desk = await deskAt(bench, id);
    await bench.client.commit({ edits: [link(desk, 'inflation fell to 4%', 'has figure', '4%')] });
    const edits = [change(quoted(desk, '4%'), { labelId: 'actor' })];
    expect((await refusal(bench.client.commit({ edits }))).message).toContain(
      'the link “has figure” may not join these labels',
    );
  });

  it.each<[string, (desk: Desk) => Edit]>([
    [
      'an article that has marks',
      ({ article }) => ({ kind: 'article', before: article, after: null }),
    ],
    [
      'a mark that has links',
      (desk) => ({ kind: 'annotation', before: quoted(desk, '4%'), after: null }),
    ],
  ])('refuses to remove %s', async (_, removal) => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': marked });
    const desk = await deskAt(bench, id);
    await bench.client.commit({ edits: [link(desk, 'inflation fell to 4%', 'has figure', '4%')] });
    const before = await stateOf(bench);
    expect(await refusal(bench.client.commit({ edits: [removal(desk)] }))).toEqual({
      code: 'refused-edit',
      message:
        'This change was refused because it would leave something that belongs to nothing; nothing was changed.',
    });
    expect(await stateOf(bench)).toEqual(before);
  });

  it('refuses to give an article other words while marks quote its own', async () => {
    const bench = start();
    const [a = '', b = ''] = await projectWith(bench, { 'a.txt': marked, 'b.txt': 'Other words.' });
    const { article: before } = await deskAt(bench, a);
    const { textId } = (await deskAt(bench, b)).article;
    const edits: Edit[] = [{ kind: 'article', before, after: { ...before, textId } }];
    expect(await refusal(bench.client.commit({ edits }))).toMatchObject({ code: 'refused-edit' });
  });

  it('is made whole or not at all: one wrong edit of five takes back the others', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': marked });
    const before = await stateOf(bench);
    const desk = await deskAt(bench, id);
    const edits: Edit[] = [
      add(mark(desk, 'The [minister|actor] said inflation fell to 4%.')),
      change(quoted(desk, '4%'), { note: 'a share' }),
      { kind: 'annotation', before: quoted(desk, 'The minister'), after: null },
      { kind: 'article', before: desk.article, after: { ...desk.article, status: 'finished' } },
      add(mark(desk, 'The minister said [inflation|claim] fell to 4%.', { quote: 'deflation' })),
    ];
    expect(await refusal(bench.client.commit({ edits }))).toMatchObject({ code: 'refused-edit' });
    expect(await stateOf(bench)).toEqual(before);
  });

  it.each([
    ['half a character', 'half \ud83d'],
    ['a NUL', 'a\0b'],
    ['a line separator', 'a\u2028b'],
  ])('keeps a note with %s as it was written, or refuses it', async (_, note) => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': marked });
    const actor = quoted(await deskAt(bench, id), 'The minister');
    const edits = [change(actor, { note })];
    const refused = await bench.client.commit({ edits }).then(
      () => false,
      () => true,
    );
    expect(quoted(await deskAt(bench, id), 'The minister').note).toBe(refused ? '' : note);
  });

  it('can be undone whatever its note holds', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': marked });
    const actor = quoted(await deskAt(bench, id), 'The minister');
    const made = await bench.client
      .commit({ edits: [change(actor, { note: 'half \ud83d' })] })
      .then(
        () => true,
        () => false,
      );
    if (made) await bench.client.undo({});
    expect(quoted(await deskAt(bench, id), 'The minister')).toEqual(actor);
  });

  it('is refused when no project is open', async () => {
    const bench = start();
    await makeProject(bench);
    await bench.client.closeProject({});
    const edits = [add(anAnnotation())];
    expect(await refusal(bench.client.commit({ edits }))).toMatchObject({ code: 'no-project' });
  });
});
