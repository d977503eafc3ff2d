import { type Annotation, extentOf, type Fragment } from '../../shared/model/annotation.ts';
import { directionOf } from '../../shared/text/direction.ts';
import { type Box, joinBoxes } from './join-boxes.ts';
import { markBox, type Place, wordsBox } from './mark-boxes.ts';
import { hostOf } from './mark-grounds.ts';
import type { PageView } from './page-view.ts';
import type { LetterStart } from './place-letters.ts';
import type { TypeMeasures } from './type-measures.ts';

/**
 * What is drawn for a stretch of words within one host. `first` is where its first line is, if
 * that is in one direction and one type; else its parts are told in the order they are seen in.
 */
export type MeasuredStretch = {
  host: HTMLElement;
  first: Box | undefined;
  boxes: Place[];
  words: Place[];
};

/** A fragment's part in a section, measured. `letter` is null where the fragment does not begin. */
export type MeasuredPart = {
  annotation: Annotation;
  lane: number;
  /** The fragment's index; null for what lies between two fragments. */
  fragment: number | null;
  stretches: MeasuredStretch[];
  letter: (LetterStart & { host: HTMLElement }) | null;
};

/** Reads where things are on the page and writes nothing, so that it is laid out once. */
export type MarkMeter = {
  stretches(part: Fragment, lane: number): MeasuredStretch[];
  /** Where words that are measured already begin, for a letter as wide as its text. */
  start(
    offset: number,
    letter: string,
    stretches: readonly MeasuredStretch[],
  ): (LetterStart & { host: HTMLElement }) | null;
};

/** A meter for one turn: it takes for granted that nothing moves meanwhile. */
export function createMarkMeter(view: PageView, types: TypeMeasures): MarkMeter {
  const origins = new Map<HTMLElement, { left: number; top: number }>();
  const originOf = (host: HTMLElement) => {
    const known = origins.get(host);
    if (known !== undefined) return known;
    const { left, top } = host.getBoundingClientRect();
    // Its ground begins within its border, and scrolls with it.
    const origin = {
      left: left + host.clientLeft - host.scrollLeft,
      top: top + host.clientTop - host.scrollTop,
    };
    origins.set(host, origin);
    return origin;
  };
  const within = (box: Box, host: HTMLElement): Box => {
    const { left, top } = originOf(host);
    return {
      left: box.left - left,
      right: box.right - left,
      top: box.top - top,
      bottom: box.bottom - top,
    };
  };

  const characterAt = (offset: number, length: number, host: HTMLElement) => {
    const box = view.linesOf(offset, offset + length)[0]?.boxes.at(-1);
    return box === undefined ? undefined : within(box, host);
  };

  return {
    stretches: ({ start, end }, lane) =>
      view.linesOf(start, end).map(({ block, boxes }) => {
        const host = hostOf(block);
        const placed = boxes.filter(({ width }) => width > 0).map((box) => within(box, host));
        const lines = joinBoxes(placed);
        const type = types.of(block);
        return {
          host,
          first: isAlone(placed) ? placed[0] : undefined,
          boxes: lines.map((line) => markBox(line, lane, type)),
          words: lines.map(wordsBox),
        };
      }),
    start: (offset, letter, [first]) => {
      if (first === undefined) return null;
      const { node, offset: inNode } = view.pointAt(offset);
      const box = first.first ?? characterAt(offset, firstLength(node.data, inNode), first.host);
      if (box === undefined) return null;
      const height = box.bottom - box.top;
      const side = sideOf(node, inNode);
      return {
        host: first.host,
        x: side === 'left' ? box.left : box.right,
        line: box.top + height * letterTop,
        width: letter.length * height * letterWidth,
        side,
      };
    },
  };
}

/** What is to be drawn of a mark; its letter is '' where it has none. */
type Wanted = { annotation: Annotation; lane: number; letter: string; isLifted: boolean };

/** Measures what lies of a mark in a section: its parts, and of a lifted one what is between them. */
export function measureMark(
  meter: MarkMeter,
  section: Fragment,
  { annotation, lane, letter, isLifted }: Wanted,
): MeasuredPart[] {
  const parts = annotation.fragments.flatMap((fragment, index): MeasuredPart[] => {
    const part = clip(fragment, section);
    if (part.start >= part.end) return [];
    const hasLetter = letter !== '' && fragment.start >= section.start;
    const stretches = meter.stretches(part, lane);
    const start = hasLetter ? meter.start(part.start, letter, stretches) : null;
    return [{ annotation, lane, fragment: index, stretches, letter: start }];
  });
  if (!isLifted) return parts;
  const joins = gapsOf(annotation).flatMap((gap): MeasuredPart[] => {
    const part = clip(gap, section);
    if (part.start >= part.end) return [];
    const stretches = meter.stretches(part, lane);
    return [{ annotation, lane, fragment: null, stretches, letter: null }];
  });
  return [...parts, ...joins];
}

/** Whether a mark, gaps included, reaches into a section. */
export function reaches(annotation: Annotation, section: Fragment): boolean {
  const { start, end } = extentOf(annotation);
  return start < section.end && end > section.start;
}

/** As much of a fragment as lies in a section; its start is not before its end if none does. */
export function clip(fragment: Fragment, { start, end }: Fragment): Fragment {
  return { start: Math.max(fragment.start, start), end: Math.min(fragment.end, end) };
}

/** What lies between the fragments of a mark. */
function gapsOf({ fragments }: Annotation): Fragment[] {
  return fragments.slice(1).flatMap(({ start: end }, index) => {
    const start = fragments[index]?.end ?? end;
    return start < end ? [{ start, end }] : [];
  });
}

/** Whether the first box has its line for itself. */
function isAlone([first, second]: readonly Box[]): boolean {
  return first !== undefined && (second === undefined || second.top > first.bottom - 3);
}

/** How far down in its line a letter stands, and how wide one is, as parts of the line's height. */
const letterTop = -0.06;
const letterWidth = 0.25;

/** The side on which a letter's words begin: its own direction, or else that of its block. */
function sideOf(node: Text, offset: number): 'left' | 'right' {
  const character = node.data.slice(offset, offset + firstLength(node.data, offset));
  if (directionOf(character) === 'rtl') return 'right';
  if (/\p{L}/u.test(character)) return 'left';
  return node.parentElement?.matches(':dir(rtl)') === true ? 'right' : 'left';
}

function firstLength(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}
