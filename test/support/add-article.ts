import { v7 } from 'uuid';
import { newArticle } from '../../electron/storage/importing/new-article.ts';
import { readArticleFile } from '../../electron/storage/read-file.ts';
import type { Client } from '../../shared/contract.ts';
import { noon } from './notation.ts';

/**
 * Adds the article of a text file, and answers its id. It is read here, because an import starts a
 * worker, which takes longer than most tests, and thousands of workers are too many for one process.
 */
export async function addArticle(client: Client, path: string): Promise<string> {
  const { text: words, ...facts } = readArticleFile(path);
  const { total } = await client.listArticles({ limit: 1 });
  const { article, text } = newArticle({ text: words, facts: { ...facts, meta: {} } }, total, {
    newId: () => v7(),
    now: () => noon,
  });
  const edits = [{ kind: 'article' as const, before: null, after: article }];
  await client.commit({ edits, texts: [text] });
  return article.id;
}
