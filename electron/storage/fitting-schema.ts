import type { Label, RelationType } from '../../shared/model/label-schema.ts';
import { isValueOf } from '../../shared/model/values.ts';
import { clip } from '../../shared/texts/failures.ts';
import type { OpenProject } from './project.ts';

/** What is wrong with a label once it is written, or null. One that is gone again fits. */
export function labelProblem({ schema }: OpenProject, { id }: { id: string }): string | null {
  const label = schema.labels.find((candidate) => candidate.id === id);
  if (label === undefined) return null;
  const name = clip(label.name);
  const hasName = (other: Label) => other.id !== id && other.name === label.name;
  if (schema.labels.some(hasName)) return `there would be two labels “${name}”`;
  const hasKey = (other: Label) => other.id !== id && other.key !== '' && other.key === label.key;
  if (schema.labels.some(hasKey)) return `the label “${name}” has the key of another label`;
  const names = label.attributes.map((attribute) => attribute.name);
  if (new Set(names).size < names.length) return `the label “${name}” has an attribute twice`;
  for (const attribute of label.attributes) {
    const { type, choices, initial } = attribute;
    const isChoice = type === 'choice';
    if (isChoice !== choices.length > 0 || new Set(choices).size < choices.length) {
      return `the choices of “${clip(attribute.name)}” do not fit`;
    }
    if (initial !== null && !isValueOf(attribute, initial)) {
      return `“${clip(attribute.name)}” starts with a value it may not have`;
    }
  }
  return null;
}

/** What is wrong with a kind of relation once it is written, or null. One that is gone again fits. */
export function relationTypeProblem(
  { schema }: OpenProject,
  { id }: Pick<RelationType, 'id'>,
): string | null {
  const type = schema.relationTypes.find((candidate) => candidate.id === id);
  if (type === undefined) return null;
  const hasName = (other: RelationType) => other.id !== id && other.name === type.name;
  if (schema.relationTypes.some(hasName)) return `there would be two links “${clip(type.name)}”`;
  const knows = (labelId: string) => schema.labels.some((label) => label.id === labelId);
  if ([...type.from, ...type.to].every(knows)) return null;
  return `the link “${clip(type.name)}” joins a label this project does not know`;
}
