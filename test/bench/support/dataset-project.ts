import { createHash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { v7 } from 'uuid';
import { createProjectFile } from '../../../electron/storage/create.ts';
import { closeProject, type OpenProject, openProject } from '../../../electron/storage/project.ts';
import { searchText } from '../../../shared/search/search-text.ts';
import { surroundings } from './search-project.ts';
import { createWriter } from './search-words.ts';

/** UTF-16 units of an article, and how many marks it has. */
const length = 5_000;
export const spansEach = 20;

/** Articles of one transaction. */
const atOnce = 500;

const labels = ['claim', 'actor', 'figure'] as const;

/** Writes a project of so many articles with marks and links, by storage's own rows. */
export function writeDatasetProject(path: string, number: number): void {
  const unfinished = `${path}.unfinished`;
  for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true });
  createProjectFile(unfinished, 'dataset', surroundings);
  const project = openProject(unfinished, 'read and write', surroundings);
  const writer = createWriter(length);
  for (let start = 0; start < number; start += atOnce) {
    project.db.transaction(() => {
      for (let position = start; position < Math.min(start + atOnce, number); position += 1) {
        writeArticle(project, position, writer);
      }
    })();
  }
  closeProject(project);
  renameSync(unfinished, path);
}

function writeArticle(
  project: OpenProject,
  position: number,
  writer: ReturnType<typeof createWriter>,
): void {
  const content = writer.text();
  const sha256 = createHash('sha256').update(content).digest('hex');
  const time = surroundings.now();
  const text = {
    ...{ id: v7(), content, sha256, marks: [], version: 1, corrects: null },
    blocks: [{ kind: 'paragraph' as const, start: 0, end: content.length, level: 0 }],
    provenance: {
      ...{ file: `${position}.txt`, format: 'text' as const, encoding: 'utf-8', bytes: length },
      ...{ sha256, byteOrderMark: false, lineEnds: 0, container: '', line: 0, notes: [] },
    },
  };
  const article = {
    ...{ id: v7(), textId: text.id, position, title: writer.title(), byline: '' },
    ...{ published: '2026-03-04', source: 'North Wire', language: 'en' },
    ...{ status: 'finished' as const, split: '', meta: { desk: `desk ${position % 50}` } },
    ...{ note: '', created: time, updated: time },
  };
  project.texts.insert(text);
  project.articles.insert(article);
  const words = { title: searchText(article.title), text: searchText(content) };
  project.search.addArticle(article, words);
  const ids: string[] = [];
  for (let count = 0; count < spansEach; count += 1) {
    const labelId = labels[count % labels.length] ?? 'claim';
    const start = content.indexOf(' ', Math.floor((content.length / (spansEach + 2)) * count)) + 1;
    const end = content.indexOf(' ', start + 12);
    const mark = {
      ...{ id: v7(), articleId: article.id, layerId: project.layerId, labelId },
      ...{ attributes: labelId === 'claim' ? { certainty: 'asserted' } : {} },
      ...{ fragments: [{ start, end }], quote: content.slice(start, end) },
      ...{ note: '', origin: 'human' as const, created: time, updated: time },
    };
    project.annotations.insert(mark);
    project.search.addMark(mark);
    ids.push(mark.id);
  }
  for (let at = 0; at + 1 < ids.length; at += 6) {
    const [fromId = '', toId = ''] = [ids[at], ids[at + 1]];
    project.relations.insert({
      ...{ id: v7(), articleId: article.id, type: 'attributed to', fromId, toId },
      ...{ cue: null, attributes: {} },
    });
  }
}
