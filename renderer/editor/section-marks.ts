import { type Annotation, compareAnnotations } from '../../shared/model/annotation.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { labelLetters } from './label-letters.ts';
import type { Place } from './mark-boxes.ts';
import { createGrounds, type Ground } from './mark-grounds.ts';
import { labelClass, laneClass } from './mark-styles.ts';
import type { MeasuredPart, MeasuredStretch } from './measure-marks.ts';
import { type LetterStart, placeLetters } from './place-letters.ts';

/** Writes what was measured into the grounds of one section, and takes it out again. */
export type SectionMarks = {
  /** Draws parts of a mark whose label is known; a lifted one stands before all others. */
  draw(parts: readonly MeasuredPart[], state: 'resting' | 'lifted'): void;
  erase(annotationId: string): void;
  /** Puts letters side by side that begin together; to be called when all is drawn. */
  settle(): void;
  showFound(found: readonly { stretches: readonly MeasuredStretch[]; isNow: boolean }[]): void;
  clear(): void;
};

type Letter = {
  annotation: Annotation;
  start: LetterStart;
  isLifted: boolean;
  element: HTMLElement;
};
type Drawn = { elements: Element[]; letters: { ground: Ground; letter: Letter }[] };

/** What all sections of a page share: how its labels look, and where grounds are. */
export type MarkPens = {
  groundOf(host: HTMLElement): Ground;
  classOf(labelId: string): string | null;
  letterOf(labelId: string): string;
};

export function createMarkPens(labels: readonly Label[]): MarkPens {
  const classes = new Map(labels.map(({ id }, index) => [id, labelClass(index)]));
  const letters = labelLetters(labels);
  return {
    groundOf: createGrounds(),
    classOf: (labelId) => classes.get(labelId) ?? null,
    letterOf: (labelId) => letters.get(labelId) ?? '',
  };
}

export function createSectionMarks(pens: MarkPens): SectionMarks {
  const drawn = new Map<string, Drawn>();
  const letters = new Map<Ground, Letter[]>();
  const grounds = new Set<Ground>();
  const unsettled = new Set<Ground>();

  const groundOf = (host: HTMLElement): Ground => {
    const ground = pens.groundOf(host);
    grounds.add(ground);
    return ground;
  };

  const drawPart = (part: MeasuredPart, isLifted: boolean, into: Drawn) => {
    const { annotation, lane, fragment } = part;
    const look = pens.classOf(annotation.labelId);
    if (look === null) return;
    for (const { host, boxes, words } of part.stretches) {
      const ground = groundOf(host);
      const drawnBoxes = boxes.map((box) => {
        const element = aBox(
          `mark-box ${look} ${fragment === null ? 'mark-join' : laneClass(lane)}`,
          box,
        );
        if (fragment !== null) {
          element.dataset.mark = annotation.id;
          element.dataset.label = annotation.labelId;
          element.dataset.fragment = String(fragment);
        }
        return element;
      });
      const hasFrames = isLifted && fragment !== null;
      const frames = hasFrames ? words.map((box) => aBox('mark-frame', box)) : [];
      (isLifted ? ground.lifted : ground.others).append(...drawnBoxes, ...frames);
      into.elements.push(...drawnBoxes, ...frames);
    }
    if (part.letter === null) return;
    const ground = groundOf(part.letter.host);
    const element = anElement(`mark-letter ${look}`);
    element.dataset.letter = pens.letterOf(annotation.labelId);
    element.style.top = `${part.letter.line}px`;
    const letter = { annotation, start: part.letter, isLifted, element };
    const others = letters.get(ground) ?? [];
    letters.set(ground, [...others, letter]);
    into.letters.push({ ground, letter });
    unsettled.add(ground);
  };

  return {
    draw: (parts, state) => {
      for (const part of parts) {
        const into = drawn.get(part.annotation.id) ?? { elements: [], letters: [] };
        drawn.set(part.annotation.id, into);
        drawPart(part, state === 'lifted', into);
      }
    },
    erase: (annotationId) => {
      const gone = drawn.get(annotationId);
      if (gone === undefined) return;
      drawn.delete(annotationId);
      for (const element of gone.elements) element.remove();
      for (const { ground, letter } of gone.letters) {
        letter.element.remove();
        letters.set(
          ground,
          (letters.get(ground) ?? []).filter((other) => other !== letter),
        );
        unsettled.add(ground);
      }
    },
    settle: () => {
      for (const ground of unsettled) {
        const here = letters.get(ground) ?? [];
        here.sort((a, b) => compareAnnotations(a.annotation, b.annotation));
        const lefts = placeLetters(here.map(({ start }) => start));
        for (const [index, { element }] of here.entries()) {
          const left = `${lefts[index]}px`;
          if (element.style.left !== left) element.style.left = left;
        }
        for (const { element, isLifted } of here) {
          if (!element.isConnected)
            (isLifted ? ground.liftedLetters : ground.letters).append(element);
        }
      }
      unsettled.clear();
    },
    showFound: (found) => {
      for (const ground of grounds) ground.found.replaceChildren();
      for (const { stretches, isNow } of found) {
        for (const { host, words } of stretches) {
          groundOf(host).found.append(
            ...words.map((box) => aBox(isNow ? 'found-box found-now' : 'found-box', box)),
          );
        }
      }
    },
    clear: () => {
      for (const { host: _, ...layers } of grounds) {
        for (const layer of Object.values(layers)) layer.replaceChildren();
      }
      grounds.clear();
      drawn.clear();
      letters.clear();
      unsettled.clear();
    },
  };
}

function anElement(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

function aBox(className: string, { left, top, width, height }: Place): HTMLElement {
  const box = anElement(className);
  box.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  return box;
}
