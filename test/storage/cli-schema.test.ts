import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { galley, galleyJson } from '../support/command-line.ts';
import { importText, startHere } from '../support/service.ts';

type SchemaFile = {
  format: string;
  labels: { id: string; name: string }[];
  relationTypes: unknown[];
};

/** A folder with a project `p.galley` whose one article has an actor and a claim marked. */
async function markedProject(): Promise<string> {
  const bench = startHere();
  await bench.client.createProject({ file: bench.file('p.galley'), name: '' });
  await importText(bench, 'prices.md', `---\ntitle: Prices\n---\nAda said it rained.`);
  await bench.client.closeProject({});
  await galleyJson(bench.folder, 'tag', 'p.galley', 'Prices', 'actor', '0', '3');
  await galleyJson(bench.folder, 'tag', 'p.galley', 'Prices', 'claim', '9', '18');
  return bench.folder;
}

async function schemaIn(folder: string): Promise<SchemaFile> {
  return (await galleyJson(folder, 'schema', 'p.galley')) as SchemaFile;
}

/** Writes the project's schema, changed, as `new.json` beside it. */
async function write(folder: string, change: (schema: SchemaFile) => unknown): Promise<void> {
  writeFileSync(join(folder, 'new.json'), JSON.stringify(change(await schemaIn(folder))));
}

/** Two labels, by hand: what has a usual value is left out, and names stand for ids. */
const short = {
  format: 'galley-schema/1',
  labels: [
    { name: 'claim', colourLight: '#b8440c', colourDark: '#f0935a' },
    { name: 'source', colourLight: '#0b63a5', colourDark: '#7db8ea', key: '2' },
  ],
};

describe('galley schema', () => {
  it('prints the labels with their attributes, and the links', async () => {
    const { out, exit } = await galley(await markedProject(), 'schema', 'p.galley');
    expect(exit).toBe(0);
    expect(out).toContain('claim\t1\tsolid\t#b8440c\t#f0935a\n    quote  choice: direct, indirect');
    expect(out).toContain('attributed to\tclaim → actor, the author\n');
  });

  it('says what a file would do, and does nothing when it is a dry run', async () => {
    const folder = await markedProject();
    writeFileSync(join(folder, 'new.json'), JSON.stringify(short));
    const before = readFileSync(join(folder, 'p.galley'));
    const run = await galley(folder, 'schema', 'p.galley', '--set', 'new.json', '--dry-run');
    expect(run).toMatchObject({ exit: 0, errors: '' });
    expect(run.out).toContain('1 mark of “actor” goes, with the links that join it.\n    Ada\n');
    expect(run.out).toContain('A new label, “source”.\n');
    expect(run.out).toMatch(/Nothing was changed\.\n$/);
    expect(readFileSync(join(folder, 'p.galley'))).toEqual(before);
  });

  it('merges a label into another, in one change that undo takes back', async () => {
    const folder = await markedProject();
    writeFileSync(join(folder, 'new.json'), JSON.stringify(short));
    const words = ['schema', 'p.galley', '--set', 'new.json', '--merge', 'actor=source'];
    const { out } = await galley(folder, ...words);
    expect(out).toContain('1 mark of “actor” becomes “source”.\n');
    expect(out).toMatch(/The schema was changed; galley undo takes it back\.\n$/);
    const shown = await galley(folder, 'show', 'p.galley', 'Prices');
    expect(shown.out).toContain('source  0–3  “Ada”');
    await galleyJson(folder, 'undo', 'p.galley');
    expect((await schemaIn(folder)).labels.map(({ name }) => name)).toEqual([
      'claim',
      'actor',
      'figure',
    ]);
  });

  it('renames a label by its id', async () => {
    const folder = await markedProject();
    await write(folder, (schema) => ({
      ...schema,
      labels: schema.labels.map((label) =>
        label.id === 'actor' ? { ...label, name: 'agent' } : label,
      ),
    }));
    const { out } = await galley(folder, 'schema', 'p.galley', '--set', 'new.json');
    expect(out).toContain('The label “actor” is called “agent” from now on, and so is its 1 mark.');
  });

  it('refuses a schema that cannot be, and says where', async () => {
    const folder = await markedProject();
    const refused = async (content: unknown) => {
      writeFileSync(
        join(folder, 'new.json'),
        typeof content === 'string' ? content : JSON.stringify(content),
      );
      const { exit, errors } = await galley(folder, 'schema', 'p.galley', '--set', 'new.json');
      expect(exit).toBe(1);
      return errors;
    };
    const [claim, source] = short.labels;
    expect(await refused('{"format": "galley-schema/1",\n  labels: []}')).toContain(
      'line 2, character 3',
    );
    expect(await refused({ ...short, labels: [{ ...claim, colourLight: 'red' }] })).toContain(
      'label 1, colourLight: ',
    );
    expect(await refused({ ...short, labels: [claim, { ...source, name: 'Claim' }] })).toContain(
      '“claim”: Another label is called “Claim” already.',
    );
    expect(await refused({ ...short, labels: [{ ...claim, shape: 'round' }] })).toContain(
      'label 1: Galley knows no shape here',
    );
    expect((await schemaIn(folder)).labels).toHaveLength(3);
  });

  it('refuses to merge what is not there, or is not said right', async () => {
    const folder = await markedProject();
    writeFileSync(join(folder, 'new.json'), JSON.stringify(short));
    const merged = async (merge: string) =>
      (await galley(folder, 'schema', 'p.galley', '--set', 'new.json', '--merge', merge)).errors;
    expect(await merged('actor')).toContain('write --merge OLD=NEW');
    expect(await merged('actor=nobody')).toContain('There is no label “nobody”');
    expect(await merged('claim=source')).toContain(
      'The label “claim” stays, so it cannot be merged.',
    );
  });
});
