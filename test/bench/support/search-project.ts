import { createHash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { v7 } from 'uuid';
import { createProjectFile } from '../../../electron/storage/create.ts';
import { closeProject, type OpenProject, openProject } from '../../../electron/storage/project.ts';
import { statuses } from '../../../shared/model/article.ts';
import { searchText } from '../../../shared/search/search-text.ts';
import { seededNumbers } from './article.ts';
import { createWriter } from './search-words.ts';

/** UTF-16 units of an article. */
const length = 5_000;

/** Articles of one transaction. */
const atOnce = 2_000;

export const sources = ['North Wire', 'Ostrel Post', 'Valley Courier', 'Harbour News'];

export const surroundings = {
  ...{ application: 'the bench', now: () => new Date().toISOString(), newId: () => v7() },
  resolveFile: (file: string) => file,
};

/** Writes a project of so many articles by storage's own rows; every fifth has marks and a note. */
export function writeSearchProject(path: string, number: number): void {
  const unfinished = `${path}.unfinished`;
  for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true });
  createProjectFile(unfinished, 'search', surroundings);
  const project = openProject(unfinished, 'read and write', surroundings);
  const writer = createWriter(length);
  const next = seededNumbers(number);
  for (let start = 0; start < number; start += atOnce) {
    project.db.transaction(() => {
      for (let position = start; position < Math.min(start + atOnce, number); position += 1) {
        writeArticle(project, position, { ...writer, next });
      }
    })();
  }
  closeProject(project);
  renameSync(unfinished, path);
}

type Writer = ReturnType<typeof createWriter> & { next(): number };

function writeArticle(project: OpenProject, position: number, writer: Writer): void {
  const { next } = writer;
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(next() * values.length)];
    if (value === undefined) throw new Error('there is nothing to pick from');
    return value;
  };
  const content = writer.text();
  const sha256 = createHash('sha256').update(content).digest('hex');
  const time = surroundings.now();
  const text = {
    ...{ id: v7(), content, sha256, marks: [], version: 1, corrects: null },
    blocks: [{ kind: 'paragraph' as const, start: 0, end: content.length - 1, level: 0 }],
    provenance: {
      ...{ file: `${position}.txt`, format: 'text' as const, encoding: 'utf-8', bytes: length },
      ...{ sha256, byteOrderMark: false, lineEnds: 0, container: '', line: 0, notes: [] },
    },
  };
  const isMarked = position % 5 === 0;
  const article = {
    ...{ id: v7(), textId: text.id, position, title: writer.title(), byline: '' },
    ...{ published: `20${10 + (position % 16)}-0${1 + (position % 9)}-1${position % 10}` },
    ...{ source: pick(sources), language: 'en', status: pick(statuses), split: '' },
    meta: { desk: `desk ${position % 50}` },
    ...{ note: isMarked ? writer.title() : '', created: time, updated: time },
  };
  project.texts.insert(text);
  project.articles.insert(article);
  const words = { title: searchText(article.title), text: searchText(content) };
  project.search.addArticle(article, words);
  if (!isMarked) return;
  for (const labelId of ['claim', 'actor', 'figure']) {
    const start = Math.floor(next() * (content.length / 2));
    const fragment = wordsFrom(content, start);
    const mark = {
      ...{ id: v7(), articleId: article.id, layerId: project.layerId, labelId, attributes: {} },
      ...{ fragments: [fragment], quote: content.slice(fragment.start, fragment.end) },
      ...{ note: labelId === 'claim' ? 'check with the desk' : '', origin: 'human' as const },
      ...{ created: time, updated: time },
    };
    project.annotations.insert(mark);
    project.search.addMark(mark);
  }
}

/** Some whole words of a text, from the first behind a place on. */
function wordsFrom(text: string, place: number): { start: number; end: number } {
  const start = text.indexOf(' ', place) + 1;
  return { start, end: text.indexOf(' ', start + 20) };
}
