import type { Block, BlockKind } from '../model/article-text.ts';
import { trimWhite } from '../text/white.ts';
import { type Content, contentsOf } from './contents.ts';
import type { Correction } from './correction.ts';

/**
 * The blocks of a corrected text. A block stretches and shrinks with its words and is gone with
 * the last of them. What was put in belongs to the block before it on its line, else to the one
 * behind it, and where it has a line to itself it becomes a block after the block before it.
 * A line break put into a block divides it, but for preformatted lines; where the line breaks
 * between two blocks are gone, they are one, of the kind of the first. The second part of a title
 * is a paragraph, and so is a line put in below a title, byline or heading, or above all blocks.
 * Edges where nothing changed stay as they are, others stand without white space.
 */
export function carryBlocks(correction: Correction, blocks: readonly Block[]): Block[] {
  if (correction.changes.length === 0) return [...blocks];
  const contents = contentsOf(correction, blocks);
  const made: Making[] = [];
  const begun = new Set<number>();
  for (const [index, content] of contents.entries()) {
    const last = made.at(-1);
    const next = contents[index + 1];
    const isMore = last !== undefined && continues(correction, blocks, { last, content });
    if (isMore) extend(last, content);
    else made.push(begin(correction, blocks, { content, next, last, begun }));
    if (content.kind === 'kept') begun.add(content.block);
  }
  return made.flatMap((making) => finish(correction.after, making));
}

/** A block while it grows: `owner` is the index of the block before whose words it holds last. */
type Making = {
  kind: BlockKind;
  level: number;
  owner: number | null;
  start: number;
  end: number;
  ownStart: boolean;
  ownEnd: boolean;
};

/** Whether what comes next belongs to the block that was made last. */
function continues(
  { before, after }: Correction,
  blocks: readonly Block[],
  { last, content }: { last: Making; content: Content },
): boolean {
  const breaks = breaksIn(after, last.end, content.start);
  const isPreformatted = last.kind === 'preformatted';
  if (content.kind === 'typed') return breaks === 0 || (isPreformatted && breaks === 1);
  if (content.block === last.owner) return breaks === 0 || isPreformatted;
  if (breaks > 0) return false;
  // Blocks that never had a line break between them stay two.
  const gapStart = last.owner === null ? 0 : (blocks[last.owner]?.end ?? 0);
  return last.owner === null || breaksIn(before, gapStart, blocks[content.block]?.start ?? 0) > 0;
}

function extend(last: Making, content: Content): void {
  last.end = content.end;
  last.ownEnd = content.kind === 'kept' && content.ownEnd;
  if (content.kind === 'kept') last.owner = content.block;
}

type Beginning = {
  content: Content;
  next: Content | undefined;
  last: Making | undefined;
  /** The blocks of which something has been met. */
  begun: ReadonlySet<number>;
};

function begin({ after }: Correction, blocks: readonly Block[], beginning: Beginning): Making {
  const { content, next, last, begun } = beginning;
  const edges = { start: content.start, end: content.end };
  if (content.kind === 'kept') {
    const { ownStart, ownEnd, block } = content;
    return { ...kindOf(blocks, block, begun), ...edges, owner: block, ownStart, ownEnd };
  }
  const open = { ...edges, ownStart: false, ownEnd: false };
  if (next?.kind === 'kept' && breaksIn(after, content.end, next.start) === 0) {
    return { ...kindOf(blocks, next.block, begun), ...open, owner: next.block };
  }
  return { ...below(last), ...open, owner: last?.owner ?? null };
}

type Kind = Pick<Block, 'kind' | 'level'>;

const paragraph: Kind = { kind: 'paragraph', level: 0 };

/** The kind of a block, or of its second part. */
function kindOf(blocks: readonly Block[], index: number, begun: ReadonlySet<number>): Kind {
  const { kind, level } = blocks[index] ?? paragraph;
  return begun.has(index) && kind === 'title' ? paragraph : { kind, level };
}

/** The kind of a line put in below a block. */
function below(last: Making | undefined): Kind {
  const isHead = last?.kind === 'title' || last?.kind === 'byline' || last?.kind === 'heading';
  return last === undefined || isHead ? paragraph : { kind: last.kind, level: last.level };
}

function breaksIn(text: string, start: number, end: number): number {
  return text.slice(start, end).split('\n').length - 1;
}

/** Takes white space off the edges that changed; a block without words is none. */
function finish(content: string, { kind, level, start, end, ownStart, ownEnd }: Making): Block[] {
  const words = trimWhite(content, start, end);
  if (words.start === words.end) return [];
  const lineStart = content.lastIndexOf('\n', words.start) + 1;
  // The first line of what is preformatted keeps its indent.
  const first = kind === 'preformatted' ? Math.max(start, lineStart) : words.start;
  return [{ kind, level, start: ownStart ? start : first, end: ownEnd ? end : words.end }];
}
