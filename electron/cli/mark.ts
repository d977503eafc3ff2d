import type { Service } from '../../shared/contract.ts';
import { Failure, failure } from '../../shared/failure.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { tag, untag } from '../../shared/model/marking.ts';
import { call } from './call.ts';
import { deskOf } from './desk.ts';
import { spanOf } from './span.ts';
import { applied, joined, valueEdits } from './values.ts';

/**
 * Marks a span given in code points, by the same rules as in the window, with values typed as
 * `name=value`, in one commit. Throws a Failure.
 */
export function tagSpan(
  service: Service,
  span: {
    file: string;
    name: string;
    label: string;
    start: number;
    end: number;
    values: readonly string[];
  },
): { added: Annotation; revision: number } {
  const desk = deskOf(service, span.file, (find) => find('article', span.name));
  const label = desk.schema.labels.find(({ name }) => name === span.label);
  if (label === undefined) {
    const labels = desk.schema.labels.map(({ name }) => name).join(', ');
    throw failure('no-such-label', { label: span.label, labels });
  }
  const tagged = tag(desk, label.id, [spanOf(desk.text, span)]);
  if (tagged instanceof Failure) throw tagged;
  const id = addedBy(tagged[0]?.after).id;
  const annotations = applied(desk.annotations, tagged);
  const edits = joined([...tagged, ...valueEdits({ ...desk, annotations }, id, span.values)]);
  const { revision } = call(service, 'commit', { edits });
  const added = edits.find(({ after }) => after?.id === id)?.after;
  return { added: addedBy(added), revision };
}

function addedBy(row: Edit['after'] | undefined): Annotation {
  if (row === null || row === undefined || !('fragments' in row)) {
    throw new Error('a tag adds an annotation');
  }
  return row;
}

/** Gives an annotation values typed as `name=value`. Throws a Failure. */
export function setValues(
  service: Service,
  { file, id, values }: { file: string; id: string; values: readonly string[] },
): { changed: Annotation; revision: number } {
  const desk = deskOf(service, file, (find) => find('annotation', id));
  const edits = valueEdits(desk, id, values);
  const changed = applied(desk.annotations, edits).find((annotation) => annotation.id === id);
  if (changed === undefined) throw failure('no-such-annotation', { annotation: id });
  if (edits.length === 0) {
    return { changed, revision: call(service, 'readProject', {}).history.revision };
  }
  const { revision } = call(service, 'commit', { edits });
  return { changed, revision };
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
