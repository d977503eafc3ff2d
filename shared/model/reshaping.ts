import { failure } from '../failure.ts';
import { isGraphemeBoundary, previousGrapheme } from '../text/graphemes.ts';
import { tidyFragments, tidySpan } from '../text/spans.ts';
import { type Annotation, type Fragment, quoteOf } from './annotation.ts';
import type { Edit } from './edit.ts';
import { type Desk, findSame, type Marking, tag, untag } from './marking.ts';
import { divideLinks } from './moving-links.ts';
import { joinFragments, onFragments, refuseSame, reshape } from './reshaped.ts';

/**
 * Like `tag`, but where exactly these words have the label already, the mark is removed, with
 * the links it begins or ends.
 */
export function toggle(desk: Desk, labelId: string, spans: readonly Fragment[]): Marking {
  const fragments = tidyFragments(desk.text, spans);
  const same = fragments === null ? null : findSame(desk.annotations, labelId, fragments);
  return same === null ? tag(desk, labelId, spans) : untag(desk, same);
}

/**
 * Adds the words of `span` (UTF-16, tidied as `tag` does) to an annotation as a further fragment;
 * what it overlaps or touches becomes one with it. Refused where it holds all of them already.
 */
export function addFragment(desk: Desk, annotation: Annotation, span: Fragment): Marking {
  const added = tidySpan(desk.text, span.start, span.end);
  if (added === null) return failure('blank-span', {});
  const held = joinFragments(desk, annotation.fragments);
  if (held.some(({ start, end }) => start <= added.start && added.end <= end)) {
    return failure('nothing-added', { quote: quoteOf(desk.text, [added]) });
  }
  return reshape(desk, annotation, joinFragments(desk, [...held, added]));
}

/**
 * Removes the fragment that holds an offset (UTF-16), or else begins there, or else ends there.
 * Refused where there is none, and where it is the last one left: that is `untag`.
 */
export function removeFragment(desk: Desk, annotation: Annotation, offset: number): Marking {
  const { fragments, quote } = annotation;
  // Of two that touch there, the later one holds the character at the offset.
  const removed = fragments.findLast(({ start, end }) => start <= offset && offset <= end);
  if (removed === undefined) return failure('no-fragment-here', { quote });
  if (fragments.length === 1) return failure('last-fragment', { quote });
  return reshape(
    desk,
    annotation,
    fragments.filter((fragment) => fragment !== removed),
  );
}

/**
 * Makes each fragment of an annotation a mark of its own, with its label and attributes; the
 * first keeps the id and the note, and the links as `divideLinks` says. Refused where there is
 * but one.
 */
export function splitMark(desk: Desk, annotation: Annotation): Marking {
  const { fragments, quote } = annotation;
  if (fragments.length === 1) return failure('one-fragment', { quote });
  return divide(
    desk,
    annotation,
    fragments.map((fragment) => [fragment]),
  );
}

/**
 * Cuts an annotation in two marks at an offset (UTF-16; within a character it counts as before
 * it): what lies before keeps the id and the note, and the links as `divideLinks` says; what lies
 * after has its label and attributes. White space at the cut is left out. Refused where one side would have no words.
 */
export function splitAt(desk: Desk, annotation: Annotation, offset: number): Marking {
  const { fragments, quote } = annotation;
  const cut = isGraphemeBoundary(desk.text, offset) ? offset : previousGrapheme(desk.text, offset);
  const before = within(desk, fragments, { start: 0, end: cut });
  const after = within(desk, fragments, { start: cut, end: desk.text.length });
  if (before === null || after === null) return failure('one-side', { quote });
  return divide(desk, annotation, [before, after]);
}

/** The tidy parts of fragments that lie within `[start, end)`, or null where there are none. */
function within(
  { text }: Desk,
  fragments: readonly Fragment[],
  { start, end }: Fragment,
): Fragment[] | null {
  const parts = fragments
    .map((part) => ({ start: Math.max(part.start, start), end: Math.min(part.end, end) }))
    .filter((part) => part.start < part.end);
  return tidyFragments(text, parts);
}

/** One annotation on each list of fragments; the first of them stays the one there was. */
function divide(desk: Desk, annotation: Annotation, parts: readonly Fragment[][]): Marking {
  const made = parts.map((fragments, index) => {
    const part = onFragments(desk, annotation, fragments);
    return index === 0 ? part : { ...part, id: desk.newId(), note: '', created: part.updated };
  });
  const refusal = refuseSame(desk, [annotation], made);
  if (refusal !== null) return refusal;
  return [
    ...made.map(
      (after, index): Edit => ({
        kind: 'annotation',
        before: index === 0 ? annotation : null,
        after,
      }),
    ),
    ...divideLinks(desk, annotation, made),
  ];
}
