import { z } from 'zod';
import {
  type Label,
  type LabelSchema,
  labelSchema,
  type RelationType,
  relationTypeSchema,
} from '../model/label-schema.ts';
import { schemaFileTexts as texts } from '../texts/schema.ts';
import { inOrder } from './plan.ts';
import { schemaProblems } from './problems.ts';

export const schemaFormat = 'galley-schema/1';

/**
 * A label schema in a file. Positions are those of the lists. Where an id is left out, the name
 * stands for it; what else has a usual value may be left out too.
 */
const fileSchema = z.strictObject({
  format: z.literal(schemaFormat),
  labels: z.array(
    labelSchema.omit({ position: true }).extend({
      id: z.string().min(1).optional(),
      key: labelSchema.shape.key.default(''),
      description: labelSchema.shape.description.default(''),
      line: labelSchema.shape.line.default('solid'),
      attributes: z
        .array(
          labelSchema.shape.attributes.element.extend({
            choices: labelSchema.shape.attributes.element.shape.choices.default([]),
          }),
        )
        .default([]),
    }),
  ),
  relationTypes: z
    .array(
      relationTypeSchema.omit({ position: true }).extend({
        id: z.string().min(1).optional(),
        inverse: relationTypeSchema.shape.inverse.default(''),
        mayPointAtAuthor: z.boolean().default(false),
      }),
    )
    .default([]),
});

/** A schema as a file holds it: the same schema gives the same characters. */
export function serializeSchema(schema: LabelSchema): string {
  const { labels, relationTypes } = inOrder(schema);
  const content = {
    format: schemaFormat,
    labels: labels.map((label) => ({
      id: label.id,
      name: label.name,
      key: label.key,
      colourLight: label.colourLight,
      colourDark: label.colourDark,
      line: label.line,
      description: label.description,
      guideline: label.guideline,
      overlap: label.overlap,
      reads: label.reads,
      attributes: label.attributes.map(({ name, type, choices, isRequired, initial }) => ({
        name,
        type,
        choices,
        isRequired,
        initial,
      })),
    })),
    relationTypes: relationTypes.map(({ id, name, inverse, from, to, mayPointAtAuthor }) => ({
      id,
      name,
      inverse,
      from,
      to,
      mayPointAtAuthor,
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

export type ReadSchema =
  | { ok: true; schema: LabelSchema }
  /** Sentences that say where and what. */
  | { ok: false; problems: string[] };

/** Reads a schema from the content of a file. A byte order mark before it is passed over. */
export function parseSchema(content: string): ReadSchema {
  const json = readJson(content.replace(/^\uFEFF/, ''));
  if (!json.ok) return { ok: false, problems: [json.problem] };
  const parsed = fileSchema.safeParse(json.value);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, json.value) };
  const { labels, relationTypes } = parsed.data;
  const schema = inOrder({
    labels: labels.map((label): Label => ({ ...label, id: label.id ?? label.name, position: 0 })),
    relationTypes: relationTypes.map(
      (type): RelationType => ({ ...type, id: type.id ?? type.name, position: 0 }),
    ),
  });
  const problems = schemaProblems(schema).map((problem) => {
    const rows = problem.of === 'label' ? schema.labels : schema.relationTypes;
    const name = rows.find(({ id }) => id === problem.id)?.name ?? '';
    return name === '' ? problem.message : texts.at(`“${name}”`, problem.message);
  });
  return problems.length === 0 ? { ok: true, schema } : { ok: false, problems };
}

function readJson(content: string): { ok: true; value: unknown } | { ok: false; problem: string } {
  try {
    return { ok: true, value: JSON.parse(content) };
  } catch (thrown) {
    // The engine's own words say the place, in whichever way it is known.
    const message = thrown instanceof Error ? thrown.message : '';
    const place = /position (\d+)/.exec(message)?.[1];
    const where = place === undefined ? '' : lineAndColumn(content, Number(place));
    return { ok: false, problem: texts.notJson(where) };
  }
}

function lineAndColumn(content: string, offset: number): string {
  const before = content.slice(0, offset).split('\n');
  return `line ${before.length}, character ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** The most problems that are told one by one. */
const problemLimit = 10;

function problemsOf({ issues }: z.ZodError, value: unknown): string[] {
  if (issues.some(({ path }) => path[0] === 'format') || typeof value !== 'object') {
    return [texts.notASchema];
  }
  const told = issues
    .slice(0, problemLimit)
    .map((issue) => texts.at(placeOf(issue.path), saidOf(issue)));
  const left = issues.length - told.length;
  return left > 0 ? [...told, texts.more(left)] : told;
}

const listNames: Record<string, (place: number) => string> = {
  labels: texts.label,
  relationTypes: texts.relationType,
  attributes: texts.attribute,
};

/** `label 3, attribute 1, type` for the path of a problem. */
function placeOf(path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  for (let at = 0; at < path.length; at += 1) {
    const name = String(path[at]);
    const index = path[at + 1];
    const ofList = listNames[name];
    if (ofList !== undefined && typeof index === 'number') {
      parts.push(ofList(index + 1));
      at += 1;
    } else parts.push(typeof path[at] === 'number' ? String(Number(name) + 1) : name);
  }
  return parts.length === 0 ? texts.whole : parts.join(', ');
}

function saidOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return texts.unknown(issue.keys.join(', '));
  if (issue.code === 'invalid_type') {
    return issue.input === undefined && / undefined$/.test(issue.message)
      ? texts.lacks
      : texts.expected(`a ${issue.expected}`);
  }
  if (issue.code === 'invalid_value') return texts.oneOf(issue.values.join(', '));
  return issue.message;
}

/**
 * A schema from elsewhere as one of this project's: its labels and kinds of link are those of the
 * project with the same id, or else the same name, so that marks and links keep them.
 */
export function adoptSchema(current: LabelSchema, foreign: LabelSchema): LabelSchema {
  const labelIds = adoptedIds(current.labels, foreign.labels);
  const typeIds = adoptedIds(current.relationTypes, foreign.relationTypes);
  const ofLabel = (id: string) => labelIds.get(id) ?? id;
  return inOrder({
    labels: foreign.labels.map((label) => ({ ...label, id: ofLabel(label.id) })),
    relationTypes: foreign.relationTypes.map((type) => ({
      ...type,
      id: typeIds.get(type.id) ?? type.id,
      from: type.from.map(ofLabel),
      to: type.to.map(ofLabel),
    })),
  });
}

type Row = { id: string; name: string };

function adoptedIds(current: readonly Row[], foreign: readonly Row[]): Map<string, string> {
  const taken = new Set(
    foreign.filter(({ id }) => current.some((row) => row.id === id)).map(({ id }) => id),
  );
  return new Map(
    foreign.map(({ id, name }) => {
      if (taken.has(id)) return [id, id];
      const same = current.find((row) => row.name === name && !taken.has(row.id));
      return [id, same?.id ?? id];
    }),
  );
}
