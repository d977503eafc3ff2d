import { $createTextNode, $getRoot, createEditor, type LexicalNode, type TextNode } from 'lexical';
import type { ArticleText } from '../../shared/model/article-text.ts';
import { BlockNode, LinkNode, pageNodes, SectionNode } from './nodes.ts';
import { type Piece, project, type Run, type Section } from './projection.ts';

/** A place in the page's DOM: a text node and an offset into it. */
export type DomPoint = { node: Text; offset: number };

/** The article as laid out, and the way between its offsets and the page. */
export type PageView = {
  sections: readonly Section[];
  sectionElement(index: number): HTMLElement;
  /** The text node that shows an offset. What lies between blocks goes to the nearest one. */
  pointAt(offset: number): DomPoint;
  /** The offset of a place in the page, or null outside of it. */
  offsetOf(node: Node, offset: number): number | null;
  rangeOf(start: number, end: number): Range;
  /** Where the words of a stretch are on the screen: a box for each line and change of type. */
  boxesOf(start: number, end: number): DOMRect[];
  /** Roughly how tall a section is, in pixels, before the browser has laid it out. */
  guessedHeight(index: number): number;
  dispose(): void;
};

type PlacedRun = { run: Run; text: Text };
type PlacedPiece = { piece: Piece; element: HTMLElement; runs: PlacedRun[] };

/**
 * Lays the article out in `root` with Lexical, sealed: it is shown and selected, never edited,
 * and no annotation ever changes its tree.
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
  const keys: { section: string; pieces: { key: string; runs: string[] }[] }[] = [];
  editor.setRootElement(root);
  root.setAttribute('contenteditable', 'false');
  editor.update(
    () => {
      const nodes = sections.map((section) => {
        const node = new SectionNode();
        const pieces = section.pieces.map((piece) => {
          const { block, runs } = $createBlock(text.content, piece);
          node.append(block);
          return { key: block.getKey(), runs: runs.map((run) => run.getKey()) };
        });
        keys.push({ section: node.getKey(), pieces });
        return node;
      });
      $getRoot().clear().splice(0, 0, nodes);
    },
    { discrete: true },
  );

  const elementOf = (key: string): HTMLElement => {
    const element = editor.getElementByKey(key);
    if (element === null) throw new Error(`the page shows no node ${key}`);
    return element;
  };
  const sectionElements = keys.map(({ section }) => elementOf(section));
  const guessedHeight = (index: number): number => {
    const section = sections[index];
    return section === undefined ? 0 : guessHeight(section);
  };
  for (const [index, element] of sectionElements.entries()) {
    element.style.containIntrinsicSize = `auto ${guessedHeight(index)}px`;
  }
  const pieces = sections.flatMap((section, sectionIndex) =>
    section.pieces.map((piece, pieceIndex): PlacedPiece => {
      const placed = keys[sectionIndex]?.pieces[pieceIndex];
      if (placed === undefined) throw new Error('the page lacks a block');
      return {
        piece,
        element: elementOf(placed.key),
        runs: piece.runs.map((run, runIndex) => ({
          run,
          text: textIn(elementOf(placed.runs[runIndex] ?? '')),
        })),
      };
    }),
  );
  const byElement = new Map(pieces.map((placed) => [placed.element, placed]));

  const pointAt = (offset: number): DomPoint => {
    const placed = pieces[indexAt(pieces, offset)];
    if (placed === undefined) throw new Error('the page shows no text');
    const { start, end } = placed.piece;
    const inside = Math.min(Math.max(offset, start), end);
    const found = placed.runs.find(({ run }) => inside <= run.end) ?? placed.runs.at(-1);
    if (found === undefined) throw new Error('a block shows no text');
    return { node: found.text, offset: inside - found.run.start };
  };

  return {
    sections,
    sectionElement: (index) => {
      const element = sectionElements[index];
      if (element === undefined) throw new Error(`the page has no section ${index}`);
      return element;
    },
    pointAt,
    offsetOf: (node, offset) => {
      const placed = closestPiece(node, byElement, root);
      if (placed === null) return offsetBetween(node, offset, pieces, root);
      for (const { run, text: shown } of placed.runs) {
        if (shown === node) return run.start + Math.min(offset, run.end - run.start);
      }
      return offsetInElement(placed, node, offset);
    },
    rangeOf: (start, end) => {
      const range = document.createRange();
      const from = pointAt(start);
      const to = pointAt(end);
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return range;
    },
    boxesOf: (start, end) => {
      const boxes: DOMRect[] = [];
      for (let at = indexAt(pieces, start); at < pieces.length; at += 1) {
        const placed = pieces[at];
        if (placed === undefined || placed.piece.start >= end) break;
        for (const { run, text: shown } of placed.runs) {
          const from = Math.max(start, run.start);
          const to = Math.min(end, run.end);
          if (from >= to) continue;
          // A range over several elements would answer with their boxes too.
          const range = document.createRange();
          range.setStart(shown, from - run.start);
          range.setEnd(shown, to - run.start);
          boxes.push(...range.getClientRects());
        }
      }
      return boxes;
    },
    guessedHeight,
    dispose: () => {
      editor.setRootElement(null);
      root.replaceChildren();
    },
  };
}

function $createBlock(content: string, piece: Piece): { block: BlockNode; runs: TextNode[] } {
  const block = new BlockNode(piece);
  const runs: TextNode[] = [];
  const children = piece.runs.map((run): LexicalNode => {
    // Lexical would join neighbours of one format, and the runs must stay as they are.
    const node = $createTextNode(content.slice(run.start, run.end)).toggleUnmergeable();
    if (run.isBold) node.toggleFormat('bold');
    if (run.isItalic) node.toggleFormat('italic');
    runs.push(node);
    return run.target === '' ? node : new LinkNode(run.target).append(node);
  });
  block.splice(0, 0, children);
  return { block, runs };
}

/** The text node that a Lexical text element shows: bold and italic nest elements around it. */
function textIn(element: HTMLElement): Text {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const node = walker.nextNode();
  if (node instanceof Text) return node;
  throw new Error('a run of the page has no text node');
}

/** The piece that holds an offset, or the nearest one before it. */
function indexAt(pieces: readonly PlacedPiece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.piece.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function closestPiece(
  node: Node,
  byElement: ReadonlyMap<HTMLElement, PlacedPiece>,
  root: HTMLElement,
): PlacedPiece | null {
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
    const placed = at instanceof HTMLElement ? byElement.get(at) : undefined;
    if (placed !== undefined) return placed;
  }
  return null;
}

/** An offset within a block that was given by an element and a child's index. */
function offsetInElement({ piece, runs }: PlacedPiece, node: Node, offset: number): number {
  const next = node.childNodes[offset];
  if (next === undefined) {
    const inside = runs.filter(({ text }) => node.contains(text));
    return inside.at(-1)?.run.end ?? piece.end;
  }
  const found = runs.find(({ text }) => next === text || next.contains(text));
  return found?.run.start ?? piece.end;
}

/** An offset given by the root or a section: the start of the next block, or the very end. */
function offsetBetween(
  node: Node,
  offset: number,
  pieces: readonly PlacedPiece[],
  root: HTMLElement,
): number | null {
  if (node !== root && !root.contains(node)) return null;
  const next = node.childNodes[offset];
  const found =
    next === undefined
      ? undefined
      : pieces.find(({ element }) => next === element || next.contains(element));
  if (found !== undefined) return found.piece.start;
  const inside = pieces.filter(({ element }) => node.contains(element));
  return inside.at(-1)?.piece.end ?? null;
}

/** Roughly how tall a section will be, in pixels, until the browser lays it out. */
function guessHeight({ pieces }: Section): number {
  const charactersPerLine = 66;
  const lineHeight = 33;
  const gap = 15;
  return pieces.reduce(
    (sum, { start, end }) => sum + Math.ceil((end - start) / charactersPerLine) * lineHeight + gap,
    0,
  );
}
