import fc from 'fast-check';
import { anyText } from '../unit/text/any-text.ts';
import { articleText } from './arbitrary.ts';

/** What a person types into an article: text of any script, or as usual a few words. */
function typed(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom('', '', ' ', '\n', '\n\n', 'a', 'word', ' two words ', '北京', '😊', '\u0301'),
    anyText(),
  );
}

/** A text as a person leaves it: stretches at random places taken out, put in or replaced. */
export function editsTo(text: string): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.integer({ min: 0, max: text.length }),
    length: fc.oneof(fc.constant(0), fc.nat({ max: 8 })),
    insert: typed(),
  });
  return fc.array(edit, { maxLength: 4 }).map((edits) => {
    const inOrder = edits.sort((a, b) => b.at - a.at);
    const edited = inOrder.reduce(
      (now, { at, length, insert }) => now.slice(0, at) + insert + now.slice(at + length),
      text,
    );
    return edited.toWellFormed();
  });
}

/** A random text and what a person made of it. */
export function editedText(): fc.Arbitrary<[string, string]> {
  return articleText().chain((text) => fc.tuple(fc.constant(text), editsTo(text)));
}
