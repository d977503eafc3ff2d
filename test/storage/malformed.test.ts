import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../shared/problem.ts';
import { archives } from '../support/malformed/archives.ts';
import type { BrokenKind } from '../support/malformed/broken.ts';
import { markdowns, pages, plainTexts } from '../support/malformed/characters.ts';
import { books, wordDocuments, workbooks } from '../support/malformed/documents.ts';
import { papers } from '../support/malformed/pdfs.ts';
import { commaTables, recordLines, recordLists, tabTables } from '../support/malformed/records.ts';
import { type Bench, exported, makeProject, recordsIn, startHere } from '../support/service.ts';

const kinds: readonly BrokenKind[] = [
  plainTexts,
  markdowns,
  pages,
  wordDocuments,
  papers,
  books,
  commaTables,
  tabTables,
  workbooks,
  recordLines,
  recordLists,
  archives,
];

/** Milliseconds a kind may take on a machine with much else to do; files that hang end too. */
const patience = 300_000;

type Named = { name: string; keeps: readonly string[]; rows: string[] };

/** Broken files between two good ones, as they are named in a folder called `box`. */
function filesOf({ ending, broken, reads }: BrokenKind): Named[] {
  const name = (at: number, how: string) => `box/${String(at).padStart(2, '0')} ${how}.${ending}`;
  return [
    { name: name(0, 'is good'), keeps: reads, rows: [] },
    ...broken.map(({ how, tells, keeps = [] }, index): Named => {
      const file = name(index + 1, how);
      const rows = tells.map(([line, code, inside]) =>
        rowOf({ file: inside === undefined ? file : `${file}/${inside}`, line, code }),
      );
      return { name: file, keeps, rows };
    }),
    { name: name(99, 'is good'), keeps: reads, rows: [] },
  ];
}

const rowOf = ({ file, line, code }: Pick<Problem, 'file' | 'line' | 'code'>) =>
  `${file}, ${line}: ${code}`;

/** Imports a folder with all of these; copies of what is there are added too. */
async function importKind(bench: Bench, kind: BrokenKind, files: readonly Named[]) {
  mkdirSync(bench.path('box'));
  for (const [index, { name }] of files.entries()) {
    writeFileSync(join(bench.folder, name), kind.broken[index - 1]?.bytes ?? kind.good);
  }
  await makeProject(bench);
  const sources = [{ file: bench.file('box') }];
  return bench.client.importArticles({ sources, exact: 'add', near: 'add' });
}

describe.each(kinds)('Ten and more broken files of .$ending', (kind) => {
  it('are a row each in the report, and all others come in whole', {
    timeout: patience,
  }, async () => {
    const bench = startHere();
    const files = filesOf(kind);
    expect(kind.broken.filter(({ tells }) => tells.length > 0).length).toBeGreaterThanOrEqual(10);
    const { outcome } = await importKind(bench, kind, files);
    expect(outcome.problems.map(rowOf).sort()).toEqual(files.flatMap(({ rows }) => rows).sort());
    const texts = recordsIn(await exported(bench)).map(({ text }) => text);
    expect(texts.sort()).toEqual(files.flatMap(({ keeps }) => keeps).sort());
    for (const { message } of outcome.problems) {
      // A sentence for a person: nothing of how the program is built, and of where it runs.
      expect(message).toMatch(/^[^\n]{20,600}[.]$/);
      expect(message).not.toMatch(/undefined|null|NaN|Error|exception|\bat \d|\/tmp|node:|ENOENT/);
    }
    const report = { file: bench.file('report.csv'), existing: 'refuse' } as const;
    await bench.client.writeImportReport(report);
    const written = readFileSync(bench.path('report.csv'), 'utf8');
    expect(written.match(/^problem,/gm)?.length ?? 0).toBe(outcome.problems.length);
  });
});
