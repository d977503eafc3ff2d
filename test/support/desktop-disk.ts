import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { NativeRecord } from '../../shared/formats/native.ts';
import { appFolder, nodeProgram } from './desktop-app.ts';

/** What reached the disk, read by the app's own command line and by Python, never by the page. */

export type Said = { code: number | null; output: string; errors: string };

/** Runs `galley …` as a person at a terminal does. */
export function runCli(...words: string[]): Said {
  return said(nodeProgram, [join(appFolder, 'out/main/cli.js'), ...words]);
}

/** What a command answers with --json; a refusal is an error that shows its sentence. */
function read(...words: string[]): unknown {
  const { code, output, errors } = runCli(...words, '--json');
  if (code !== 0) throw new Error(`galley ${words.join(' ')} ended with ${code}: ${errors}`);
  return JSON.parse(output);
}

export type ListedArticle = {
  id: string;
  title: string;
  byline: string;
  published: string;
  status: string;
  annotations: number;
};

export function articlesOnDisk(project: string): ListedArticle[] {
  return (read('list', project) as { articles: ListedArticle[] }).articles;
}

export function articleOnDisk(project: string, title: string): NativeRecord {
  return read('show', project, title) as NativeRecord;
}

/** The marks of an article on disk in reading order, as `claim: words`. */
export function marksOnDisk(project: string, title: string): string[] {
  const { text, spans } = articleOnDisk(project, title);
  const characters = [...text];
  return spans.map(({ label, fragments }) => {
    const parts = fragments.map(({ start, end }) => characters.slice(start, end).join(''));
    return `${label}: ${parts.join(' … ')}`;
  });
}

/** The parts of marks as they are painted one by one: `claim: a … b` is `claim: a` and `claim: b`. */
export function partsOf(marks: readonly string[]): string[] {
  return marks.flatMap((mark) => {
    const [label = '', words = ''] = mark.split(/: (.*)/s);
    return words.split(' … ').map((part) => `${label}: ${part}`);
  });
}

/** What an article's text holds beside the blocks on the page; '' when it is white space only. */
export function wordsBeside(blocks: readonly string[], text: string): string {
  let beside = '';
  let passed = 0;
  for (const block of blocks) {
    const start = text.indexOf(block, passed);
    if (start === -1) return `“${block}” is on the page and not in the text`;
    beside += text.slice(passed, start);
    passed = start + block.length;
  }
  return (beside + text.slice(passed)).trim();
}

/** The links of an article on disk, as `claim words → attributed to → actor words`. */
export function linksOnDisk(project: string, title: string): string[] {
  const { spans, relations } = articleOnDisk(project, title);
  const words = (id: string) => spans.find((span) => span.id === id)?.text ?? 'nothing';
  return relations.map(({ type, from, to }) => `${words(from)} → ${type} → ${words(to)}`);
}

/** Has the whole project read and checked; answers what does not fit together. */
export function problemsOnDisk(project: string): unknown[] {
  const { code, output, errors } = runCli('check', project, '--json');
  if (code !== 0 && output === '') throw new Error(errors);
  return (JSON.parse(output) as { problems: unknown[] }).problems;
}

export type PythonArticle = {
  title: string;
  characters: number;
  marks: string[];
  wrong: string[];
};

/** Slices every span of an export in Python, where offsets count code points. */
export function readExport(path: string): PythonArticle[] {
  const reader = join(import.meta.dirname, 'desktop_read_export.py');
  const { code, output, errors } = said('python3', [reader, path]);
  if (code !== 0) throw new Error(`python3 could not read ${path}: ${errors}`);
  return JSON.parse(output) as PythonArticle[];
}

function said(program: string, words: string[]): Said {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  return { code: status, output: stdout, errors: stderr };
}
