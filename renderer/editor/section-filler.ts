import {
  $createTextNode,
  $getNodeByKey,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { BlockNode, LinkNode, SectionNode } from './nodes.ts';
import type { Piece, Run, Section } from './projection.ts';

/** A piece of the article and the text nodes that show its runs. */
export type PlacedPiece = {
  element: HTMLElement;
  start: number;
  end: number;
  runs: { run: Run; text: Text }[];
};

/** Puts words into the sections of a page, each once, and knows where they are. */
export type SectionFiller = {
  fill(indexes: readonly number[]): void;
  /** The pieces of a section in order; it is filled first if it has to be. */
  piecesOf(index: number): readonly PlacedPiece[];
  /** The piece that a node of the page belongs to, or null where it belongs to none. */
  pieceAround(node: Node, root: HTMLElement): PlacedPiece | null;
};

export function createSectionFiller(
  editor: LexicalEditor,
  content: string,
  sections: readonly Section[],
  sectionKeys: readonly string[],
): SectionFiller {
  const filled: PlacedPiece[][] = [];
  const byElement = new WeakMap<Node, PlacedPiece>();

  const fill = (indexes: readonly number[]) => {
    const empty = indexes.filter((index) => index < sections.length && filled[index] === undefined);
    if (empty.length === 0) return;
    const created: { index: number; pieces: { piece: Piece; key: string; runs: string[] }[] }[] =
      [];
    editor.update(
      () => {
        for (const index of empty) {
          const section = $getNodeByKey(sectionKeys[index] ?? '');
          if (!(section instanceof SectionNode)) throw new Error(`there is no section ${index}`);
          const blocks = (sections[index]?.pieces ?? []).map((piece) => ({
            piece,
            ...$createBlock(content, piece),
          }));
          section.splice(
            0,
            0,
            blocks.map(({ block }) => block),
          );
          const pieces = blocks.map(({ piece, block, runs }) => ({
            piece,
            key: block.getKey(),
            runs: runs.map((run) => run.getKey()),
          }));
          created.push({ index, pieces });
        }
      },
      // The selection is the browser's; filling never touches it.
      { discrete: true, tag: 'skip-dom-selection' },
    );
    for (const { index, pieces } of created) {
      filled[index] = pieces.map(({ piece, key, runs }) => {
        const placed: PlacedPiece = {
          element: elementOf(editor, key),
          start: piece.start,
          end: piece.end,
          runs: piece.runs.map((run, at) => ({
            run,
            text: textIn(elementOf(editor, runs[at] ?? '')),
          })),
        };
        byElement.set(placed.element, placed);
        return placed;
      });
    }
  };

  return {
    fill,
    piecesOf: (index) => {
      fill([index]);
      return filled[index] ?? [];
    },
    pieceAround: (node, root) => {
      for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
        const placed = byElement.get(at);
        if (placed !== undefined) return placed;
      }
      return null;
    },
  };
}

/** The element that shows a node of the page. */
export function elementOf(editor: LexicalEditor, key: string): HTMLElement {
  const element = editor.getElementByKey(key);
  if (element === null) throw new Error(`the page shows no node ${key}`);
  return element;
}

function $createBlock(content: string, piece: Piece): { block: BlockNode; runs: TextNode[] } {
  const block = new BlockNode(piece);
  // Lexical keeps a direction it was told, and takes away any other.
  block.setDirection(piece.direction);
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
  let node: Node | null = element;
  while (node !== null && !(node instanceof Text)) node = node.firstChild;
  if (node === null) throw new Error('a run of the page has no text node');
  return node;
}
