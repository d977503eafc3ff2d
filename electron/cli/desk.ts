import { v7 } from 'uuid';
import type { Service } from '../../shared/contract.ts';
import type { Desk } from '../../shared/model/marking.ts';
import { call } from './call.ts';

/** How an article is named: by itself, by a mark on it, or by a link on it. */
export type Find = (what: 'article' | 'annotation' | 'link', name: string) => string;

/** Opens a project, and puts the article that `choose` finds on a desk. Throws a Failure. */
export function deskOf(service: Service, file: string, choose: (find: Find) => string): Desk {
  const { schema, layerId } = call(service, 'openProject', { file });
  const articleId = choose((what, name) => {
    if (what === 'article') return call(service, 'findArticle', { name }).articleId;
    if (what === 'link') return call(service, 'findLink', { linkId: name }).articleId;
    return call(service, 'findAnnotation', { annotationId: name }).articleId;
  });
  const { article, text, annotations, relations } = call(service, 'readArticle', { articleId });
  return {
    article,
    text: text.content,
    annotations,
    relations,
    schema,
    layerId,
    now: () => new Date().toISOString(),
    newId: () => v7(),
  };
}
