import { type Annotation, extentOf } from '../../shared/model/annotation.ts';
import type { LabelSchema } from '../../shared/model/label-schema.ts';
import { labelOf } from '../../shared/model/label-schema.ts';
import { isUnconfirmed } from '../../shared/model/reading-state.ts';
import { missingValues } from '../../shared/model/values.ts';
import { neighbourMark, type Place } from './marks.ts';
import { editedAttributes } from './value-keys.ts';

type Schema = Pick<LabelSchema, 'labels'>;

/** The next mark in reading order, or the one before, that has values to give; round at the ends. */
export function nextWithValues(
  annotations: readonly Annotation[],
  schema: Schema,
  place: Place,
  direction: 1 | -1,
): Annotation | null {
  const marks = annotations.filter(
    ({ labelId }) => editedAttributes(labelOf(schema, labelId)).length > 0,
  );
  return neighbourMark(marks, place, direction);
}

/** The next mark whose reading nobody has confirmed, after the one in focus or the caret, and round. */
export function nextUnconfirmed(
  annotations: readonly Annotation[],
  place: Place,
): Annotation | null {
  return nextOf(annotations, place, isUnconfirmed);
}

/** The next mark that lacks a value it has to have, after the one in focus or the caret, and round. */
export function nextMissing(
  annotations: readonly Annotation[],
  schema: Schema,
  place: Place,
): Annotation | null {
  return nextOf(annotations, place, (mark) => missingValues(mark, schema).length > 0);
}

/** The next mark of a sort after the one in focus, or else at the caret; itself if it is the only one. */
function nextOf(
  annotations: readonly Annotation[],
  { focused, caret }: Place,
  isWanted: (mark: Annotation) => boolean,
): Annotation | null {
  const at = annotations.findIndex(({ id }) => id === focused?.id);
  const from = at === -1 ? annotations.findIndex((mark) => extentOf(mark).start >= caret) : at + 1;
  const after = from === -1 ? [] : annotations.slice(from);
  return after.find(isWanted) ?? annotations.find(isWanted) ?? null;
}
