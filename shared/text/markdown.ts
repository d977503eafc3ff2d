import type { Code, Heading, Paragraph, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, BlockKind, Mark } from '../model/article-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Inline, readInline, type Targets } from './markdown-inline.ts';
import { trimWhite } from './white.ts';

export type MarkdownText = {
  content: string;
  blocks: Block[];
  marks: Mark[];
  /** See `splitFrontMatter`; empty where the file has none. */
  frontMatter: Record<string, string>;
};

/**
 * Reads CommonMark (LF line ends) as what a reader sees of it: `content` without markup, and its
 * headings, quotes, list items, links and the like standing off from it, in UTF-16. Blocks are
 * two LF apart, items of a list one; lists in lists are flat. HTML, rules and the bullets of
 * lists are left out. Blocks and marks are never empty, and each mark is inside one block.
 * Never fails: any text is Markdown. The content is '' where nothing is to be seen.
 */
export function readMarkdown(source: string): MarkdownText {
  const { values, body } = splitFrontMatter(source);
  const root = fromMarkdown(body);
  const targets = targetsIn(root);
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  const pieces: string[] = [];
  let end = 0;
  let before: BlockKind | null = null;
  for (const { node, kind } of leavesOf(root)) {
    const { text, marks: inner } = readLeaf(node, targets);
    if (text === '') continue;
    const gap = separator(before, kind);
    const start = end + gap.length;
    end = start + text.length;
    before = kind;
    pieces.push(gap, text);
    blocks.push({ kind, start, end, level: node.type === 'heading' ? node.depth : 0 });
    for (const mark of inner) {
      marks.push({ ...mark, start: start + mark.start, end: start + mark.end });
    }
  }
  return { content: pieces.join(''), blocks, marks, frontMatter: values };
}

function separator(before: BlockKind | null, kind: BlockKind): string {
  if (before === null) return '';
  return before === 'item' && kind === 'item' ? '\n' : '\n\n';
}

/** A node with words of its own, and the kind of block it makes. */
type Leaf = { node: Heading | Paragraph | Code; kind: BlockKind };

/** What to do next: a node, and what a paragraph is where it stands. */
type Step = { node: RootContent; kind: BlockKind };

/**
 * The leaves of a document in reading order. A list of what is left to do and not a recursion:
 * files nest as deep as they like.
 */
function* leavesOf(root: Root): Generator<Leaf> {
  const steps = stepsInto(root.children, 'paragraph').reverse();
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, kind } = step;
    if (node.type === 'heading') yield { node, kind: 'heading' };
    if (node.type === 'paragraph') yield { node, kind };
    if (node.type === 'code') yield { node, kind: 'preformatted' };
    for (const inner of stepsBelow(step).reverse()) steps.push(inner);
  }
}

function stepsBelow({ node, kind }: Step): Step[] {
  if (node.type === 'blockquote') return stepsInto(node.children, 'quote');
  if (node.type === 'list') return stepsInto(node.children, kind);
  return node.type === 'listItem' ? stepsIntoItem(node.children, kind) : [];
}

function stepsInto(nodes: readonly RootContent[], kind: BlockKind): Step[] {
  return nodes.map((node) => ({ node, kind }));
}

/** The first paragraph is the item; those after it are as paragraphs are around the list. */
function stepsIntoItem(nodes: readonly RootContent[], kind: BlockKind): Step[] {
  const first = nodes.findIndex(({ type }) => type === 'paragraph');
  return nodes.map((node, index) => ({ node, kind: index === first ? 'item' : kind }));
}

function readLeaf(node: Leaf['node'], targets: Targets): Inline {
  if (node.type !== 'code') return readInline(node.children, targets);
  const { start, end } = trimWhite(node.value, 0, node.value.length);
  if (start === end) return { text: '', marks: [] };
  // The first line keeps its indent.
  return { text: node.value.slice(node.value.lastIndexOf('\n', start) + 1, end), marks: [] };
}

/** Where each definition leads. Of two with one name the first counts. */
function targetsIn(root: Root): Targets {
  const targets = new Map<string, string>();
  const nodes: RootContent[] = root.children.toReversed();
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.type === 'definition' && !targets.has(node.identifier)) {
      targets.set(node.identifier, node.url);
    }
    const inner = stepsBelow({ node, kind: 'paragraph' });
    for (const step of inner.reverse()) nodes.push(step.node);
  }
  return targets;
}
