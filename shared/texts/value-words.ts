import type { Attributes, AttributeValue } from '../model/attributes.ts';
import type { Label } from '../model/label-schema.ts';
import { readingName } from '../model/reading-state.ts';
import { shorten } from '../text/shorten.ts';
import { modifierWords, valueTexts } from './values.ts';

/** Whether signs such as ≈ stand for words: they do where values are seen, not where they are said. */
export type Wording = 'seen' | 'said';

/** How much of a long value is shown in a line of values, in UTF-16 units. */
const shown = 40;

/** A value as it is read: `1,200.5`, `yes`, or the words that it is. */
export function valueText(value: AttributeValue): string {
  if (typeof value === 'boolean') return value ? valueTexts.yes : valueTexts.no;
  return typeof value === 'number'
    ? value.toLocaleString('en', { maximumFractionDigits: 12 })
    : value;
}

/**
 * A mark's values in a few words each, in the label's order: `direct`, `statistical`, `negated`;
 * of a figure first all that makes the number, as one: `≈ 1.2 billion EUR`. Whether a figure was
 * read from its words is not among them.
 */
export function valueWords(label: Label, attributes: Attributes, wording: Wording): string[] {
  const isFigure = label.reads === 'figures';
  const figure = isFigure ? figureWords(attributes, wording) : '';
  const others = label.attributes.flatMap(({ name, choices }) => {
    const value = attributes[name];
    if (value === undefined || name === readingName) return [];
    if (figure !== '' && figureNames.has(name)) return [];
    return [oneValue(name, value, choices)];
  });
  return figure === '' ? others : [figure, ...others];
}

function oneValue(name: string, value: AttributeValue, choices: readonly string[]): string {
  // Yes to what? The name alone says so.
  if (value === true || value === valueTexts.yes) return name;
  if (value === false || value === valueTexts.no) return valueTexts.not(name);
  if (typeof value === 'string' && choices.includes(valueTexts.yes)) {
    return valueTexts.named(name, value);
  }
  if (typeof value === 'number') return valueTexts.named(name, valueText(value));
  return shorten(value.replace(/\s+/g, ' '), shown);
}

/** What of a figure its number in words holds already. */
export const figureNames: ReadonlySet<string> = new Set([
  'kind',
  'value',
  'value max',
  'scale',
  'unit',
  'currency',
  'modifier',
  'period',
]);

/** A figure's number with all that belongs to it: `≥ 4,000 homes`, `3–5%`; '' where it has none. */
export function figureWords(attributes: Attributes, wording: Wording): string {
  const text = (name: string) => {
    const value = attributes[name];
    return value === undefined ? '' : valueText(value);
  };
  const isPercent = attributes.kind === 'percent' && text('unit') === '';
  const sign = modifierWords[text('modifier')]?.[wording === 'seen' ? 'sign' : 'said'] ?? '';
  const to = attributes['value max'] === undefined ? '' : `–${text('value max')}`;
  const number = `${text('value')}${to}${isPercent ? '%' : ''}`;
  const isNumber = attributes.value !== undefined;
  const words = [
    isNumber ? number : '',
    text('scale'),
    text('unit'),
    text('currency'),
    text('period'),
  ];
  const said = words.filter((word) => word !== '').join(' ');
  if (said === '') return '';
  return sign === '' ? said : `${sign} ${said}`;
}
