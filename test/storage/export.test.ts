import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { nativeRecordSchema } from '../../shared/formats/native.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { offsetUnits } from '../../shared/text/offsets.ts';
import { aRelation } from '../support/notation.ts';
import { readByPython } from '../support/python.ts';
import {
  type Bench,
  deskAt,
  exported,
  makeProject,
  openProject,
  projectName,
  projectWith,
  recordsIn,
  refusal,
  transports,
  write,
} from '../support/service.ts';

const recordKeys = [
  ...['schema', 'id', 'title', 'byline', 'published', 'source', 'language', 'text'],
  ...['text_sha256', 'text_version', 'offset_unit', 'status', 'split', 'meta', 'note', 'spans'],
  'relations',
];
const spanKeys = [
  ...['id', 'label', 'start', 'end', 'fragments', 'text', 'attributes', 'note', 'layer'],
  ...['origin', 'created', 'updated'],
];

/** Exports to `name` in the bench's folder. */
function exportTo(bench: Bench, name: string, existing: 'refuse' | 'replace' = 'refuse') {
  return bench.client.exportDataset({ file: bench.file(name), existing, offsets: 'codepoint' });
}

/** Runs SQL on the project while it is closed, then opens it again. */
async function tamper(bench: Bench, sql: string): Promise<void> {
  await bench.client.closeProject({});
  const db = new Database(bench.path(projectName));
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
  await openProject(bench);
}

const marked = '[The minister|actor] said [inflation fell to [4%|figure]|claim].';

describe.each(transports)('an export, with storage $transport', ({ start }) => {
  it('has one line an article, in the order of the queue, each ended by LF', async () => {
    const bench = start();
    const ids = await projectWith(bench, { 'b.txt': marked, 'a.txt': 'It fell.\nIt rose.' });
    const bytes = await exported(bench);
    expect(recordsIn(bytes).map(({ id }) => id)).toEqual(ids);
    expect(bytes.filter((byte) => byte === 0x0a)).toHaveLength(2);
    expect(bytes.at(-1)).toBe(0x0a);
    expect(bytes.at(0)).toBe('{'.charCodeAt(0));
  });

  it('says what it wrote', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked, 'b.txt': 'It fell.' });
    const written = await exportTo(bench, 'out.jsonl');
    expect(written).toEqual({
      path: bench.path('out.jsonl'),
      articles: 2,
      spans: 3,
      bytes: readFileSync(bench.path('out.jsonl')).length,
      losses: [],
      report: '',
    });
  });

  it('has every key of the schema, in its order', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked });
    const [record] = recordsIn(await exported(bench));
    expect(Object.keys(record ?? {})).toEqual(recordKeys);
    expect(Object.keys(nativeRecordSchema.shape)).toEqual(recordKeys);
    expect(Object.keys(record?.spans[0] ?? {})).toEqual(spanKeys);
    expect(Object.keys(nativeRecordSchema.shape.spans.element.shape)).toEqual(spanKeys);
  });

  it('has every key for an article of which nothing is known', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': 'It fell.' });
    const [record] = recordsIn(await exported(bench));
    expect(record).toEqual({
      schema: 'galley/2',
      id,
      title: 'It fell.',
      byline: '',
      published: '',
      source: '',
      language: '',
      text: 'It fell.',
      text_sha256: 'be7a87e7f8a7a009cace00d3d7835d34dded5c0f426fb82f49340de51ff2a5d2',
      text_version: 1,
      offset_unit: 'codepoint',
      status: 'new',
      split: '',
      meta: {},
      note: '',
      spans: [],
      relations: [],
    });
  });

  it('gives a date as ISO 8601, or nothing', async () => {
    const bench = start();
    await projectWith(bench, {
      'a.txt': 'Prices fall\nBy Zoë Müller\n4 March 2026\n\nThey fell to 4%, she said.',
      'b.txt': 'They rose.',
    });
    expect(recordsIn(await exported(bench)).map(({ published }) => published)).toEqual([
      '2026-03-04',
      '',
    ]);
  });

  it('names labels, the layer and whose work a span is', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked });
    const [record] = recordsIn(await exported(bench));
    expect(record?.spans.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'actor: The minister',
      'claim: inflation fell to 4%',
      'figure: 4%',
    ]);
    expect(record?.spans[0]).toMatchObject({ layer: 'annotator-1', origin: 'human' });
  });

  it('carries attributes by name, notes and links', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': marked });
    const { article, annotations } = await deskAt(bench, id);
    const [actor, claim] = annotations;
    if (actor === undefined || claim === undefined) throw new Error('the marks are not there');
    const attributes = { topic: 'prices', negated: false, certainty: 'hedged' };
    const relation = aRelation({ articleId: id, fromId: claim.id, toId: actor.id });
    const edits: Edit[] = [
      { kind: 'annotation', before: claim, after: { ...claim, attributes, note: 'really?' } },
      { kind: 'relation', before: null, after: relation },
      { kind: 'article', before: article, after: { ...article, note: 'ask\nagain' } },
    ];
    await bench.client.commit({ edits });
    const [record] = recordsIn(await exported(bench));
    expect(record?.note).toBe('ask\nagain');
    expect(record?.spans[1]).toMatchObject({ note: 'really?', attributes });
    expect(Object.keys(record?.spans[1]?.attributes ?? {})).toEqual([
      'certainty',
      'negated',
      'topic',
    ]);
    expect(record?.relations).toEqual([
      {
        ...{ id: 'r1', type: 'attributed to', from: claim.id, to: actor.id, to_author: false },
        ...{ cue: [], attributes: {} },
      },
    ]);
  });

  it('escapes the characters that some take for line ends', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': 'One\u2028two\u2029three\u0085four\u000bfive\u001csix.' });
    const bytes = await exported(bench);
    for (const character of ['\u2028', '\u2029', '\u0085', '\u000b', '\u001c']) {
      expect(bytes.includes(Buffer.from(character))).toBe(false);
    }
    expect(bytes.includes('One\\u2028two\\u2029three\\u0085four\\u000bfive\\u001csix.')).toBe(true);
  });

  it('leaves all other characters as they are', async () => {
    const bench = start();
    const text = 'Zoe\u0308 👩‍👧 said €1.2\u00a0bn: “شرق 東京”.';
    await projectWith(bench, { 'a.txt': text });
    expect((await exported(bench)).includes(Buffer.from(text))).toBe(true);
  });

  it.each(offsetUnits)('is the same bytes every time, in %s', async (unit) => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked, 'b.txt': '[It|actor] fell.' });
    expect(await exported(bench, unit)).toEqual(await exported(bench, unit));
  });

  it.each(offsetUnits)('reads in Python, span for span, with offsets in %s', async (unit) => {
    const bench = start();
    const ids = await projectWith(bench, {
      'a.txt': '🗞️ “[It fell to [4.1%|figure],|claim#1]” said [Zoë 👩‍👧|actor], “[a low|claim#1].”',
      'b.txt': 'One\u2028two: [€1.2 bn|figure] 𝔘\u0085[東京|actor].',
      'c.txt': 'Nothing is marked.',
    });
    await exported(bench, unit);
    expect(readByPython(bench.path(`export in ${unit}.jsonl`))).toEqual([
      {
        id: ids[0],
        spans: [
          ['claim', 'It fell to 4.1%,', 'a low'],
          ['figure', '4.1%'],
          ['actor', 'Zoë 👩‍👧'],
        ],
      },
      {
        id: ids[1],
        spans: [
          ['figure', '€1.2 bn'],
          ['actor', '東京'],
        ],
      },
      { id: ids[2], spans: [] },
    ]);
  });

  it('of a project without articles is an empty file', async () => {
    const bench = start();
    await makeProject(bench);
    expect(await exported(bench)).toHaveLength(0);
  });

  it('reports how far it is', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': 'It fell.', 'b.txt': 'It rose.' });
    const seen: string[] = [];
    const file = bench.file('out.jsonl');
    await bench.client.exportDataset(
      { file, existing: 'refuse', offsets: 'byte' },
      { onProgress: ({ done, total }) => seen.push(`${done} of ${total}`) },
    );
    expect(seen).toEqual(['0 of 4', '1 of 4', '2 of 4', '3 of 4']);
  });
});

describe.each(transports)('an export that is refused, with storage $transport', ({ start }) => {
  it('leaves a file that is there as it is', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked });
    write(bench, 'out.jsonl', 'my work');
    expect(await refusal(exportTo(bench, 'out.jsonl'))).toEqual({
      code: 'output-exists',
      message: `There is already a file at ${bench.path('out.jsonl')}, and it was left as it is; choose another name, or replace it on purpose.`,
    });
    expect(readFileSync(bench.path('out.jsonl'), 'utf8')).toBe('my work');
  });

  it('replaces a file only on purpose', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked });
    write(bench, 'out.jsonl', 'old export');
    await exportTo(bench, 'out.jsonl', 'replace');
    expect(readFileSync(bench.path('out.jsonl'))).toEqual(await exported(bench));
    expect(readdirSync(bench.folder).filter((name) => name.startsWith('out'))).toEqual([
      'out.jsonl',
    ]);
  });

  it.each(['refuse', 'replace'] as const)('never goes onto the project (%s)', async (existing) => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked });
    expect(await refusal(exportTo(bench, projectName, existing))).toEqual({
      code: 'output-is-project',
      message: `${bench.path(projectName)} is a Galley project, and an export never overwrites one; choose another name.`,
    });
    expect(await bench.client.checkProject({})).toMatchObject({ problems: [], annotations: 3 });
  });

  it.each([
    ['another project', 'other.galley'],
    ['its own journal', `${projectName}-wal`],
  ])('never goes onto %s', async (_, name) => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked });
    if (!existsSync(bench.path(name))) write(bench, name, 'the work of others');
    const before = readFileSync(bench.path('a.txt'));
    expect(await refusal(exportTo(bench, name, 'replace'))).toMatchObject({
      code: 'output-is-project',
    });
    expect(readFileSync(bench.path('a.txt'))).toEqual(before);
    expect(await bench.client.checkProject({})).toMatchObject({ problems: [], annotations: 3 });
  });

  it('never goes onto the project by another name for it', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked });
    symlinkSync(bench.path(projectName), bench.path('out.jsonl'));
    expect(await refusal(exportTo(bench, 'out.jsonl', 'replace'))).toMatchObject({
      code: 'output-is-project',
    });
  });

  it.each([
    ['a folder that is not there', 'gone/out.jsonl', 'the folder is not there'],
    ['a folder that is a file', 'a.txt/out.jsonl', 'part of the path is not a folder'],
    ['the name of a folder', 'march', 'it is a folder'],
  ])('leaves nothing in %s', async (_, name, detail) => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked });
    mkdirSync(bench.path('march'));
    const before = readdirSync(bench.folder);
    expect(await refusal(exportTo(bench, name, 'replace'))).toEqual({
      code: 'output-not-written',
      message: `The export could not be written to ${bench.path(name)} (${detail}); no file was left there half-written.`,
    });
    expect(readdirSync(bench.folder)).toEqual(before);
  });

  it('leaves nothing when it is cancelled, and the old file as it was', async () => {
    const bench = start();
    const articles = Array.from({ length: 300 }, (_, index) => [
      `${index}.txt`,
      `Article ${index}.`,
    ]);
    await projectWith(bench, Object.fromEntries(articles));
    write(bench, 'out.jsonl', 'old export');
    for (const moment of [3, 303]) {
      const cancel = new AbortController();
      const exporting = bench.client.exportDataset(
        { file: bench.file('out.jsonl'), existing: 'replace', offsets: 'codepoint' },
        {
          signal: cancel.signal,
          onProgress: ({ done }) => {
            if (done === moment) cancel.abort();
          },
        },
      );
      expect(await refusal(exporting)).toMatchObject({ code: 'cancelled' });
      expect(readFileSync(bench.path('out.jsonl'), 'utf8')).toBe('old export');
      expect(readdirSync(bench.folder).filter((name) => name.startsWith('out'))).toHaveLength(1);
    }
  });

  it.each([
    [
      'a text that is not the one that was imported',
      `UPDATE text SET content = replace(content, 'said', 'paid')`,
      'output-wrong',
      'the text is not the one that was imported',
    ],
    [
      'a mark that is not where its words are',
      `UPDATE annotation
          SET start = 1, "end" = 13, fragments = '[{"start":1,"end":13}]'
        WHERE label_id = 'actor'`,
      'wrong-mark',
      'The mark “The minister” in',
    ],
    [
      'a mark that ends after its text',
      `UPDATE annotation
          SET "end" = 999, fragments = '[{"start":0,"end":999}]'
        WHERE label_id = 'actor'`,
      'wrong-mark',
      'The mark “The minister” in',
    ],
  ])('is not kept with %s', async (_, sql, code, words) => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked });
    write(bench, 'out.jsonl', 'old export');
    await tamper(bench, sql);
    const refused = await refusal(exportTo(bench, 'out.jsonl', 'replace'));
    expect(refused).toEqual({ code, message: expect.stringContaining(words) });
    expect(readFileSync(bench.path('out.jsonl'), 'utf8')).toBe('old export');
    expect(readdirSync(bench.folder).filter((name) => name.startsWith('out'))).toHaveLength(1);
  });
});

describe.each(transports)('the check of a project, with storage $transport', ({ start }) => {
  it('counts what it read and finds nothing wrong', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked, 'b.txt': '[It|actor] fell.' });
    expect(await bench.client.checkProject({})).toEqual({
      problems: [],
      articles: 2,
      annotations: 4,
    });
  });

  it.each([
    ['a changed text', `UPDATE text SET content = content || ' And rose.'`, 'changed-text'],
    [
      'a mark that is not where its words are',
      `UPDATE annotation SET fragments = '[{"start":1,"end":12}]' WHERE label_id = 'actor'`,
      'wrong-annotation',
    ],
    [
      'a link without its end',
      `INSERT INTO relation SELECT 'r', article_id, 'about', id, 'gone', NULL, '{}' FROM annotation LIMIT 1`,
      'wrong-relation',
    ],
    ['a row of no article', `DELETE FROM article`, 'damaged-page'],
    ['a gap in the journal', 'DELETE FROM journal WHERE sequence = 1', 'broken-journal'],
  ])('finds %s', async (_, sql, code) => {
    const bench = start();
    await projectWith(bench, { 'a.txt': marked });
    await tamper(bench, sql);
    const { problems } = await bench.client.checkProject({});
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.every((problem) => problem.file === bench.path(projectName))).toBe(true);
  });
});
