import { describe, expect, it } from 'vitest';
import { nameMarks } from '../support/actors.ts';
import { galley, galleyJson } from '../support/command-line.ts';
import { deskAt, importText, markEdits, startHere } from '../support/service.ts';

/** A folder with a project `p.galley` of two articles, in which one mark has a name. */
async function valley(): Promise<string> {
  const bench = startHere();
  await bench.client.createProject({ file: bench.file('p.galley'), name: '' });
  const id = await importText(bench, 'a.txt', 'Levee\n\nVaal met Henrike Vaal, the minister.\n');
  await importText(bench, 'b.txt', 'Insurers\n\nNobody saw Vaal, or the Vaals.\n');
  const notation = 'Levee\n\nVaal met [Henrike Vaal|actor], [the minister|actor].\n';
  await bench.client.commit({ edits: markEdits(await deskAt(bench, id), notation) });
  await nameMarks(bench, id, { 'Henrike Vaal': 'Henrike Vaal' }, 'person');
  await bench.client.closeProject({});
  return bench.folder;
}

describe('galley actors', () => {
  it('lists who is mentioned, and the words of marks without a name', async () => {
    const run = await galley(await valley(), 'actors', 'p.galley');
    expect(run).toEqual({
      exit: 0,
      errors: '',
      out: '1\t1\t0\tperson\tHenrike Vaal\n\n1 mark without a name:\n1\t1\tthe minister\n',
    });
  });

  it('gives the same as JSON', async () => {
    expect(await galleyJson(await valley(), 'actors', 'p.galley')).toEqual({
      actors: [{ name: 'Henrike Vaal', mentions: 1, articles: 1, claims: 0, kinds: ['person'] }],
      unnamed: [{ words: 'the minister', mentions: 1, articles: 1, suggestion: '' }],
    });
  });
});

describe('galley tag-every', () => {
  const words = ['tag-every', 'p.galley', 'Vaal', 'actor'];

  it('marks the words wherever they are free, in one change that undo takes back', async () => {
    const folder = await valley();
    expect(await galleyJson(folder, ...words, '--whole-word')).toMatchObject({ marked: 2 });
    expect(await galleyJson(folder, 'actors', 'p.galley')).toMatchObject({
      unnamed: [{ words: 'Vaal', mentions: 2 }, { words: 'the minister' }],
    });
    expect(await galleyJson(folder, 'undo', 'p.galley')).toMatchObject({ undo: 'tag 2 marks' });
  });

  it('keeps to an article, and says what it would do without doing it', async () => {
    const folder = await valley();
    const run = await galley(folder, ...words, '--article', 'Insurers', '--dry-run');
    expect(run).toEqual({
      exit: 0,
      errors: '',
      out: 'Would mark 2 places as actor.\nInsurers\tInsurers Nobody saw [Vaal], or the Vaals.\nInsurers\tInsurers Nobody saw Vaal, or the [Vaal]s.\n',
    });
    expect(await galleyJson(folder, 'actors', 'p.galley')).toMatchObject({
      unnamed: [{ words: 'the minister' }],
    });
  });

  it('refuses a label that is none, an option that is none, and words that are nowhere', async () => {
    const folder = await valley();
    const refused = async (...rest: string[]) => (await galley(folder, ...rest)).errors;
    expect(await refused('tag-every', 'p.galley', 'Vaal', 'thing')).toContain('no label “thing”');
    expect(await refused(...words, '--replace')).toContain('galley tag-every PROJECT WORDS LABEL');
    expect(await refused('list', 'p.galley', '--plural')).toContain('galley list PROJECT');
    expect(await refused('tag-every', 'p.galley', 'Zebra', 'actor')).toContain(
      'nothing was changed',
    );
  });
});
