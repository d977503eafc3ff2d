import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Bench,
  projectWith,
  recordsIn,
  refusal,
  startHere,
  transports,
  write,
} from '../support/service.ts';

const texts = {
  'a.txt': '🗞️ “[It fell to [4.1%|figure],|claim#1]” said [Zoë 👩‍👧|actor], “[a low|claim#1].”',
  'b.txt': '[Jobs|actor] [rose|claim].',
};

/** A project's native export `all.jsonl`. */
async function aDataset(bench: Bench): Promise<void> {
  await projectWith(bench, texts);
  await bench.client.exportDataset({ file: bench.file('all.jsonl'), existing: 'refuse' });
  await bench.client.closeProject({});
}

/** The lines of a file with one of them changed. */
function changed(
  bench: Bench,
  name: string,
  line: number,
  change: (text: string) => string,
): string {
  const lines = readFileSync(bench.path(name), 'utf8').split('\n');
  lines[line - 1] = change(lines[line - 1] ?? '');
  return lines.join('\n');
}

describe.each(transports)('the check of a dataset, with storage $transport', ({ start }) => {
  it('needs no project, and says what there is and in which unit', async () => {
    const bench = start();
    await aDataset(bench);
    expect(await bench.client.checkFile({ file: bench.file('all.jsonl') })).toEqual({
      ...{ format: 'native', articles: 2, spans: 5, relations: 0 },
      units: [{ unit: 'codepoint', by: expect.any(String), articles: 2 }],
      ...{ problems: [], problemCount: 0 },
    });
  });

  it.each<[string, (line: string) => string]>([
    ['an offset that is another', (line) => line.replace(/"start":\d+/, '"start":1')],
    ['a line that was cut', (line) => line.slice(0, -20)],
    ['a text that is another', (line) => line.replace(/("text":")Jobs/, '$1Cows')],
    ['a hash that is another', (line) => line.replace(/("text_sha256":")../, '$1zz')],
  ])('names %s with its line, and reads on', async (_, change) => {
    const bench = start();
    await aDataset(bench);
    const wrong = changed(bench, 'all.jsonl', 2, change);
    write(bench, 'wrong.jsonl', `${wrong}${readFileSync(bench.path('all.jsonl'), 'utf8')}`);
    const found = await bench.client.checkFile({ file: bench.file('wrong.jsonl') });
    expect(found.problemCount).toBeGreaterThan(0);
    expect(found.problems[0]).toMatchObject({ file: 'wrong.jsonl', line: 2 });
    expect(found.articles).toBeGreaterThanOrEqual(3);
  });

  it('names bytes that are no UTF-8 and a line without end', async () => {
    const bench = start();
    await aDataset(bench);
    const good = readFileSync(bench.path('all.jsonl'));
    write(bench, 'wrong.jsonl', Buffer.concat([good, Buffer.from([0x7b, 0xff, 0x0a]), good]));
    const found = await bench.client.checkFile({ file: bench.file('wrong.jsonl') });
    expect(found).toMatchObject({ articles: 4, problemCount: 1, problems: [{ line: 3 }] });
  });

  it.each<[string, (lines: string[]) => string]>([
    ['one list', (lines) => `[\n${lines.join(',\n')}\n]\n`],
    ['a list on one line', (lines) => `[${lines.join(',')}]`],
  ])('reads records that are written as %s', async (_, write) => {
    const bench = start();
    await aDataset(bench);
    const lines = readFileSync(bench.path('all.jsonl'), 'utf8').trimEnd().split('\n');
    writeFileSync(bench.path('list.json'), write(lines));
    const found = await bench.client.checkFile({ file: bench.file('list.json') });
    expect(found).toMatchObject({ articles: 2, spans: 5, problemCount: 0 });
  });

  it('reads a record that is written over many lines', async () => {
    const bench = start();
    await aDataset(bench);
    const [line = ''] = readFileSync(bench.path('all.jsonl'), 'utf8').split('\n');
    write(bench, 'one.jsonl', JSON.stringify(JSON.parse(line), null, 2));
    const found = await bench.client.checkFile({ file: bench.file('one.jsonl') });
    expect(found).toMatchObject({ articles: 1, problemCount: 0 });
  });

  it('tells bytes that are no UTF-8 in a list', async () => {
    const bench = start();
    const good = Buffer.from('[{"data":{"text":"Jobs \uFFFD"},"annotations":[]},\n');
    const bad = Buffer.from([0x7b, 0xff, 0x7d, 0x5d]);
    write(bench, 'tasks.json', Buffer.concat([good, bad]));
    const found = await bench.client.checkFile({ file: bench.file('tasks.json') });
    expect(found.problems.map(({ message }) => message)).toContain(
      'There are bytes in this file that are no UTF-8; what stands behind them was not read.',
    );
    write(bench, 'fine.json', Buffer.from(`${good.toString().trimEnd().slice(0, -1)}]`));
    const fine = await bench.client.checkFile({ file: bench.file('fine.json') });
    expect(fine).toMatchObject({ articles: 1, problemCount: 0 });
  });

  it('finds the files of a folder', async () => {
    const bench = start();
    await aDataset(bench);
    const paths = { file: bench.file('all.jsonl'), output: bench.file('out') };
    await bench.client.convertFile({ ...paths, to: 'brat', existing: 'refuse' });
    const found = await bench.client.checkFile({ file: bench.file('out') });
    expect(found).toMatchObject({ format: 'brat', articles: 2, spans: 5, problemCount: 0 });
  });

  it('says what it does not know', async () => {
    const bench = start();
    write(bench, 'a.txt', 'The minister said: jobs rose.');
    mkdirSync(bench.path('empty'));
    for (const [name, code] of [
      ['a.txt', 'format-unknown'],
      ['empty', 'format-unknown'],
      ['gone.jsonl', 'dataset-missing'],
    ] as const) {
      expect(await refusal(bench.client.checkFile({ file: bench.file(name) }))).toMatchObject({
        code,
      });
    }
  });
});

describe.each(transports)('the conversion of a dataset, with storage $transport', ({ start }) => {
  it('to the same format is the same file', async () => {
    const bench = start();
    await aDataset(bench);
    const paths = { file: bench.file('all.jsonl'), output: bench.file('same.jsonl') };
    const done = await bench.client.convertFile({ ...paths, to: 'native', existing: 'refuse' });
    expect(done).toMatchObject({ articles: 2, spans: 5, losses: [], report: '', problemCount: 0 });
    expect(readFileSync(bench.path('same.jsonl'))).toEqual(readFileSync(bench.path('all.jsonl')));
  });

  it('there and back keeps what the other format can carry', async () => {
    const bench = start();
    await aDataset(bench);
    const there = { file: bench.file('all.jsonl'), output: bench.file('out') };
    const done = await bench.client.convertFile({ ...there, to: 'brat', existing: 'refuse' });
    expect(done.losses.map(({ kind }) => kind)).not.toContain('span');
    const back = { file: bench.file('out'), output: bench.file('back.jsonl') };
    await bench.client.convertFile({ ...back, to: 'native', existing: 'refuse' });
    const marks = (name: string) =>
      recordsIn(readFileSync(bench.path(name))).map(({ text, spans }) => ({
        text,
        spans: spans.map(({ label, fragments }) => ({ label, fragments })),
      }));
    const inOrder = (name: string) =>
      marks(name).sort((one, other) => (one.text < other.text ? -1 : 1));
    expect(inOrder('back.jsonl')).toEqual(inOrder('all.jsonl'));
  });

  it('writes what can be read, and tells the rest', async () => {
    const bench = start();
    await aDataset(bench);
    write(
      bench,
      'wrong.jsonl',
      changed(bench, 'all.jsonl', 1, (line) => line.slice(0, 50)),
    );
    const paths = { file: bench.file('wrong.jsonl'), output: bench.file('out.jsonl') };
    const done = await bench.client.convertFile({
      ...{ ...paths, from: 'native', to: 'native', existing: 'refuse' },
    });
    expect(done).toMatchObject({ articles: 1, problemCount: 1, problems: [{ line: 1 }] });
  });

  it('counts in another unit', async () => {
    const bench = start();
    await aDataset(bench);
    const paths = { file: bench.file('all.jsonl'), output: bench.file('bytes.jsonl') };
    await bench.client.convertFile({
      ...{ ...paths, to: 'native', offsets: 'byte', existing: 'refuse' },
    });
    const [record] = recordsIn(readFileSync(bench.path('bytes.jsonl')));
    expect(record).toMatchObject({ offset_unit: 'byte' });
    expect(record?.spans[0]?.start).toBe(Buffer.byteLength('🗞️ “'));
  });

  it('is refused where something is lost and nothing may be', async () => {
    const bench = start();
    await aDataset(bench);
    const paths = { file: bench.file('all.jsonl'), output: bench.file('out') };
    const refused = await refusal(
      bench.client.convertFile({ ...paths, to: 'conll', existing: 'refuse', losses: 'refuse' }),
    );
    expect(refused.code).toBe('export-loses');
    expect(existsSync(bench.path('out'))).toBe(false);
  });

  it('never goes onto a project or a file that is there', async () => {
    const bench = start();
    await aDataset(bench);
    write(bench, 'mine.jsonl', 'my work');
    for (const [name, code] of [
      ['elections.galley', 'output-is-project'],
      ['mine.jsonl', 'output-exists'],
    ] as const) {
      const paths = { file: bench.file('all.jsonl'), output: bench.file(name) };
      const refused = bench.client.convertFile({ ...paths, to: 'native', existing: 'refuse' });
      expect(await refusal(refused)).toMatchObject({ code });
    }
    expect(readFileSync(bench.path('mine.jsonl'), 'utf8')).toBe('my work');
  });
});

describe('articles without ids', () => {
  it('get names of their own where a format has a file for each', async () => {
    const bench = startHere();
    await aDataset(bench);
    const line = readFileSync(bench.path('all.jsonl'), 'utf8').split('\n')[1] ?? '';
    write(bench, 'twice.jsonl', `${line}\n${line}\n`);
    const paths = { file: bench.file('twice.jsonl'), output: bench.file('out') };
    await bench.client.convertFile({ ...paths, to: 'brat', existing: 'refuse' });
    const names = readdirSync(bench.path('out')).filter((name) => name.endsWith('.ann'));
    expect(names).toHaveLength(2);
  });
});
