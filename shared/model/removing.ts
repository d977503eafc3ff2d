import type { Edit } from './edit.ts';
import type { Desk } from './marking.ts';

/** Removes an article with its links and marks: one commit, which undo takes back whole. */
export function removeArticle({
  article,
  annotations,
  relations,
}: Pick<Desk, 'article' | 'annotations' | 'relations'>): Edit[] {
  return [
    ...relations.map((before): Edit => ({ kind: 'relation', before, after: null })),
    ...annotations.map((before): Edit => ({ kind: 'annotation', before, after: null })),
    { kind: 'article', before: article, after: null },
  ];
}
