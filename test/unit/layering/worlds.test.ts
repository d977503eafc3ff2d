import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { node, projectFolder } from '../../support/application.ts';

/** What the compiler says to one line of code in a world of the project's. */
function compile(world: string, line: string): { code: number | null; said: string } {
  // Within the project, because the world's types are found from here; git does not look there.
  mkdirSync(join(projectFolder, 'out-test'), { recursive: true });
  const folder = mkdtempSync(join(projectFolder, 'out-test', 'world-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const config = {
    extends: `../../${world}/tsconfig.json`,
    include: [],
    files: ['line.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'line.ts'), `${line}\n`);
  const compiler = join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(node, [compiler, '-p', folder], { encoding: 'utf8' });
  return { code: status, said: stdout };
}

describe('the compiler', () => {
  it.each([
    ['electron', 'document', `export const title: string = document.title;`],
    ['electron', 'window', `export const width: number = window.innerWidth;`],
    ['renderer', 'process', `export const home: unknown = process.env;`],
    ['renderer', 'Buffer', `export const bytes: unknown = Buffer.alloc(1);`],
    ['shared', 'process', `export const home: unknown = process.env;`],
    ['shared', 'document', `export const title: string = document.title;`],
    ['shared', 'setTimeout', `export const timer: unknown = setTimeout(() => {}, 0);`],
    ['shared', 'console', `console.log('x');`],
  ])('knows in %s/ no %s', (world, name, line) => {
    const { code, said } = compile(world, line);
    expect(code).not.toBe(0);
    expect(said).toContain(`Cannot find name '${name}'`);
  });

  it.each([
    ['electron', 'process', `export const home: unknown = process.env;`],
    ['renderer', 'document', `export const title: string = document.title;`],
    ['shared', 'Intl', `export const segmenter: unknown = new Intl.Segmenter('en');`],
  ])('knows in %s/ what belongs there: %s', (world, _, line) => {
    expect(compile(world, line)).toEqual({ code: 0, said: '' });
  });

  it.each(['electron', 'renderer', 'shared'])('is strict in %s/', (world) => {
    const unsafe = `export const first: string = ['a'][0];`;
    expect(compile(world, unsafe).said).toContain('TS2322');
  });
});
