import type { Attributes, AttributeValue } from '../../model/attributes.ts';

/** INCEpTION's own layers for spans and for links, and the feature that labels either. */
export const spanLayer = 'custom.Span';
export const relationLayer = 'custom.Relation';
export const labelFeature = 'label';

/** Where we put the note of a span. */
export const noteFeature = 'note';

/** Features that an attribute must not be taken for. */
const taken = new Set([labelFeature, noteFeature, 'begin', 'end', 'sofa']);

/** An attribute's name as that of a feature: letters, digits and `_`, a letter first. */
export function featureName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}_]/gu, '_');
  const isFree = /^\p{L}/u.test(plain) && !/^(?:BT_|ROLE_)/.test(plain) && !taken.has(plain);
  return isFree ? plain : `x_${plain}`;
}

/** The value that words stand for, as cells have no types: `true`, `4.1`, and else the words. */
export function typedValue(words: string): AttributeValue {
  if (words === 'true' || words === 'false') return words === 'true';
  return /^-?\d/.test(words) && String(Number(words)) === words ? Number(words) : words;
}

/** Values as features can have them; none that is empty, and of two of one name the first. */
export function fitAttributes(attributes: Attributes): Attributes {
  const features = new Map<string, AttributeValue>();
  for (const [given, value] of Object.entries(attributes)) {
    const name = featureName(given);
    const words = onLines(String(value));
    if (words !== '' && !features.has(name)) features.set(name, typedValue(words));
  }
  return Object.fromEntries(features);
}

/** Words whose lines end with LF. */
export function onLines(words: string): string {
  return words.replace(/\r\n?/g, '\n');
}
