import { Failure, failure } from '../../shared/failure.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { applyEdits, type Edit } from '../../shared/model/edit.ts';
import { labelOf } from '../../shared/model/label-schema.ts';
import type { Desk } from '../../shared/model/marking.ts';
import { setValue } from '../../shared/model/setting-values.ts';
import { readValue } from '../../shared/model/values.ts';
import { cliTexts } from '../../shared/texts/cli.ts';
import { UsageError } from './arguments.ts';

/**
 * The edits that give a mark of the desk the values typed as `name=value`; nothing after the sign
 * takes a value away. Throws a Failure for what its label does not allow.
 */
export function valueEdits(desk: Desk, markId: string, typed: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  let { annotations } = desk;
  for (const word of typed) {
    const { name, value } = readAssignment(word);
    const mark = annotations.find(({ id }) => id === markId);
    if (mark === undefined) throw failure('no-such-annotation', { annotation: markId });
    const made = setValue(
      { ...desk, annotations },
      mark,
      name,
      typedValue(desk, mark, name, value),
    );
    if (made instanceof Failure) throw made;
    edits.push(...made);
    annotations = applied(annotations, made);
  }
  return joined(edits);
}

/** Marks after edits of them, in the order they had. */
export function applied(
  annotations: readonly Annotation[],
  edits: readonly Edit[],
): readonly Annotation[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return [...applyEdits(byId, 'annotation', edits).values()];
}

/** Edits with those of one row made one, from how it was first to how it is last. */
export function joined(edits: readonly Edit[]): Edit[] {
  const byRow = new Map<string, Edit>();
  for (const edit of edits) {
    const id = (edit.after ?? edit.before)?.id ?? '';
    const first = byRow.get(id);
    const isSame = first?.kind === 'annotation' && edit.kind === 'annotation';
    byRow.set(id, isSame ? { ...edit, before: first.before } : edit);
  }
  return [...byRow.values()];
}

function readAssignment(word: string): { name: string; value: string } {
  const at = word.indexOf('=');
  if (at < 1) throw new UsageError(cliTexts.wrongAssignment(word));
  return { name: word.slice(0, at).trim(), value: word.slice(at + 1) };
}

function typedValue({ schema }: Desk, mark: Annotation, name: string, words: string) {
  const label = labelOf(schema, mark.labelId);
  const definition = label.attributes.find((attribute) => attribute.name === name);
  // An attribute that is none is refused where values are set, with those there are.
  if (definition === undefined) return words;
  const value = readValue(definition, words);
  if (value instanceof Failure) throw value;
  return value;
}
