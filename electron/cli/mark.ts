import { v7 } from 'uuid';
import type { Service } from '../../shared/contract.ts';
import { Failure, failure } from '../../shared/failure.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { type Desk, tag, untag } from '../../shared/model/marking.ts';
import { createOffsets } from '../../shared/text/offsets.ts';
import { call } from './call.ts';

/** Marks a span given in code points, by the same rules as in the window. Throws a Failure. */
export function tagSpan(
  service: Service,
  span: { file: string; name: string; label: string; start: number; end: number },
): { added: Annotation; revision: number } {
  const desk = deskOf(service, span.file, (find) => find('article', span.name));
  const label = desk.schema.labels.find(({ name }) => name === span.label);
  if (label === undefined) {
    const labels = desk.schema.labels.map(({ name }) => name).join(', ');
    throw failure('no-such-label', { label: span.label, labels });
  }
  const offsets = createOffsets(desk.text);
  const start = offsets.fromCodePoint(span.start);
  const end = offsets.fromCodePoint(span.end);
  if (start === null || end === null || start >= end) {
    throw failure('wrong-offsets', {
      start: String(span.start),
      end: String(span.end),
      length: offsets.toCodePoint(desk.text.length) ?? 0,
    });
  }
  const edits = tag(desk, label.id, [{ start, end }]);
  if (edits instanceof Failure) throw edits;
  const { revision } = call(service, 'commit', { edits: [...edits] });
  const added = edits[0]?.after;
  if (added === null || added === undefined || !('fragments' in added)) {
    throw new Error('a tag adds an annotation');
  }
  return { added, revision };
}

/** Removes an annotation with its links. Throws a Failure. */
export function removeAnnotation(
  service: Service,
  { file, id }: { file: string; id: string },
): { removed: Annotation; revision: number } {
  const desk = deskOf(service, file, (find) => find('annotation', id));
  const removed = desk.annotations.find((annotation) => annotation.id === id);
  if (removed === undefined) throw failure('no-such-annotation', { annotation: id });
  const { revision } = call(service, 'commit', { edits: [...untag(desk, removed)] });
  return { removed, revision };
}

type Find = (what: 'article' | 'annotation', name: string) => string;

function deskOf(service: Service, file: string, choose: (find: Find) => string): Desk {
  const { schema, layerId } = call(service, 'openProject', { file });
  const articleId = choose((what, name) =>
    what === 'article'
      ? call(service, 'findArticle', { name }).articleId
      : call(service, 'findAnnotation', { annotationId: name }).articleId,
  );
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
