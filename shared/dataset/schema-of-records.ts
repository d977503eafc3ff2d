import type { ExchangeRecord } from '../formats/codec.ts';
import type { AttributeDefinition, Label, LabelSchema } from '../model/label-schema.ts';

/** Hues that are told apart, light and dark: those of Okabe and Ito as the default labels have them. */
const colours = [
  { colourLight: '#b8440c', colourDark: '#f0935a' },
  { colourLight: '#0b63a5', colourDark: '#7db8ea' },
  { colourLight: '#08755a', colourDark: '#5fc9a6' },
  { colourLight: '#8a3f7a', colourDark: '#dba0cc' },
  { colourLight: '#7a5c00', colourDark: '#d9b84a' },
] as const;

type Known = { label: Label; attributes: Map<string, AttributeDefinition> };

/**
 * The label schema that records would be of, by what is in them: some formats write settings for
 * their tool, which have to name every label, value and kind of link.
 */
export function createSchemaFinder() {
  const labels = new Map<string, Known>();
  const types = new Map<string, { from: Set<string>; to: Set<string>; toAuthor: boolean }>();

  return {
    add({ spans, relations }: Pick<ExchangeRecord, 'spans' | 'relations'>): void {
      const labelOf = new Map(spans.map(({ id, label }) => [id, label]));
      for (const { label: name, attributes } of spans) {
        const known = labels.get(name) ?? {
          label: newLabel(name, labels.size),
          attributes: new Map(),
        };
        labels.set(name, known);
        for (const [attribute, value] of Object.entries(attributes)) {
          const seen = known.attributes.get(attribute);
          known.attributes.set(attribute, widened(seen, attribute, value));
        }
      }
      for (const { type: name, from, to, to_author: isToAuthor } of relations) {
        const type = types.get(name) ?? { from: new Set(), to: new Set(), toAuthor: false };
        types.set(name, type);
        type.from.add(labelOf.get(from) ?? '');
        if (isToAuthor) type.toAuthor = true;
        else type.to.add(labelOf.get(to) ?? '');
      }
    },
    schema: (): LabelSchema => ({
      labels: [...labels.values()].map(({ label, attributes }) => ({
        ...label,
        attributes: [...attributes.values()],
      })),
      relationTypes: [...types].map(([name, { from, to, toAuthor }], position) => ({
        ...{ id: name, name, inverse: '', position },
        ...{ from: [...from], to: [...to], mayPointAtAuthor: toAuthor },
      })),
    }),
  };
}

function newLabel(name: string, position: number): Label {
  const colour = colours[position % colours.length] ?? colours[0];
  return {
    ...{ id: name, name, key: '', position, line: 'solid', description: '', guideline: '' },
    ...{ overlap: 'any', reads: 'nothing', attributes: [] },
    ...colour,
  };
}

/** What an attribute is that has had these values: words where they are of several kinds. */
function widened(
  seen: AttributeDefinition | undefined,
  name: string,
  value: string | number | boolean,
): AttributeDefinition {
  const type = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'flag' : 'text';
  if (seen !== undefined && seen.type === type) return seen;
  return {
    ...{ name, choices: [], isRequired: false, initial: null },
    type: seen === undefined ? type : 'text',
  };
}
