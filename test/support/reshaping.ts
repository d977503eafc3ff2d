import fc from 'fast-check';
import { Failure } from '../../shared/failure.ts';
import { type Annotation, type Fragment, quoteOf } from '../../shared/model/annotation.ts';
import { applyEdits, type Edit, rowIdOf } from '../../shared/model/edit.ts';
import type { Desk, Marking } from '../../shared/model/marking.ts';
import { mergeMarks } from '../../shared/model/merging.ts';
import { type Nudge, nudge } from '../../shared/model/nudging.ts';
import {
  addFragment,
  removeFragment,
  splitAt,
  splitMark,
  toggle,
} from '../../shared/model/reshaping.ts';
import { anyAttributes, articleText, fragmentsOn, labels, markedText } from './arbitrary.ts';
import { aDesk, annotationsOf, aRelation, shown } from './notation.ts';

/** The desk's annotation with these words. */
export function quoted(desk: Desk, quote: string): Annotation {
  const found = desk.annotations.find((annotation) => annotation.quote === quote);
  if (found === undefined) throw new Error(`nothing on the desk quotes ${quote}`);
  return found;
}

/** Where words stand on the desk's text for the first time. */
export function spanOf({ text }: Desk, words: string): Fragment {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`${words} is not in ${text}`);
  return { start, end: start + words.length };
}

/** The edits of a marking that is not refused. */
export function made(marking: Marking): readonly Edit[] {
  if (marking instanceof Failure) throw marking;
  return marking;
}

/** What is on the desk after a marking, in notation; a refusal as its code. */
export function afterwards(desk: Desk, marking: Marking): string {
  if (marking instanceof Failure) return marking.code;
  return shown(desk.text, deskAfter(desk, marking).annotations);
}

/** What edits do to which row: `annotation m1 changed`, `relation r1 removed`. */
export function outline(edits: readonly Edit[]): string[] {
  return edits.map((edit) => {
    const done = edit.before === null ? 'made' : 'changed';
    return `${edit.kind} ${rowIdOf(edit)} ${edit.after === null ? 'removed' : done}`;
  });
}

/** All places (UTF-16) of the text that are under one of the marks. */
export function placesUnder(text: string, annotations: readonly Annotation[]): number[] {
  const spans = annotations.flatMap(({ fragments }) => fragments);
  return Array.from({ length: text.length }, (_, offset) => offset).filter((offset) =>
    spans.some(({ start, end }) => start <= offset && offset < end),
  );
}

/** The desk once edits are made; rows stay in their places, new ones come last. */
export function deskAfter(desk: Desk, edits: readonly Edit[]): Desk {
  const rowsOf = <Row extends { id: string }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.id, row]));
  return {
    ...desk,
    annotations: [...applyEdits(rowsOf(desk.annotations), 'annotation', edits).values()],
    relations: [...applyEdits(rowsOf(desk.relations), 'relation', edits).values()],
  };
}

/** A desk of random text with marks that have notes and attributes, and links between them. */
export function anyDesk(): fc.Arbitrary<Desk> {
  return markedText().chain((marked) => {
    const annotations = annotationsOf(marked);
    const { schema } = aDesk(marked);
    const links = annotations.flatMap((from) =>
      annotations.flatMap((to) =>
        schema.relationTypes
          .filter((type) => type.from.includes(from.labelId) && type.to.includes(to.labelId))
          .filter(() => from.id !== to.id)
          .map(({ name }) => ({ type: name, fromId: from.id, toId: to.id })),
      ),
    );
    const part = fc.record({ attributes: anyAttributes(), note: fc.constantFrom('', 'a', 'b') });
    const { length } = annotations;
    return fc
      .record({
        parts: fc.array(part, { minLength: length, maxLength: length }),
        links: fc.subarray(links),
      })
      .map((random) =>
        aDesk(marked, {
          annotations: annotations.map((annotation, index) => ({
            ...annotation,
            ...random.parts[index],
          })),
          relations: random.links.map((link, index) => aRelation({ id: `r${index}`, ...link })),
          now: () => 'later',
        }),
      );
  });
}

/** A desk of random text, and the one mark on it. */
export function anyMark(): fc.Arbitrary<{ desk: Desk; mark: Annotation }> {
  return articleText().chain((text) =>
    fragmentsOn(text).map((fragments) => {
      const desk = aDesk({ text, spans: [{ label: 'claim', fragments }] });
      return { desk, mark: quoted(desk, quoteOf(text, fragments)) };
    }),
  );
}

export function anyNudge(): fc.Arbitrary<Nudge> {
  return fc.record({
    edge: fc.constantFrom('start' as const, 'end' as const),
    unit: fc.constantFrom('character' as const, 'word' as const),
    direction: fc.constantFrom(1 as const, -1 as const),
  });
}

/** What a person does to marks there are. Places are percent of the text, marks are counted. */
export type ReshapingCommand =
  | { does: 'toggle'; label: string; from: number; to: number }
  | { does: 'add'; mark: number; from: number; to: number }
  | { does: 'remove' | 'cut'; mark: number; at: number }
  | { does: 'nudge'; mark: number; move: Nudge }
  | { does: 'merge'; mark: number; others: number[] }
  | { does: 'split'; mark: number };

export function reshapingCommand(): fc.Arbitrary<ReshapingCommand> {
  const label = fc.constantFrom(...labels);
  const mark = fc.nat({ max: 20 });
  const percent = fc.nat({ max: 100 });
  const does = <Name extends string>(name: Name) => fc.constant(name);
  const others = fc.array(mark, { minLength: 1, maxLength: 2 });
  return fc.oneof(
    fc.record({ does: does('toggle'), label, from: percent, to: percent }),
    fc.record({ does: does('add'), mark, from: percent, to: percent }),
    fc.record({ does: fc.constantFrom('remove' as const, 'cut' as const), mark, at: percent }),
    fc.record({ does: does('nudge'), mark, move: anyNudge() }),
    fc.record({ does: does('merge'), mark, others }),
    fc.record({ does: does('split'), mark }),
  );
}

/** What a command comes to on a desk; null where there is no mark to do it to. */
export function markingOf(desk: Desk, command: ReshapingCommand): Marking | null {
  const place = (percent: number) => Math.round((percent / 100) * desk.text.length);
  const between = (a: number, b: number) => ({
    start: place(Math.min(a, b)),
    end: place(Math.max(a, b)),
  });
  if (command.does === 'toggle') {
    return toggle(desk, command.label, [between(command.from, command.to)]);
  }
  const mark = desk.annotations[command.mark % desk.annotations.length];
  if (mark === undefined) return null;
  switch (command.does) {
    case 'add':
      return addFragment(desk, mark, between(command.from, command.to));
    case 'remove':
      return removeFragment(desk, mark, place(command.at));
    case 'cut':
      return splitAt(desk, mark, place(command.at));
    case 'nudge':
      return nudge(desk, mark, command.move);
    case 'split':
      return splitMark(desk, mark);
    case 'merge': {
      const alike = desk.annotations.filter(({ labelId }) => labelId === mark.labelId);
      const others = command.others.flatMap((index) => alike[index % alike.length] ?? []);
      return mergeMarks(desk, [mark, ...others]);
    }
  }
}
