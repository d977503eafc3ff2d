import fc from 'fast-check';
import { Failure } from '../../shared/failure.ts';
import { type Fragment, quoteOf } from '../../shared/model/annotation.ts';
import type { Attributes } from '../../shared/model/attributes.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { type Desk, relabel, tag, untag } from '../../shared/model/marking.ts';
import { tidyFragments } from '../../shared/text/spans.ts';
import { anyText } from '../unit/text/any-text.ts';
import { annotationsOf, type MarkedText } from './notation.ts';

export const labels = ['claim', 'actor', 'figure'] as const;

/** Random well-formed text of any script, without CR, in which something can be marked. */
export function articleText(): fc.Arbitrary<string> {
  return anyText().filter((text) => tidyWhole(text).length > 0);
}

function tidyWhole(text: string): Fragment[] {
  return tidyFragments(text, [{ start: 0, end: text.length }]) ?? [];
}

/** One to three tidy fragments of a text. */
export function fragmentsOn(text: string): fc.Arbitrary<Fragment[]> {
  const offset = fc.integer({ min: 0, max: text.length });
  const span = fc
    .tuple(offset, offset)
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    .filter(({ start, end }) => start < end);
  return fc
    .array(span, { minLength: 1, maxLength: 3 })
    .map((spans) => tidyFragments(text, spans) ?? tidyWhole(text));
}

/** Random text with up to five marks, which nest and cross as they please. */
export function markedText(): fc.Arbitrary<MarkedText> {
  return articleText().chain((text) =>
    fc
      .array(fc.record({ label: fc.constantFrom(...labels), fragments: fragmentsOn(text) }), {
        maxLength: 5,
      })
      .map((spans) => ({ text, spans })),
  );
}

/** Random attributes, of keys and values that JSON can carry. */
export function anyAttributes(): fc.Arbitrary<Attributes> {
  const key = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((name) => name !== '__proto__');
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  const value = fc.oneof(
    anyText(),
    number.filter((number) => !Object.is(number, -0)),
    fc.boolean(),
  );
  return fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true });
}

/** What a person does to an article's marks. Places are percent of the text, marks are counted. */
export type MarkingCommand =
  | { does: 'tag'; label: string; from: number; to: number }
  | { does: 'untag'; mark: number }
  | { does: 'relabel'; mark: number; label: string }
  | { does: 'link'; type: string; mark: number; to: number };

export function markingCommand(): fc.Arbitrary<MarkingCommand> {
  const label = fc.constantFrom(...labels);
  const mark = fc.nat({ max: 20 });
  const percent = fc.nat({ max: 100 });
  const type = fc.constantFrom('attributed to', 'has figure', 'same as', 'supports');
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ does: fc.constant('tag'), label, from: percent, to: percent }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('untag'), mark }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('relabel'), mark, label }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('link'), type, mark, to: mark }) },
  );
}

/** The edits a command means on a desk; null where there is nothing for it to do. */
export function editsOf(desk: Desk, command: MarkingCommand): readonly Edit[] | null {
  if (command.does === 'tag') {
    const places = [command.from, command.to].map((percent) =>
      Math.round((percent / 100) * desk.text.length),
    );
    const edits = tag(desk, command.label, [
      { start: Math.min(...places), end: Math.max(...places) },
    ]);
    return edits instanceof Failure ? null : edits;
  }
  const mark = desk.annotations[command.mark % desk.annotations.length];
  if (mark === undefined) return null;
  if (command.does === 'untag') return untag(desk, mark);
  if (command.does === 'relabel') {
    const edits = relabel(desk, mark, command.label);
    return edits instanceof Failure ? null : edits;
  }
  const other = desk.annotations[command.to % desk.annotations.length];
  const type = desk.schema.relationTypes.find(({ name }) => name === command.type);
  if (other === undefined || other.id === mark.id || type === undefined) return null;
  if (!type.from.includes(mark.labelId) || !type.to.includes(other.labelId)) return null;
  const after = {
    id: desk.newId(),
    articleId: desk.article.id,
    type: type.id,
    fromId: mark.id,
    toId: other.id,
    cue: null,
    attributes: {},
  };
  return [{ kind: 'relation', before: null, after }];
}

/** The annotations of a random marked text, with random notes and attributes. */
export function annotatedText(): fc.Arbitrary<
  MarkedText & { annotations: ReturnType<typeof annotationsOf> }
> {
  return markedText().chain((marked) =>
    fc
      .array(fc.record({ attributes: anyAttributes(), note: anyText() }), {
        minLength: marked.spans.length,
        maxLength: marked.spans.length,
      })
      .map((parts) => ({
        ...marked,
        annotations: annotationsOf(marked).map((annotation, index) => ({
          ...annotation,
          quote: quoteOf(marked.text, annotation.fragments),
          ...parts[index],
        })),
      })),
  );
}
