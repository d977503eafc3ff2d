import type { AttributeDefinition, LabelSchema } from '../../model/label-schema.ts';
import { bratName, bratValue } from './names.ts';

/** brat's `annotation.conf`: the types of spans and links there are, and what may be said of spans. */
export function annotationConf(schema: LabelSchema): string {
  const { labels, relationTypes } = schema;
  const namesOf = (ids: readonly string[]): string => {
    const names = labels.filter(({ id }) => ids.includes(id)).map(({ name }) => bratName(name));
    return names.length === 0 ? '<ENTITY>' : names.join('|');
  };
  return sections({
    entities: labels.map(({ name }) => bratName(name)),
    relations: [
      ...relationTypes.map(
        ({ name, from, to }) => `${bratName(name)}\tArg1:${namesOf(from)}, Arg2:${namesOf(to)}`,
      ),
      '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    ],
    events: [],
    attributes: carriedAttributes(schema).map(({ name, labelNames, values }) => {
      const target = `${name}\tArg:${labelNames.join('|')}`;
      return values.length === 0 ? target : `${target}, Value:${values.join('|')}`;
    }),
  });
}

/** brat's `visual.conf`: what types are called, which may have spaces, and their colours. */
export function visualConf({ labels, relationTypes }: LabelSchema): string {
  return sections({
    labels: [...labels, ...relationTypes].map(
      ({ name }) => `${bratName(name)} | ${name.replace(/[|\s]+/g, ' ')}`,
    ),
    drawing: [
      'SPAN_DEFAULT\tfgColor:black, bgColor:lightgray, borderColor:darken',
      'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
      'ATTRIBUTE_DEFAULT\tglyph:*',
      ...labels.map(({ name, colourDark }) => `${bratName(name)}\tbgColor:${colourDark}`),
    ],
  });
}

type CarriedAttribute = { name: string; labelNames: string[]; values: string[] };

/** Attributes of one name are one to brat, whichever labels have it and with whatever choices. */
function carriedAttributes({ labels }: LabelSchema): CarriedAttribute[] {
  const byName = new Map<string, CarriedAttribute>();
  for (const label of labels) {
    for (const definition of label.attributes.filter(isCarried)) {
      const name = bratName(definition.name);
      const known = byName.get(name) ?? { name, labelNames: [], values: [] };
      byName.set(name, {
        name,
        labelNames: distinct([...known.labelNames, bratName(label.name)]),
        values: distinct([...known.values, ...definition.choices.map(bratValue)]),
      });
    }
  }
  return [...byName.values()];
}

function isCarried({ type }: AttributeDefinition): boolean {
  return type === 'choice' || type === 'flag';
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function sections(lines: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(lines)
    .map(([name, inside]) => [`[${name}]`, ...inside].map((line) => `${line}\n`).join(''))
    .join('\n');
}
