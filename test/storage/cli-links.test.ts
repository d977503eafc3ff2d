import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { galley, galleyJson, type Run } from '../support/command-line.ts';
import { importText, startHere } from '../support/service.ts';

const text = 'Ada Holm said ten came. Prices 🐟 rose.';

/** A folder with a project that has one article, “Port”, by Jo Hand. */
async function aProject(): Promise<string> {
  const bench = startHere();
  await bench.client.createProject({ file: bench.file('p.galley'), name: '' });
  await importText(bench, 'port.md', `---\ntitle: Port\nauthor: Jo Hand\n---\n${text}`);
  await bench.client.closeProject({});
  return bench.folder;
}

const made = z.object({ id: z.string(), revision: z.int() });

/** Marks words of the article; answers the mark's id. */
async function tag(folder: string, label: string, words: string, ...more: string[]) {
  const { text: content } = await read(folder);
  const start = [...content.slice(0, content.indexOf(words))].length;
  const place = [String(start), String(start + [...words].length)];
  return made.parse(await galleyJson(folder, 'tag', 'p.galley', 'Port', label, ...place, ...more))
    .id;
}

const recordSchema = z.object({
  text: z.string(),
  spans: z.array(z.object({ id: z.string(), attributes: z.record(z.string(), z.unknown()) })),
  relations: z.array(
    z.object({
      type: z.string(),
      to: z.string(),
      to_author: z.boolean(),
      cue: z.array(z.object({ text: z.string() })),
    }),
  ),
});
const read = async (folder: string) =>
  recordSchema.parse(await galleyJson(folder, 'show', 'p.galley', 'Port'));

function expectRefused({ exit, out, errors }: Run, words: string): void {
  expect({ exit, out }).toEqual({ exit: 1, out: '' });
  expect(errors).toContain(words);
}

describe('galley link and unlink', () => {
  it('link a claim to its source with a cue in code points, and take the link away', async () => {
    const folder = await aProject();
    const claim = await tag(folder, 'claim', 'ten came');
    const actor = await tag(folder, 'actor', 'Ada Holm');
    const { text: content } = await read(folder);
    const start = content.indexOf('said');
    const cue = ['--cue', String(start), String(start + 4)];
    const { id } = made.parse(
      await galleyJson(folder, 'link', 'p.galley', claim, 'attributed to', actor, ...cue),
    );
    expect((await read(folder)).relations).toMatchObject([
      { type: 'attributed to', to: actor, cue: [{ text: 'said' }] },
    ]);
    const { out } = await galley(folder, 'show', 'p.galley', 'Port');
    expect(out).toContain(`${id}  “ten came”  attributed to  “Ada Holm”  (said)\n`);
    expect(await galley(folder, 'unlink', 'p.galley', id)).toEqual({
      exit: 0,
      out: 'Removed the link “attributed to”.\n',
      errors: '',
    });
    expect((await read(folder)).relations).toEqual([]);
  });

  it('link a claim to the article’s author', async () => {
    const folder = await aProject();
    const claim = await tag(folder, 'claim', 'ten came');
    await galleyJson(folder, 'link', 'p.galley', claim, 'attributed to', 'author');
    expect((await read(folder)).relations).toMatchObject([{ to: '', to_author: true }]);
    const { out } = await galley(folder, 'show', 'p.galley', 'Port');
    expect(out).toContain('“ten came”  attributed to  the author (Jo Hand)\n');
  });

  it('refuse what may not be linked, and what is not there', async () => {
    const folder = await aProject();
    const claim = await tag(folder, 'claim', 'ten came');
    const figure = await tag(folder, 'figure', 'ten');
    const run = (...words: string[]) => galley(folder, 'link', 'p.galley', ...words);
    expectRefused(await run(claim, 'attributed to', figure), 'cannot join claim to figure');
    expectRefused(await run(claim, 'about', 'author'), 'cannot join claim to the author');
    expectRefused(await run(claim, 'likes', figure), 'no kind of link “likes”');
    expectRefused(await run(claim, 'has figure', 'nobody'), 'no annotation “nobody”');
    expectRefused(await run('nobody', 'has figure', figure), 'no annotation “nobody”');
    expectRefused(
      await run(claim, 'has figure', figure, '--cue', '0', '900'),
      'is not a span of this article',
    );
    expectRefused(await run(claim, 'has figure', figure, '--cue', '0'), 'not how this command');
    expectRefused(await galley(folder, 'unlink', 'p.galley', 'x'), 'no link “x”');
    expect((await read(folder)).relations).toEqual([]);
  });
});

describe('galley tag --attribute and galley set', () => {
  it('give a mark values of each type in the commit that makes it, and change them', async () => {
    const folder = await aProject();
    const values = ['--attribute', 'type=statistical', '--attribute', 'negated=no'];
    const claim = await tag(folder, 'claim', 'ten came', ...values, '--attribute', 'topic=a=b');
    const attributesNow = async () =>
      (await read(folder)).spans.find(({ id }) => id === claim)?.attributes;
    expect(await attributesNow()).toEqual({ type: 'statistical', negated: false, topic: 'a=b' });
    expect(
      await galleyJson(folder, 'set', 'p.galley', claim, 'negated=yes', 'topic='),
    ).toMatchObject({ attributes: { type: 'statistical', negated: true } });
    await galleyJson(folder, 'undo', 'p.galley');
    expect(await attributesNow()).toEqual({ type: 'statistical', negated: false, topic: 'a=b' });
    await galleyJson(folder, 'undo', 'p.galley');
    expect((await read(folder)).spans).toEqual([]);
  });

  it('refuse what the label does not know, and change nothing then', async () => {
    const folder = await aProject();
    const claim = await tag(folder, 'claim', 'ten came');
    const run = (...words: string[]) => galley(folder, 'set', 'p.galley', claim, ...words);
    expectRefused(await run('topic=ships', 'type=loud'), '“loud” is no value of “type”');
    expectRefused(await run('colour=red'), 'no attribute “colour”');
    expectRefused(await run('topic'), '“topic” gives no value');
    expectRefused(
      await galley(folder, 'list', 'p.galley', '--attribute', 'a=b'),
      'not how this command',
    );
    expect((await read(folder)).spans).toMatchObject([{ attributes: {} }]);
  });
});
