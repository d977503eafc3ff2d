import type { AttributeDefinition, LabelSchema } from '../../model/label-schema.ts';
import type { ExchangeRecord } from '../codec.ts';
import { xmlElement } from '../xml.ts';
import {
  continuation,
  controlFor,
  definitionOf,
  labelControl,
  textName,
  typeOfValue,
} from './controls.ts';

/** What records hold that the schema does not define: Label Studio refuses results without it. */
export type Extras = {
  add(record: ExchangeRecord): void;
  /** Attributes by the names of their labels, and types of links. */
  labels: Map<string, Map<string, AttributeDefinition>>;
  relations: Set<string>;
};

/** Gathers what the schema lacks; as much memory as there are such names. */
export function createExtras(schema: LabelSchema): Extras {
  const labels: Extras['labels'] = new Map();
  const relations = new Set<string>();
  const labelNames = new Set(schema.labels.map(({ name }) => name));
  const relationNames = new Set(schema.relationTypes.map(({ name }) => name));
  return {
    labels,
    relations,
    add(record) {
      for (const { label, attributes } of record.spans) {
        const entry = labels.get(label) ?? new Map<string, AttributeDefinition>();
        for (const [name, value] of Object.entries(attributes)) {
          const defined = definitionOf(schema, label, name) ?? entry.get(name);
          const type = defined?.type ?? typeOfValue(value);
          const isKnown = type !== 'choice' || defined?.choices.includes(String(value));
          if (defined !== undefined && isKnown) continue;
          const choices = type === 'choice' ? [...(defined?.choices ?? []), String(value)] : [];
          entry.set(name, { name, type, choices, isRequired: false, initial: null });
        }
        if (entry.size > 0 || !labelNames.has(label)) labels.set(label, entry);
      }
      for (const { type } of record.relations) if (!relationNames.has(type)) relations.add(type);
    },
  };
}

/** A labelling configuration for Label Studio: labels with colours and keys, controls, links. */
export function labellingConfig(schema: LabelSchema, extras: Extras): string {
  const known = schema.labels.map(({ name, colourLight, key, attributes }) => ({
    name,
    facts: { background: colourLight, ...(key === '' ? {} : { hotkey: key }) },
    attributes: merged(attributes, extras.labels.get(name)),
  }));
  const unknown = [...extras.labels]
    .filter(([label]) => schema.labels.every(({ name }) => name !== label))
    .map(([name, attributes]) => ({ name, facts: {}, attributes: [...attributes.values()] }));
  const labels = [...known, ...unknown];
  const links = [...schema.relationTypes.map(({ name }) => name), ...extras.relations];
  const view = xmlElement('View', {}, [
    // Without it the page shows several spaces as one, and so counts another text than there is.
    '<Style>.htx-text { white-space: pre-wrap; }</Style>',
    xmlElement(
      'Labels',
      { name: labelControl, toName: textName },
      labels.map(({ name, facts }) => xmlElement('Label', { value: name, ...facts })),
    ),
    xmlElement('Text', { name: textName, value: `$${textName}` }),
    ...labels.flatMap(({ name, attributes }) => attributes.map((one) => controlView(name, one))),
    xmlElement(
      'Relations',
      {},
      [...links, continuation].map((value) => xmlElement('Relation', { value })),
    ),
  ]);
  return `${view}\n`;
}

function merged(
  attributes: readonly AttributeDefinition[],
  more: ReadonlyMap<string, AttributeDefinition> | undefined,
): AttributeDefinition[] {
  const all = attributes.map((one) => ({
    ...one,
    choices: more?.get(one.name)?.choices ?? one.choices,
  }));
  const names = new Set(attributes.map(({ name }) => name));
  return [...all, ...[...(more?.values() ?? [])].filter(({ name }) => !names.has(name))];
}

/** A control that shows with its name while a region of its label is chosen. */
function controlView(label: string, definition: AttributeDefinition): string {
  const { type, name } = controlFor(label, definition);
  const facts = {
    name,
    toName: textName,
    perRegion: 'true',
    whenLabelValue: label,
    ...(definition.isRequired ? { required: 'true' } : {}),
  };
  const choices = definition.type === 'flag' ? ['yes', 'no'] : definition.choices;
  const control = {
    choices: () =>
      xmlElement(
        'Choices',
        { ...facts, choice: 'single' },
        choices.map((value) => xmlElement('Choice', { value })),
      ),
    number: () => xmlElement('Number', facts),
    datetime: () => xmlElement('DateTime', { ...facts, only: 'date', format: '%Y-%m-%d' }),
    textarea: () => xmlElement('TextArea', { ...facts, maxSubmissions: '1', editable: 'true' }),
  }[type]();
  return xmlElement('View', { visibleWhen: 'region-selected', whenLabelValue: label }, [
    xmlElement('Header', { value: definition.name, size: '6' }),
    control,
  ]);
}
