import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { galley, galleyJson } from '../support/command-line.ts';
import { importText, startHere } from '../support/service.ts';

/** A folder with a project `p.galley` and in it an article “Prices” with a mark. */
async function marked(): Promise<string> {
  const bench = startHere();
  await bench.client.createProject({ file: bench.file('p.galley'), name: '' });
  await importText(bench, 'prices.md', '---\ntitle: Prices\n---\nBread rose by 4%.');
  await bench.client.closeProject({});
  await galley(bench.folder, 'tag', 'p.galley', 'Prices', 'figure', '14', '16');
  return bench.folder;
}

async function shown(folder: string): Promise<string[]> {
  const record = await galleyJson(folder, 'show', 'p.galley', 'Prices');
  const { spans } = z.object({ spans: z.array(z.object({ text: z.string() })) }).parse(record);
  return spans.map(({ text }) => text);
}

describe('the history on the command line', () => {
  it('says what was done to an article, the last first, with what it changed', async () => {
    const folder = await marked();
    await galley(folder, 'undo', 'p.galley');
    const { out } = await galley(folder, 'history', 'p.galley', 'Prices');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t').at(-1));
    expect(lines).toEqual([
      'undone: marked “4%” as figure',
      'removed figure “4%”',
      'made new again',
      'marked “4%” as figure',
      'marked “4%” as figure',
      'begun',
      'added “Prices”',
    ]);
  });

  it('goes back to what an article was after a change, and undo takes that back', async () => {
    const folder = await marked();
    const restored = await galley(folder, 'restore', 'p.galley', 'Prices', '--to', '1');
    expect(restored.out).toBe('Made: restore of an earlier “Prices”.\n');
    expect(await shown(folder)).toEqual([]);
    await galley(folder, 'undo', 'p.galley');
    expect(await shown(folder)).toEqual(['4%']);
  });

  it('removes an article with its marks, and brings it back', async () => {
    const folder = await marked();
    const removed = await galley(folder, 'remove', 'p.galley', 'Prices');
    expect(removed.out).toBe(
      'Removed “Prices” with 1 mark; galley undo or restore brings it back.\n',
    );
    expect(await galleyJson(folder, 'list', 'p.galley')).toEqual({ articles: [] });
    const history = await galley(folder, 'history', 'p.galley', 'Prices');
    expect(history.out).toContain('removed “Prices”, and 1 more change');
    const restored = await galley(folder, 'restore', 'p.galley', 'Prices');
    expect(restored.out).toBe('Made: restore of the article “Prices”.\n');
    expect(await shown(folder)).toEqual(['4%']);
    expect((await galley(folder, 'check', 'p.galley')).exit).toBe(0);
  });

  it('refuses to restore what was not removed, and moments that are none', async () => {
    const folder = await marked();
    const there = await galley(folder, 'restore', 'p.galley', 'Prices');
    expect(there).toMatchObject({ exit: 1, out: '' });
    expect(there.errors).toContain('No article “Prices” was removed from this project');
    const later = await galley(folder, 'restore', 'p.galley', 'Prices', '--to', '99');
    expect(later.errors).toContain('has no change 99 yet');
  });
});

describe('correcting a text on the command line', () => {
  it('says first what would become of the marks, then does it, and undo takes it back', async () => {
    const folder = await marked();
    writeFileSync(join(folder, 'right.txt'), 'Bread and milk rose by 5%.');
    const dry = await galley(folder, 'correct', 'p.galley', 'Prices', 'right.txt', '--dry-run');
    expect(dry.out).toBe(
      [
        'The text would be corrected, version 2; nothing was changed.',
        '0 marks kept on the same words, 0 of them further on or back.',
        'changed\tfigure\t“4%” → “5%”\n',
      ].join('\n'),
    );
    expect(await shown(folder)).toEqual(['4%']);
    const { out } = await galley(folder, 'correct', 'p.galley', 'Prices', 'right.txt');
    expect(out).toContain('The text is corrected, version 2.');
    expect(await shown(folder)).toEqual(['5%']);
    const again = await galley(folder, 'correct', 'p.galley', 'Prices', 'right.txt');
    expect(again.errors).toBe('The text is the same as it was; nothing was changed.\n');
    await galley(folder, 'undo', 'p.galley');
    expect(await shown(folder)).toEqual(['4%']);
  });
});
