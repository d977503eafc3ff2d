import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { createService } from '../../../electron/storage/service.ts';
import type { OpenArticle, Output, Project } from '../../../shared/contract.ts';
import { runLongJob } from '../../../shared/rpc.ts';
import { makeMarks, type Size, writeText } from './article.ts';

/** A project on disk: the article to measure first in its queue, and a short one beside it. */
export type BenchProject = { path: string; sheet: OpenArticle; layerId: string };

/** Writes the project of a size into `folder` through the storage service. */
export async function writeProject(folder: string, size: Size): Promise<BenchProject> {
  const now = () => new Date().toISOString();
  const service = createService({
    application: 'the bench',
    now,
    newId: () => v7(),
    resolveFile: (file) => file,
  });
  const name = size.name.replace(' ', '-');
  const path = join(folder, `${name}.galley`);
  for (const file of [path, `${path}-wal`]) rmSync(file, { force: true });
  const long = join(folder, `${name}.txt`);
  const short = join(folder, 'short.txt');
  writeFileSync(long, writeText(size));
  writeFileSync(short, 'A short article\n\nNothing is marked here.\n');

  const { layerId } = service.createProject({ file: path, name }) as Project;
  const options = { format: null, encoding: null, mapping: null, dataset: null };
  const sources = [long, short].map((file) => ({ file, options }));
  const { outcome } = await runLongJob<Output<'importArticles'>>(
    service.importArticles({ sources, exact: 'skip', near: 'add', unknownLabels: 'leave out' }),
  );
  const articleId = outcome.firstId;
  const { article, text } = service.readArticle({ articleId }) as OpenArticle;
  const time = now();
  const common = { articleId, layerId, created: time, updated: time };
  const marks = makeMarks(text.content, size.marks, common, () => v7());
  service.commit({
    texts: [],
    edits: [
      // As it is for somebody at work: only the first mark on a new article changes its status.
      {
        kind: 'article',
        before: article,
        after: { ...article, status: 'in progress', updated: time },
      },
      ...marks.map((after) => ({ kind: 'annotation' as const, before: null, after })),
    ],
  });
  const sheet = service.readArticle({ articleId }) as OpenArticle;
  service.closeProject({});
  return { path, sheet, layerId };
}
