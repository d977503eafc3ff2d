import { createHash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { v7 } from 'uuid';
import { createService } from '../../../electron/storage/service.ts';
import type { Project } from '../../../shared/contract.ts';
import { type Annotation, quoteOf } from '../../../shared/model/annotation.ts';
import { type Article, statuses } from '../../../shared/model/article.ts';
import type { ArticleText } from '../../../shared/model/article-text.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import { seededNumbers } from './article.ts';

/** Articles of one commit. */
const atOnce = 1000;

const places = 'Ostrel,Velm,Askerfold,Nordhafen,Brisk,Undermere,Kall,Tarn'.split(',');
const events = 'counts its bridges,votes on the dam,closes the north school,sells less wheat'.split(
  ',',
);
const sources = ['North Wire', 'Ostrel Post', 'Valley Courier'];
const languages = ['en', 'de', 'ar', ''];

/** Writes a project of so many short articles through storage, some of them marked. */
export function writeQueueProject(path: string, number: number): void {
  const unfinished = `${path}.unfinished`;
  for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true });
  const now = () => new Date().toISOString();
  const service = createService({
    ...{ application: 'the bench', now, newId: () => v7() },
    resolveFile: (file) => file,
  });
  const { layerId } = service.createProject({ file: unfinished, name: 'queue' }) as Project;
  const next = seededNumbers(number);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(next() * values.length)];
    if (value === undefined) throw new Error('there is nothing to pick from');
    return value;
  };
  for (let start = 0; start < number; start += atOnce) {
    const edits: Edit[] = [];
    const texts: ArticleText[] = [];
    for (let position = start; position < Math.min(start + atOnce, number); position += 1) {
      const title = `${pick(places)} ${pick(events)} for the ${position}th time, and says why`;
      const { article, text } = makeArticle(title, position, now());
      const isMarked = position % 10 === 0;
      const facts = {
        source: pick(sources),
        language: pick(languages),
        published: `20${10 + (position % 16)}-0${1 + (position % 9)}-1${position % 10}`,
        status: isMarked ? ('in progress' as const) : pick(statuses),
        meta: { topic: pick(events) },
      };
      texts.push(text);
      edits.push({ kind: 'article', before: null, after: { ...article, ...facts } });
      if (!isMarked) continue;
      for (const labelId of ['claim', 'actor']) {
        edits.push({ kind: 'annotation', before: null, after: mark(article, text, labelId) });
      }
    }
    service.commit({ edits, texts });
  }
  service.closeProject({});
  renameSync(unfinished, path);

  function mark(article: Article, { content }: ArticleText, labelId: string): Annotation {
    const fragments = [{ start: 4, end: 9 }];
    return {
      ...{ id: v7(), articleId: article.id, layerId, labelId, fragments, attributes: {}, note: '' },
      quote: quoteOf(content, fragments),
      ...{ origin: 'human', created: article.created, updated: article.updated },
    };
  }
}

function makeArticle(
  title: string,
  position: number,
  time: string,
): { article: Article; text: ArticleText } {
  const content = `The water rose by ${position} hands, and fell again.\n`;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const text: ArticleText = {
    ...{ id: v7(), content, sha256, marks: [], version: 1, corrects: null },
    blocks: [{ kind: 'paragraph', start: 0, end: content.length - 1, level: 0 }],
    provenance: {
      ...{ file: `${position}.txt`, format: 'text', encoding: 'utf-8', bytes: content.length },
      ...{ sha256, byteOrderMark: false, lineEnds: 0, container: '', line: 0, notes: [] },
    },
  };
  const article: Article = {
    ...{ id: v7(), textId: text.id, position, title, byline: '', published: '', source: '' },
    ...{ language: '', status: 'new', split: '', meta: {}, note: '', created: time, updated: time },
  };
  return { article, text };
}
