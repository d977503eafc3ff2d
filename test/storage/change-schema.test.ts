import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/model/edit.ts';
import type { Label, LabelSchema } from '../../shared/model/label-schema.ts';
import type { SchemaChange } from '../../shared/schema/change.ts';
import { inOrder } from '../../shared/schema/plan.ts';
import { describeConsequence } from '../../shared/texts/schema.ts';
import { describeSummary } from '../../shared/texts/summary.ts';
import { aRelation } from '../support/notation.ts';
import { anyChange, anyMarks, anySchema, schemaText } from '../support/schema-arbitrary.ts';
import {
  type Bench,
  deskAt,
  exported,
  importText,
  makeProject,
  page,
  projectWith,
  refusal,
  reopen,
  transports,
  write,
} from '../support/service.ts';

const levee = '[The authority|actor] said [the levee held for [9 hours|figure]|claim].';
const storm = '[Ada|actor] said [it rained|claim].';

const changeTo = (schema: LabelSchema, more: Partial<SchemaChange> = {}): SchemaChange => ({
  schema,
  mergedLabels: {},
  renamedAttributes: [],
  renamedChoices: [],
  ...more,
});

async function schemaOf({ client }: Bench): Promise<LabelSchema> {
  return (await client.readProject({})).schema;
}

/** The schema with each label as `change` has it; null leaves a label out, with its links' ends. */
function withLabels(schema: LabelSchema, change: (label: Label) => Label | null): LabelSchema {
  const labels = schema.labels.flatMap((label) => change(label) ?? []);
  const stays = (id: string) => labels.some((label) => label.id === id);
  return {
    labels,
    relationTypes: schema.relationTypes
      .map((type) => ({ ...type, from: type.from.filter(stays), to: type.to.filter(stays) }))
      .filter(
        ({ from, to, mayPointAtAuthor }) => from.length > 0 && (to.length > 0 || mayPointAtAuthor),
      ),
  };
}

const without = (schema: LabelSchema, id: string) =>
  withLabels(schema, (label) => (label.id === id ? null : label));

/** Links the first mark of a label to the first of another. */
async function linkUp(bench: Bench, articleId: string, type: string, from: string, to: string) {
  const { annotations } = await deskAt(bench, articleId);
  const first = (labelId: string) => annotations.find((mark) => mark.labelId === labelId)?.id ?? '';
  const after = aRelation({
    id: `${type} ${from}`,
    articleId,
    type,
    fromId: first(from),
    toId: first(to),
  });
  await bench.client.commit({ edits: [{ kind: 'relation', before: null, after }] });
}

/** Everything a project holds, as its reader sees it. */
async function everything(bench: Bench) {
  const { articles } = await bench.client.listArticles({});
  const open = [];
  for (const { id } of articles) open.push(await bench.client.readArticle({ articleId: id }));
  return { schema: await schemaOf(bench), open };
}

describe.each(transports)('a change of the labels, with storage $transport', ({ start }) => {
  it('is told before it is made, and made as it was told', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': levee, 'b.txt': storm });
    await linkUp(bench, id, 'attributed to', 'claim', 'actor');
    const before = await everything(bench);
    const change = changeTo(without(before.schema, 'actor'));

    const preview = await bench.client.changeSchema({ change, commit: 'preview' });
    expect(await everything(bench)).toEqual(before);
    expect(preview.consequences.map(describeConsequence)).toEqual([
      '2 marks of “actor” go, with the links that join them.',
      '1 link “attributed to” goes, because a mark they join goes.',
      'The label “actor” goes.',
      'The link “about” goes.',
      'The link “measures” goes.',
      'The link “same as” goes.',
      'The link “attributed to” changes in how it reads or what it may join.',
    ]);
    expect(preview.consequences[0]?.examples).toEqual(['The authority', 'Ada']);

    const { revision } = preview.history;
    const made = await bench.client.changeSchema({ change, commit: 'commit', revision });
    expect(made.consequences).toEqual(preview.consequences);
    expect(made.history.revision).toBe(revision + 1);
    expect(await page(bench, id)).toBe(
      'The authority said [the levee held for [9 hours|figure]|claim].',
    );
    expect((await bench.client.readArticle({ articleId: id })).relations).toEqual([]);
  });

  it('is one undo, which brings everything back, and one redo', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': levee, 'b.txt': storm });
    await linkUp(bench, id, 'attributed to', 'claim', 'actor');
    const before = await everything(bench);
    const change = changeTo(without(before.schema, 'actor'));
    await bench.client.changeSchema({ change, commit: 'commit' });
    const after = await everything(bench);
    expect(describeSummary((await bench.client.undo({})).summary, () => '')).toBe(
      'removal of label “actor” with 2 marks',
    );
    expect(await everything(bench)).toEqual(before);
    await bench.client.redo({});
    expect(await everything(bench)).toEqual(after);
    await reopen(bench);
    await bench.client.undo({});
    expect(await everything(bench)).toEqual(before);
    expect((await bench.client.checkProject({})).problems).toEqual([]);
  });

  it('lets two labels exchange their names', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': storm });
    const other: Record<string, string> = { claim: 'actor', actor: 'claim' };
    const schema = withLabels(await schemaOf(bench), (label) => ({
      ...label,
      name: other[label.id] ?? label.name,
    }));
    await bench.client.changeSchema({ change: changeTo(schema), commit: 'commit' });
    expect((await schemaOf(bench)).labels.map(({ id, name }) => `${id}: ${name}`)).toEqual([
      'claim: actor',
      'actor: claim',
      'figure: figure',
    ]);
    await bench.client.undo({});
    expect((await schemaOf(bench)).labels.map(({ name }) => name)).toEqual([
      'claim',
      'actor',
      'figure',
    ]);
  });

  it('makes one of marks on the same words when their labels are merged, and keeps its links', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, {
      'a.txt': '[[Ada|actor]|figure] said [it rained|claim].',
    });
    await linkUp(bench, id, 'has figure', 'claim', 'figure');
    const schema = await schemaOf(bench);
    const types = schema.relationTypes.map((type) =>
      type.id === 'has figure' ? { ...type, to: ['figure', 'actor'] } : type,
    );
    const change = changeTo(without({ ...schema, relationTypes: types }, 'figure'), {
      mergedLabels: { figure: 'actor' },
    });
    const { consequences } = await bench.client.changeSchema({ change, commit: 'commit' });
    expect(consequences.map(describeConsequence)).toContain(
      '1 mark of “figure” stands on the same words as another of the label and becomes one with it; links are kept.',
    );
    expect(await page(bench, id)).toBe('[Ada|actor] said [it rained|claim].');
    const { annotations, relations } = await bench.client.readArticle({ articleId: id });
    const actor = annotations.find(({ labelId }) => labelId === 'actor')?.id;
    expect(relations.map(({ type, toId }) => [type, toId])).toEqual([['has figure', actor]]);
  });

  it('is not made when the project has changed since it was shown', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': storm });
    const change = changeTo(without(await schemaOf(bench), 'figure'));
    const { history } = await bench.client.changeSchema({ change, commit: 'preview' });
    await linkUp(bench, id, 'attributed to', 'claim', 'actor');
    const { revision } = history;
    expect(
      await refusal(bench.client.changeSchema({ change, commit: 'commit', revision })),
    ).toMatchObject({ code: 'project-moved-on' });
  });

  it('is refused with every reason when the labels cannot be like that', async () => {
    const bench = start();
    await makeProject(bench);
    const schema = withLabels(await schemaOf(bench), (label) => ({
      ...label,
      name: 'same',
      key: 'x',
    }));
    const call = bench.client.changeSchema({ change: changeTo(schema), commit: 'commit' });
    expect(await refusal(call)).toMatchObject({
      code: 'schema-refused',
      message: expect.stringContaining(
        'Another label is called “same” already. x is the key of “same” already.',
      ),
    });
  });

  it('can be cancelled, and then nothing is changed', async () => {
    const bench = start();
    const notations = Object.fromEntries(
      Array.from({ length: 45 }, (_, index) => [
        `${index}.txt`,
        `[Ada|actor] was number ${index}.`,
      ]),
    );
    await projectWith(bench, notations);
    const before = await bench.client.readProject({});
    const cancel = new AbortController();
    const call = bench.client.changeSchema(
      { change: changeTo(without(before.schema, 'actor')), commit: 'commit' },
      { signal: cancel.signal, onProgress: () => cancel.abort() },
    );
    expect(await refusal(call)).toMatchObject({ code: 'cancelled' });
    expect(await bench.client.readProject({})).toEqual(before);
  });

  it('holds marks up while it runs, so that none is left with a label that is gone', async () => {
    const bench = start();
    const notations = Object.fromEntries(
      Array.from({ length: 45 }, (_, index) => [
        `${index}.txt`,
        `[Ada|actor] was number ${index}.`,
      ]),
    );
    const [id = ''] = await projectWith(bench, notations);
    const desk = await deskAt(bench, id);
    const [mark] = desk.annotations;
    if (mark === undefined) throw new Error('there is no mark');
    const edit: Edit = { kind: 'annotation', before: null, after: { ...mark, id: 'late' } };
    const late: Promise<unknown>[] = [];
    await bench.client.changeSchema(
      { change: changeTo(without(desk.schema, 'actor')), commit: 'commit' },
      {
        onProgress: ({ done }) => {
          if (done === 20) late.push(refusal(bench.client.commit({ edits: [edit] })));
        },
      },
    );
    expect(await Promise.all(late)).toMatchObject([{ code: expect.any(String) }]);
    expect((await bench.client.checkProject({})).problems).toEqual([]);
  });
});

describe.each(transports)('a schema in a file, with storage $transport', ({ start }) => {
  it('comes back as it was written, the same bytes each time', async () => {
    const bench = start();
    const { schema } = await makeProject(bench);
    const [one, other] = [bench.file('one.json'), bench.file('other.json')];
    await bench.client.writeSchema({ file: one, existing: 'refuse', schema });
    const read = await bench.client.readSchema({ file: one });
    expect(read).toEqual({ schema });
    await bench.client.writeSchema({ file: other, existing: 'refuse', schema: read.schema });
    expect(readFileSync(bench.path('one.json'))).toEqual(readFileSync(bench.path('other.json')));
  });

  it('is never written over another file unasked, nor over a project', async () => {
    const bench = start();
    const { schema } = await makeProject(bench);
    const file = write(bench, 'mine.json', 'precious');
    expect(
      await refusal(bench.client.writeSchema({ file, existing: 'refuse', schema })),
    ).toMatchObject({ code: 'output-exists' });
    expect(readFileSync(bench.path('mine.json'), 'utf8')).toBe('precious');
    const project = bench.file('elections.galley');
    expect(
      await refusal(bench.client.writeSchema({ file: project, existing: 'replace', schema })),
    ).toMatchObject({ code: 'output-is-project' });
  });

  it('that cannot be read says why', async () => {
    const bench = start();
    await makeProject(bench);
    const said = async (name: string, content: string | Uint8Array) =>
      (await refusal(bench.client.readSchema({ file: write(bench, name, content) }))).message;
    expect(await said('a.json', new Uint8Array([0xff, 0xfe, 0x7b]))).toBe(
      'a.json could not be read as a label schema: it is not UTF-8 text. Nothing was changed.',
    );
    expect(await said('b.json', '{"labels": []}')).toContain('it is no label schema of Galley’s');
  });
});

it('whatever the change, the preview says what the commit does, all fits, and undo undoes it', async () => {
  const situation = anySchema().chain((schema) =>
    fc.record({
      schema: fc.constant(inOrder(schema)),
      marks: fc.tuple(anyMarks(schema, 'a '), anyMarks(schema, 'b ')),
      change: anyChange(schema),
    }),
  );
  const [here] = transports;
  if (here === undefined) throw new Error('there is no transport');
  await fc.assert(
    fc.asyncProperty(situation, async ({ schema, marks, change }) => {
      const bench = here.start();
      await makeProject(bench);
      await bench.client.changeSchema({ change: changeTo(schema), commit: 'commit' });
      for (const [index, { annotations, relations }] of marks.entries()) {
        const articleId = await importText(
          bench,
          `${index}.md`,
          `${schemaText}\n\nNumber ${index}.`,
        );
        const { layerId, text } = await deskAt(bench, articleId);
        expect(text.startsWith(schemaText)).toBe(true);
        const edits = [
          ...annotations.map((mark) => ({
            kind: 'annotation' as const,
            before: null,
            after: { ...mark, articleId, layerId },
          })),
          ...relations.map((link) => ({
            kind: 'relation' as const,
            before: null,
            after: { ...link, articleId },
          })),
        ];
        if (edits.length > 0) await bench.client.commit({ edits });
      }
      const before = await everything(bench);
      const bytes = await exported(bench);
      const preview = await bench.client.changeSchema({ change, commit: 'preview' });
      const made = await bench.client.changeSchema({ change, commit: 'commit' });
      expect(made.consequences).toEqual(preview.consequences);
      const after = await everything(bench);
      expect(after.schema).toEqual(inOrder(change.schema));
      expect((await bench.client.checkProject({})).problems).toEqual([]);
      if (made.history.revision > preview.history.revision) {
        await bench.client.undo({});
        expect(await everything(bench)).toEqual(before);
        expect(await exported(bench)).toEqual(bytes);
        await bench.client.redo({});
      }
      expect(await everything(bench)).toEqual(after);
      await bench.end();
    }),
    { numRuns: 25 },
  );
});
