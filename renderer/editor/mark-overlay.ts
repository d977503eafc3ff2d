import type { Annotation, Fragment } from '../../shared/model/annotation.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { directionOf } from '../../shared/text/direction.ts';
import { colourValues } from './contrast-rules.ts';
import { joinBoxes } from './join-boxes.ts';
import { labelLetters } from './label-letters.ts';
import type { PageView } from './page-view.ts';
import { type LetterStart, placeLetters } from './place-letters.ts';

/**
 * What is drawn over and behind the page beside its highlights: the letter of its label where a
 * fragment begins, and a frame around the words of the mark in focus. It is drawn after the page
 * has been painted, so that no key waits for it, and it measures only what has changed.
 */
export type MarkOverlay = {
  /** Draws letters for these marks, in reading order, soon. */
  draw(
    annotations: readonly Annotation[],
    near: readonly number[],
    focused: Annotation | null,
  ): void;
  dispose(): void;
};

/** A part of a fragment that lies in one section, and whether it begins there. */
type Wanted = { part: Fragment; annotation: Annotation; isInFocus: boolean; isStart: boolean };
/** A letter that is drawn, and where its words begin. */
type Letter = { element: HTMLElement; start: LetterStart; wanted: Wanted };
/** A section's part of the overlay, what it shows, and the size the section had. */
type Drawn = {
  element: HTMLElement;
  letters: Letter[];
  wanted: Wanted[];
  width: number;
  height: number;
};

export function createMarkOverlay(
  view: PageView,
  { labels, sheet }: { labels: readonly Label[]; sheet: HTMLElement },
): MarkOverlay {
  const letterOf = labelLetters(labels);
  const colours = new Map(
    labels.map((label) => {
      const { light, dark } = colourValues(label);
      return [label.id, `light-dark(${light}, ${dark})`];
    }),
  );
  const overlay = document.createElement('div');
  overlay.className = 'mark-overlay';
  overlay.ariaHidden = 'true';
  sheet.append(overlay);
  const drawn = new Map<number, Drawn>();
  let latest: Parameters<MarkOverlay['draw']> = [[], [], null];
  let timer = 0;
  let frame = 0;

  const redraw = () => {
    const [annotations, near, focused] = latest;
    overlay.classList.toggle('has-focus', focused !== null);
    const wantedBySection = bySection(view, annotations, near, focused);
    for (const [index, { element }] of drawn) {
      if (wantedBySection.has(index)) continue;
      element.remove();
      drawn.delete(index);
    }
    // First everything is measured, then everything is written, so that the layout stays clean.
    const writes = [...wantedBySection].map(([index, wanted]) => plan(index, wanted));
    for (const write of writes) write();
  };

  /** Measures what is new in a section; the returned function draws it. */
  const plan = (index: number, wanted: Wanted[]): (() => void) => {
    const section = view.sectionElement(index);
    const { offsetTop: top, offsetLeft: left, offsetWidth: width, offsetHeight: height } = section;
    const last = drawn.get(index) ?? null;
    const element = last?.element ?? document.createElement('div');
    const isSameSize = last?.width === width && last.height === height;
    const place = () => {
      // A transform would make a layer of its own, and no frame could stand behind the words.
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
      if (last === null) overlay.append(element);
    };
    if (isSameSize && areSame(last.wanted, wanted)) return place;

    const origin = section.getBoundingClientRect();
    const known = new Map(
      (isSameSize ? last.letters : []).map((letter) => [keyOf(letter.wanted), letter]),
    );
    const begun = wanted.filter(({ isStart }) => isStart);
    const letters = begun.map((each) => ({
      ...(known.get(keyOf(each)) ?? measure(each, origin)),
      wanted: each,
    }));
    const kept = new Set(letters.map((letter) => letter.element));
    const lefts = placeLetters(letters.map(({ start }) => start));
    const frames = wanted
      .filter(({ isInFocus }) => isInFocus)
      .flatMap(({ part }) => framesOf(view, part, origin));
    return () => {
      place();
      for (const gone of last?.letters ?? []) {
        if (!kept.has(gone.element)) gone.element.remove();
      }
      for (const frame of element.querySelectorAll('.mark-frame')) frame.remove();
      for (const [at, letter] of letters.entries()) {
        const x = `${lefts[at]}px`;
        if (letter.element.style.left !== x) letter.element.style.left = x;
        letter.element.classList.toggle('in-focus', letter.wanted.isInFocus);
        if (letter.element.parentNode === null) element.append(letter.element);
      }
      element.append(...frames.map((create) => create()));
      drawn.set(index, { element, letters, wanted, width, height });
    };
  };

  const measure = (wanted: Wanted, origin: DOMRect): Letter => {
    const { labelId } = wanted.annotation;
    const sign = letterOf.get(labelId) ?? '';
    const start = startOf(view, wanted.part.start, origin, sign);
    const element = document.createElement('span');
    element.className = 'mark-letter';
    element.dataset.letter = sign;
    element.style.setProperty('--letter', colours.get(labelId) ?? '');
    element.style.top = `${start.line}px`;
    return { element, start, wanted };
  };

  // What is drawn moves with the words in the same frame; the first time there is nothing yet.
  const resized = new ResizeObserver(() => {
    if (drawn.size > 0) redraw();
  });
  resized.observe(sheet);

  return {
    draw: (...next) => {
      latest = next;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      frame = requestAnimationFrame(() => {
        timer = window.setTimeout(redraw);
      });
    },
    dispose: () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      resized.disconnect();
      overlay.remove();
    },
  };
}

/** What each of the sections shows of the marks; letters only where a fragment begins. */
function bySection(
  view: PageView,
  annotations: readonly Annotation[],
  near: readonly number[],
  focused: Annotation | null,
): Map<number, Wanted[]> {
  const wanted = new Map(near.map((index): [number, Wanted[]] => [index, []]));
  for (const annotation of annotations) {
    const isInFocus = annotation.id === focused?.id;
    for (const { start, end } of annotation.fragments) {
      for (const [index, list] of wanted) {
        const section = view.sections[index];
        if (section === undefined || start >= section.end || end <= section.start) continue;
        const part = { start: Math.max(start, section.start), end: Math.min(end, section.end) };
        const isStart = start >= section.start;
        if (isStart || isInFocus) list.push({ part, annotation, isInFocus, isStart });
      }
    }
  }
  return wanted;
}

function areSame(a: readonly Wanted[], b: readonly Wanted[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ annotation, isInFocus, part }, index) =>
        annotation === b[index]?.annotation &&
        isInFocus === b[index].isInFocus &&
        part.start === b[index].part.start,
    )
  );
}

/** How far down in its line a letter stands, and how wide one is, as parts of the line's height. */
const letterTop = -0.06;
const letterWidth = 0.25;

/** Where the words at an offset begin, from the top left of their section. */
function startOf(view: PageView, offset: number, origin: DOMRect, letter: string): LetterStart {
  const { node, offset: inNode } = view.pointAt(offset);
  const box = view.boxesOf(offset, offset + firstLength(node.data, inNode)).at(-1) ?? origin;
  const side = sideOf(node, inNode);
  return {
    x: (side === 'left' ? box.left : box.right) - origin.left,
    line: box.top - origin.top + box.height * letterTop,
    width: letter.length * box.height * letterWidth,
    side,
  };
}

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

/** A box behind each line of a part of the mark in focus. */
function framesOf(view: PageView, part: Fragment, origin: DOMRect): (() => HTMLElement)[] {
  const boxes = joinBoxes(view.boxesOf(part.start, part.end));
  return boxes.map(({ left, right, top, bottom }) => () => {
    const element = document.createElement('div');
    element.className = 'mark-frame';
    element.style.width = `${right - left}px`;
    element.style.height = `${bottom - top}px`;
    element.style.left = `${left - origin.left}px`;
    element.style.top = `${top - origin.top}px`;
    return element;
  });
}

/** What tells a letter from all others in its section. */
function keyOf({ annotation, part }: Wanted): string {
  return `${annotation.id} ${annotation.labelId} ${part.start}`;
}
