import type { Opening } from './opening.ts';

/** Whether a file that begins so is of a format. */
export type Sign = (opening: Opening) => boolean;

/** A record has all of these keys, and one of those, where there are any. */
const keyed =
  (all: readonly string[], ...oneOf: readonly string[]): Sign =>
  ({ keys }) =>
    all.every((key) => keys.has(key)) && (oneOf.length === 0 || oneOf.some((key) => keys.has(key)));

const either =
  (...signs: readonly Sign[]): Sign =>
  (opening) =>
    signs.some((sign) => sign(opening));

const matches =
  (pattern: RegExp): Sign =>
  ({ text }) =>
    pattern.test(text);

/** What the first record of each format looks like, or the first lines of its file. */
export const signs = {
  native: ({ keys, text }) => keys.has('schema') && /"galley\/\d+"/.test(text),
  labelbuddy: either(keyed(['text', 'utf8_text_md5_checksum']), matches(/"start_char"\s*:/)),
  doccano: (opening) =>
    !opening.keys.has('_input_hash') && keyed(['text'], 'label', 'labels', 'entities')(opening),
  prodigy: either(
    keyed(['text'], '_input_hash', '_task_hash', 'answer', 'tokens', 'spans'),
    // The older form of spaCy: ["text", {"entities": […]}].
    matches(/^\s*\[\s*(?:\[\s*)?"[^"\\]*(?:\\[\s\S][^"\\]*)*"\s*,\s*\{\s*"entities"/),
  ),
  'label-studio': keyed(['data'], 'annotations', 'predictions', 'completions'),
  w3c: either(
    keyed(['@context', 'target']),
    keyed(['@context', 'items']),
    keyed(['type', 'target']),
  ),
  webanno: matches(/^#FORMAT=WebAnno TSV 3/),
  brat: ({ ending, text }) =>
    ending === 'ann' && (text === '' || /^(?:[TREANM*#]\d*)\t/.test(text)),
  conll: ({ ending, text }) =>
    /^-DOCSTART-/m.test(text) ||
    (['conll', 'iob', 'bio', 'bilou'].includes(ending) && /^\S+[ \t].*\S$/m.test(text)),
} satisfies Record<string, Sign>;

/** A format that is written only, and told from nothing. */
export const noSign: Sign = () => false;
