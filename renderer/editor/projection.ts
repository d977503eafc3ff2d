import type { ArticleText, Block, Mark } from '../../shared/model/article-text.ts';
import { directionOf } from '../../shared/text/direction.ts';
import { nextGrapheme } from '../../shared/text/graphemes.ts';
import { stretchesOf } from '../../shared/text/stretches.ts';

/** A stretch of a block in one type: `target` is a link's address, or ''. */
export type Run = {
  start: number;
  end: number;
  isBold: boolean;
  isItalic: boolean;
  target: string;
};

/**
 * A block, or a piece of one that is too long to lay out in one go. Its runs join up to
 * `[start, end)`. `part` is 'whole', or where in its block the piece stands; the direction is that
 * of the whole block.
 */
export type Piece = Block & {
  runs: Run[];
  part: 'whole' | 'first' | 'middle' | 'last';
  direction: 'ltr' | 'rtl';
};

/** A few pieces that are laid out, or skipped while far away, together. */
export type Section = { start: number; end: number; pieces: Piece[] };

/** Longest piece, in UTF-16 code units: laying out a paragraph costs more than its length. */
const pieceLimit = 4096;
/** A section holds at most so many pieces, and so much text. */
const sectionPieces = 8;
const sectionLimit = 3000;

/**
 * The article as it is laid out: blocks and marks become sections of pieces of runs. The text of
 * the runs, with what lies between blocks, is the article's text again.
 */
export function project(text: Pick<ArticleText, 'content' | 'blocks' | 'marks'>): Section[] {
  const sections: Section[] = [];
  let current: Section | null = null;
  for (const piece of text.blocks.flatMap((block) => cut(text.content, block))) {
    const projected: Piece = { ...piece, runs: runsOf(piece, text.marks) };
    const isFull =
      current === null ||
      current.pieces.length >= sectionPieces ||
      piece.end - current.start > sectionLimit;
    if (current === null || isFull) {
      current = { start: piece.start, end: piece.end, pieces: [projected] };
      sections.push(current);
      continue;
    }
    current.pieces.push(projected);
    current.end = piece.end;
  }
  return sections;
}

function cut(content: string, block: Block): Omit<Piece, 'runs'>[] {
  const direction = directionOf(content.slice(block.start, block.end));
  if (block.end - block.start <= pieceLimit) return [{ ...block, direction, part: 'whole' }];
  const pieces: Omit<Piece, 'runs'>[] = [];
  let start = block.start;
  while (block.end - start > pieceLimit) {
    const end = cutAt(content, start + pieceLimit, start);
    pieces.push({
      ...block,
      direction,
      start,
      end,
      part: start === block.start ? 'first' : 'middle',
    });
    start = end;
  }
  pieces.push({ ...block, direction, start, end: block.end, part: 'last' });
  return pieces;
}

/** After the last space before `offset`, or where no character is cut if there is none near. */
function cutAt(content: string, offset: number, start: number): number {
  const space = content.lastIndexOf(' ', offset - 1);
  if (space > start + pieceLimit / 2) return space + 1;
  return nextGrapheme(content, offset - 1);
}

function runsOf(piece: { start: number; end: number }, marks: readonly Mark[]): Run[] {
  return stretchesOf(piece, marks).map(({ start, end, covering }) => ({
    start,
    end,
    isBold: covering.some(({ kind }) => kind === 'bold'),
    isItalic: covering.some(({ kind }) => kind === 'italic'),
    target: covering.find(({ kind }) => kind === 'link')?.target ?? '',
  }));
}
