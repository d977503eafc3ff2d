import type { Output, Restoration, Service } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import type { HistoryEntry, RemovedArticle } from '../../shared/history/entry.ts';
import { lineOf } from '../../shared/history/tell-edit.ts';
import { tellEntry } from '../../shared/history/tell-entry.ts';
import { removeArticle } from '../../shared/model/removing.ts';
import { allArticles } from './articles.ts';
import { call } from './call.ts';

/** All that was done to an article, removed or not, the last first; each in words. */
export function historyOf(
  service: Service,
  { file, name }: { file: string; name: string },
): { entries: HistoryEntry[]; lines: string[] } {
  const { schema } = call(service, 'openProject', { file, access: 'read only' });
  const articleId = articleEver(service, name);
  const entries: HistoryEntry[] = [];
  const lines: string[] = [];
  let before: number | null = null;
  for (;;) {
    const page: Output<'readHistory'> = call(service, 'readHistory', {
      articleId,
      before,
      limit: 1000,
    });
    for (const entry of page.entries) {
      const { line, rows } = tellEntry(entry, { schema, names: page.names });
      entries.push(entry);
      lines.push([entry.sequence, entry.committed, entry.who, line].join('\t'));
      if (rows.length > 1) lines.push(...rows.map((row) => `\t${lineOf(row)}`));
    }
    if (!page.hasMore) return { entries, lines };
    before = page.entries.at(-1)?.sequence ?? 1;
  }
}

/** Brings a removed article back, or an article to what it was right after a commit. Throws a Failure. */
export function restoreTo(
  service: Service,
  { file, name, sequence }: { file: string; name: string; sequence: number | null },
): Restoration {
  call(service, 'openProject', { file });
  if (sequence !== null) {
    return call(service, 'restoreState', { articleId: articleEver(service, name), sequence });
  }
  const removed = removedNamed(service, name);
  if (removed === null) throw failure('not-removed', { article: name });
  return call(service, 'restoreArticle', { articleId: removed.articleId });
}

/** Removes an article with all that stands on it. Throws a Failure. */
export function removeNamed(
  service: Service,
  { file, name }: { file: string; name: string },
): { title: string; marks: number; revision: number } {
  call(service, 'openProject', { file });
  const { articleId } = call(service, 'findArticle', { name });
  const open = call(service, 'readArticle', { articleId });
  const { revision } = call(service, 'commit', { edits: removeArticle(open) });
  return { title: open.article.title, marks: open.annotations.length, revision };
}

/** An article that is there, else one that was removed. Throws a Failure. */
function articleEver(service: Service, name: string): string {
  const isThere = allArticles(service).some(({ id, title }) => id === name || title === name);
  const removed = isThere ? null : removedNamed(service, name);
  return removed?.articleId ?? call(service, 'findArticle', { name }).articleId;
}

/** The removed article with this id, or the last removed one of this title; null where there is none. */
function removedNamed(service: Service, name: string): RemovedArticle | null {
  const { articles } = call(service, 'listRemoved', {});
  return (
    articles.find(({ articleId }) => articleId === name) ??
    articles.find(({ title }) => title === name) ??
    null
  );
}
