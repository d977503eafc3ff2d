import { $getRoot, createEditor, type LexicalEditor } from 'lexical';
import type { ArticleText } from '../../shared/model/article-text.ts';
import { fillGradually } from './fill-gradually.ts';
import { ChapterNode, pageNodes, SectionNode } from './nodes.ts';
import { project, type Section } from './projection.ts';
import { createRuler, type DomPoint } from './ruler.ts';
import { createSectionFiller, elementOf, type PlacedPiece } from './section-filler.ts';

/** Words of one block, or of a piece of it: a box for each line and change of type. */
export type BlockLines = { block: HTMLElement; boxes: DOMRect[] };

/** Sections that are laid out, or skipped while far away, together. */
export type Chapter = { element: HTMLElement; first: number; end: number };

/** How many sections a chapter holds; the last one may hold fewer. */
const chapterSections = 16;

/** The article as laid out, and the way between its offsets and the page. */
export type PageView = {
  sections: readonly Section[];
  sectionElement(index: number): HTMLElement;
  /** The chapters, each with the sections `[first, end)` that it holds, by index. */
  chapters: readonly Chapter[];
  /** Sees to it that these sections hold their words. */
  fill(indexes: readonly number[]): void;
  /** The text node that shows an offset. What lies between blocks goes to the nearest one. */
  pointAt(offset: number): DomPoint;
  /** The offset of a place in the page, or null outside of it. */
  offsetOf(node: Node, offset: number): number | null;
  /** Where the words of a stretch are on the screen, with the boxes of elements that lie in it. */
  rectsOf(start: number, end: number): DOMRect[];
  /** Where the caret stands on the screen at an offset. */
  caretRect(offset: number): DOMRect;
  /** Where the words of a stretch are on the screen, block by block. */
  linesOf(start: number, end: number): BlockLines[];
  /** Roughly how tall a section is, in pixels, before the browser has laid it out. */
  guessedHeight(index: number): number;
  dispose(): void;
};

/**
 * Lays the article out in `root` with Lexical, sealed: it is shown and selected, never edited,
 * and no annotation ever changes its tree. Each section has its place at once; its words come
 * when they are near or asked for, and all the rest while nothing else is to be done.
 */
export function mountPage(root: HTMLElement, text: ArticleText): PageView {
  const sections = project(text);
  const editor = createEditor({
    namespace: 'galley-page',
    editable: false,
    nodes: pageNodes,
    theme: {},
    onError: (error) => {
      throw error;
    },
  });
  const keys: string[] = [];
  const chapterKeys: string[] = [];
  editor.setRootElement(root);
  seal(editor);
  root.setAttribute('contenteditable', 'false');
  editor.update(
    () => {
      const nodes = sections.map(() => {
        const node = new SectionNode();
        keys.push(node.getKey());
        return node;
      });
      const chapters: ChapterNode[] = [];
      for (let first = 0; first < nodes.length; first += chapterSections) {
        const chapter = new ChapterNode();
        chapter.splice(0, 0, nodes.slice(first, first + chapterSections));
        chapters.push(chapter);
        chapterKeys.push(chapter.getKey());
      }
      // Each block says its own direction; the page as a whole has none to hand down.
      $getRoot().setDirection('ltr').clear().splice(0, 0, chapters);
    },
    { discrete: true },
  );
  const shownAs = (key: string, guess: number): HTMLElement => {
    const element = elementOf(editor, key);
    element.style.containIntrinsicSize = `auto ${guess}px`;
    return element;
  };
  const elements = keys.map((key, index) => shownAs(key, guessedHeight(sections[index])));
  const chapters = chapterKeys.map((key, at): Chapter => {
    const first = at * chapterSections;
    const end = Math.min(first + chapterSections, sections.length);
    const guess = sections.slice(first, end).reduce((sum, one) => sum + guessedHeight(one), 0);
    return { element: shownAs(key, guess), first, end };
  });
  const filler = createSectionFiller(editor, text.content, sections, keys);
  const ruler = createRuler();
  const stopFilling = fillGradually(sections.length, filler.fill);

  const pieceAt = (offset: number): PlacedPiece => {
    const pieces = filler.piecesOf(lastIndexBefore(sections, offset));
    const placed = pieces[lastIndexBefore(pieces, offset)];
    if (placed === undefined) throw new Error('the page shows no text');
    return placed;
  };
  const pointAt = (offset: number): DomPoint => {
    const { start, end, runs } = pieceAt(offset);
    const inside = Math.min(Math.max(offset, start), end);
    const found = runs.find(({ run }) => inside <= run.end) ?? runs.at(-1);
    if (found === undefined) throw new Error('a block shows no text');
    return { node: found.text, offset: inside - found.run.start };
  };

  return {
    sections,
    chapters,
    sectionElement: (index) => {
      const element = elements[index];
      if (element === undefined) throw new Error(`the page has no section ${index}`);
      return element;
    },
    fill: filler.fill,
    pointAt,
    offsetOf: (node, offset) => {
      const placed = filler.pieceAround(node, root);
      if (placed === null) {
        if (node === root) return startOrEnd(spansOf(chapters, sections), offset);
        const chapter = chapters.find(({ element }) => element === node);
        if (chapter !== undefined) {
          return startOrEnd(sections.slice(chapter.first, chapter.end), offset);
        }
        const section = Array.from<Node>(elements).indexOf(node);
        return section === -1 ? null : startOrEnd(filler.piecesOf(section), offset);
      }
      for (const { run, text: shown } of placed.runs) {
        if (shown === node) return run.start + Math.min(offset, run.end - run.start);
      }
      return offsetInElement(placed, node, offset);
    },
    rectsOf: (start, end) => ruler.rectsBetween(pointAt(start), pointAt(end)),
    caretRect: (offset) => ruler.rectAt(pointAt(offset)),
    linesOf: (start, end) => {
      const lines: BlockLines[] = [];
      for (let at = lastIndexBefore(sections, start); (sections[at]?.start ?? end) < end; at += 1) {
        for (const piece of filler.piecesOf(at)) {
          if (piece.start >= end || piece.end <= start) continue;
          const boxes = piece.runs.flatMap(({ run, text: shown }) => {
            const from = Math.max(start, run.start);
            const to = Math.min(end, run.end);
            if (from >= to) return [];
            // Over several elements it would answer with their boxes too.
            return ruler.rectsBetween(
              { node: shown, offset: from - run.start },
              { node: shown, offset: to - run.start },
            );
          });
          lines.push({ block: piece.element, boxes });
        }
      }
      return lines;
    },
    guessedHeight: (index) => guessedHeight(sections[index]),
    dispose: () => {
      stopFilling();
      editor.setRootElement(null);
      root.replaceChildren();
    },
  };
}

/**
 * Has Lexical no longer watch the page for changes that are not its own. Nobody makes any, and it
 * would look at each mark that is drawn, and have the page laid out for that.
 */
function seal(editor: LexicalEditor): void {
  editor._observer?.disconnect();
  // It writes to the page only while it has one.
  editor._observer = new MutationObserver(() => {});
}

/** From where to where the chapters reach. */
function spansOf(chapters: readonly Chapter[], sections: readonly Section[]) {
  return chapters.flatMap(({ first, end }) => {
    const [start, last] = [sections[first], sections[end - 1]];
    return start === undefined || last === undefined ? [] : [{ start: start.start, end: last.end }];
  });
}

/** The last of the stretches that begins at or before an offset, or else the first. */
function lastIndexBefore(stretches: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** An offset given by an element and a child's index: where that child begins, or the very end. */
function startOrEnd(
  children: readonly { start: number; end: number }[],
  index: number,
): number | null {
  return children[index]?.start ?? children.at(-1)?.end ?? null;
}

/** An offset within a block that was given by an element and a child's index. */
function offsetInElement({ end, runs }: PlacedPiece, node: Node, offset: number): number {
  const next = node.childNodes[offset];
  if (next === undefined) {
    const inside = runs.filter(({ text }) => node.contains(text));
    return inside.at(-1)?.run.end ?? end;
  }
  const found = runs.find(({ text }) => next === text || next.contains(text));
  return found?.run.start ?? end;
}

/** Roughly how tall a section will be, in pixels, until the browser lays it out. */
function guessedHeight(section: Section | undefined): number {
  const charactersPerLine = 66;
  const lineHeight = 33;
  const gap = 15;
  return (section?.pieces ?? []).reduce(
    (sum, { start, end }) => sum + Math.ceil((end - start) / charactersPerLine) * lineHeight + gap,
    0,
  );
}
