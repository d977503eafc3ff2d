import type { AttributeValue } from '../../model/attributes.ts';
import type { AttributeDefinition, LabelSchema } from '../../model/label-schema.ts';

/** The controls of Label Studio that say something of one region. */
export type ControlType = 'choices' | 'number' | 'datetime' | 'textarea';

/** What carries an attribute of a label: a control, of a type, by its name in the configuration. */
export type Control = { type: ControlType; name: string };

/** The names of the label control and of the text, in configurations and in results. */
export const labelControl = 'label';
export const textName = 'text';

/** Joins the parts of a split mark, from each to the next, as Label Studio has no split regions. */
export const continuation = 'continued by';

/** Label Studio has no yes and no: they are two choices of a control whose name ends so. */
const flagEnd = '?';

/** The definition of an attribute of a label; undefined where the schema has none. */
export function definitionOf(
  { labels }: LabelSchema,
  label: string,
  attribute: string,
): AttributeDefinition | undefined {
  return labels
    .find(({ name }) => name === label)
    ?.attributes.find(({ name }) => name === attribute);
}

/** The control for an attribute that is defined so. */
export function controlFor(
  label: string,
  { name, type }: Pick<AttributeDefinition, 'name' | 'type'>,
): Control {
  if (type === 'flag') return { type: 'choices', name: `${label}.${name}${flagEnd}` };
  const own = `${label}.${name}`;
  if (type === 'choice') return { type: 'choices', name: own };
  if (type === 'number') return { type: 'number', name: own };
  return { type: type === 'date' ? 'datetime' : 'textarea', name: own };
}

/** The type an attribute without a definition has by its value. */
export function typeOfValue(value: AttributeValue): AttributeDefinition['type'] {
  if (typeof value === 'boolean') return 'flag';
  return typeof value === 'number' ? 'number' : 'text';
}

/** Whether a value can go through the control of an attribute that is defined so, and come back. */
export function fitsControl(
  { name, type }: Pick<AttributeDefinition, 'name' | 'type'>,
  value: AttributeValue,
): boolean {
  if (type === 'flag') return typeof value === 'boolean';
  if (type === 'number') return typeof value === 'number';
  if (typeof value !== 'string') return false;
  return !(type === 'choice' && name.endsWith(flagEnd) && (value === 'yes' || value === 'no'));
}

/** A value as the result of a control holds it beside the place of its region. */
export function resultValue({ type }: Control, value: AttributeValue): Record<string, unknown> {
  if (type === 'number') return { number: value };
  if (type === 'datetime') return { datetime: value };
  if (type === 'textarea') return { text: [value] };
  if (typeof value === 'boolean') return { choices: [value ? 'yes' : 'no'] };
  return { choices: [value] };
}

/**
 * The attribute that a result gives a region of this label; null where its type is not read or
 * it says nothing. Several choices or texts become one, as an attribute has one value.
 */
export function attributeOf(
  label: string,
  from: string,
  type: string,
  value: Readonly<Record<string, unknown>>,
): { name: string; value: AttributeValue } | null {
  const name = from.startsWith(`${label}.`) ? from.slice(label.length + 1) : from;
  const given = value[type === 'textarea' ? 'text' : type];
  if (type === 'number' || type === 'rating') {
    return typeof given === 'number' && Number.isFinite(given) ? { name, value: given } : null;
  }
  if (!['choices', 'datetime', 'textarea', 'taxonomy'].includes(type)) return null;
  const words = wordsOf(given);
  if (words.length === 0) return null;
  const joined = words.join(type === 'textarea' ? '\n' : '; ');
  const isFlag = type === 'choices' && name.endsWith(flagEnd) && name.length > flagEnd.length;
  if (isFlag && (joined === 'yes' || joined === 'no')) {
    return { name: name.slice(0, -flagEnd.length), value: joined === 'yes' };
  }
  return { name, value: joined };
}

/** Words of a result: one, several, or each a path in a taxonomy. */
function wordsOf(given: unknown): string[] {
  if (typeof given === 'string') return [given];
  if (!Array.isArray(given)) return [];
  return given.flatMap((one) => {
    if (typeof one === 'string') return [one];
    if (!Array.isArray(one)) return [];
    return [one.filter((part) => typeof part === 'string').join(' / ')];
  });
}
