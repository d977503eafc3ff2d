import type { Page } from '@playwright/test';

/**
 * What is painted, as a person sees it: which words stand on the boxes of marks. Nothing here
 * asks the app's own code; a box that is out of place marks other words, or none.
 */

type Painted = { label: string; words: string; isInFocus: boolean };

/** What is painted: `claim: words` for each part of each mark near the screen, in reading order. */
export async function paintedMarks(page: Page): Promise<string[]> {
  const painted = await page.evaluate(readPainted);
  return painted.map(({ label, words }) => `${label}: ${words}`);
}

/** The words painted as in focus, part by part, in order; [] when no mark is. */
export async function paintedFocus(page: Page): Promise<string[]> {
  const painted = await page.evaluate(readPainted);
  return painted.filter(({ isInFocus }) => isInFocus).map(({ words }) => words);
}

/** Resolves in the first frame in which a mark, written `claim: words`, is painted. */
export function untilPainted(page: Page, mark: string): Promise<void> {
  return page.evaluate(
    ([source, wanted]) =>
      new Promise<void>((resolve) => {
        const read = new Function(`return (${source})()`) as () => Painted[];
        const look = () => {
          if (read().some(({ label, words }) => `${label}: ${words}` === wanted)) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    [readPainted.toString(), mark] as const,
  );
}

/** Put into the page as source text: it must use nothing from outside of itself. */
function readPainted(): Painted[] {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  const characters = new Intl.Segmenter();
  const range = document.createRange();
  const meet = (one: DOMRect, other: DOMRect) =>
    one.left <= other.right &&
    other.left <= one.right &&
    one.top <= other.bottom &&
    other.top <= one.bottom;
  const holds = ({ left, right, top, bottom }: DOMRect, x: number, y: number) =>
    left <= x && x <= right && top <= y && y <= bottom;
  const marks = new Map<string, { elements: Element[]; label: string }>();
  for (const element of document.querySelectorAll<HTMLElement>('[data-mark]')) {
    const { mark, fragment, label = '' } = element.dataset;
    const part = marks.get(`${mark} ${fragment}`) ?? { elements: [], label };
    part.elements.push(element);
    marks.set(`${mark} ${fragment}`, part);
  }
  const wanted = [...marks.values()].map(({ elements, label }) => ({
    label,
    isInFocus: elements.every((element) => element.closest('.mark-lifted') !== null),
    sections: new Set(elements.map((element) => element.closest('section'))),
    boxes: elements.map((element) => element.getBoundingClientRect()),
    first: -1,
    words: '',
  }));

  let passed = 0;
  for (const section of document.querySelectorAll('section')) {
    const here = wanted.filter(({ sections }) => sections.has(section));
    if (here.length === 0) continue;
    for (const block of section.querySelectorAll('.block')) {
      const starts = new Map(here.map((part) => [part, -1]));
      const ends = new Map<(typeof here)[number], number>();
      const text = block.textContent ?? '';
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const value = node.nodeValue ?? '';
        const rectOf = (start: number, end: number) => {
          range.setStart(node, start);
          range.setEnd(node, end);
          return range.getBoundingClientRect();
        };
        for (const word of words.segment(value)) {
          // White space has no place where a line is broken at it.
          if (word.segment.trim() === '') continue;
          const around = rectOf(word.index, word.index + word.segment.length);
          const near = here.filter(({ boxes }) => boxes.some((box) => meet(box, around)));
          if (near.length === 0) continue;
          for (const { index, segment } of characters.segment(word.segment)) {
            const start = word.index + index;
            const end = start + segment.length;
            const rect = rectOf(start, end);
            if (rect.width === 0) continue;
            const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
            for (const part of near) {
              if (!part.boxes.some((box) => holds(box, x, y))) continue;
              if (starts.get(part) === -1) starts.set(part, before + start);
              ends.set(part, before + end);
            }
          }
        }
        before += value.length;
      }
      for (const [part, end] of ends) {
        const start = starts.get(part) ?? 0;
        if (part.first === -1) part.first = passed + start;
        part.words += `${part.words === '' ? '' : '\n'}${text.slice(start, end)}`;
      }
      passed += text.length;
    }
  }
  return wanted
    .sort((a, b) => a.first - b.first)
    .map(({ label, words, isInFocus }) => ({ label, words, isInFocus }));
}
