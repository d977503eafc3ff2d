import { type FigureContext, figureAttributes, readFigure } from '../figures/read-figure.ts';
import { type Annotation, extentOf, type Fragment, quoteOf } from './annotation.ts';
import type { Attributes } from './attributes.ts';
import { type Label, labelOf } from './label-schema.ts';
import type { Desk } from './marking.ts';
import { readingName } from './reading-state.ts';
import { initialValues, valuesKept } from './values.ts';

/** What of a desk says which values a mark starts with. */
type Words = Pick<Desk, 'text' | 'article'>;

/** How much of the text around a figure may say something of it, in UTF-16 units. */
const around = 80;

/**
 * What a new mark of a label on these fragments starts with: what the label gives every mark, and
 * what its words say where they are read.
 */
export function valuesOfNewMark(
  words: Words,
  label: Label,
  fragments: readonly Fragment[],
): Attributes {
  const initial = initialValues(label);
  if (label.reads === 'nothing') return initial;
  const read = readFigure(quoteOf(words.text, fragments), contextOf(words, fragments));
  if (read === null) return initial;
  // A project may have taken attributes or choices away that the reader knows.
  return { ...initial, ...valuesKept(figureAttributes(read), label) };
}

/** What stands around a figure in its paragraph, and what is known of its article. */
function contextOf({ text, article }: Words, fragments: readonly Fragment[]): FigureContext {
  const { start, end } = extentOf({ fragments: [...fragments] });
  const [after = ''] = text.slice(end, end + around).split(paragraphEnd);
  const before =
    text
      .slice(Math.max(start - around, 0), start)
      .split(paragraphEnd)
      .at(-1) ?? '';
  return { language: article.language, published: article.published, before, after };
}

const paragraphEnd = /\n\s*\n/;

/**
 * The values of a mark whose words become others, by other fragments or another text: what was
 * read from the words is read anew, as long as nobody has changed or confirmed it; all else stays.
 */
export function valuesOnOtherWords(
  desk: Words & Pick<Desk, 'schema'>,
  annotation: Annotation,
  fragments: readonly Fragment[],
  text: string = desk.text,
): Attributes {
  const label = labelOf(desk.schema, annotation.labelId);
  if (label.reads === 'nothing' || !isAsRead(desk, label, annotation)) return annotation.attributes;
  return valuesOfNewMark({ ...desk, text }, label, fragments);
}

/** Whether a mark has just the values that its words gave it. */
function isAsRead(desk: Words, label: Label, { attributes, fragments }: Annotation): boolean {
  const state = attributes[readingName];
  if (state !== undefined) return state === 'auto';
  // Words that say nothing leave no trace of having been read.
  return haveSameValues(attributes, valuesOfNewMark(desk, label, fragments));
}

function haveSameValues(some: Attributes, others: Attributes): boolean {
  const names = Object.keys(some);
  return (
    names.length === Object.keys(others).length &&
    names.every((name) => some[name] === others[name])
  );
}
