import type { Annotation, Fragment } from '../model/annotation.ts';
import type { ArticleText, Block, BlockKind, Mark } from '../model/article-text.ts';
import type { Label } from '../model/label-schema.ts';
import { type Stretch, stretchesOf } from '../text/stretches.ts';
import { escapeHtml } from './escape.ts';

/** A mark as it is printed: with the number of its note. */
export type NumberedMark = { number: number; annotation: Annotation; label: Label | undefined };

type Typed = { kind: 'type'; mark: Mark } & Fragment;
type Marked = { kind: 'mark'; mark: NumberedMark } & Fragment;

const elements: Record<BlockKind, string> = {
  title: 'h1',
  byline: 'p',
  heading: 'h2',
  paragraph: 'p',
  quote: 'blockquote',
  item: 'p',
  preformatted: 'pre',
};

/** Marks of one label over each other have lines at so many heights; deeper ones share the last. */
export const printedDepths = 3;

/**
 * The article's blocks as HTML: every word, with a line under each mark in the style of its label
 * and the number of its note after each of its parts.
 */
export function printedText(
  { content, blocks, marks }: Pick<ArticleText, 'content' | 'blocks' | 'marks'>,
  numbered: readonly NumberedMark[],
): string {
  const covers = [
    ...marks.map((mark): Typed => ({ kind: 'type', mark, start: mark.start, end: mark.end })),
    ...numbered.flatMap((mark) =>
      mark.annotation.fragments.map((fragment): Marked => ({ kind: 'mark', mark, ...fragment })),
    ),
  ];
  return blocks.map((block) => printedBlock(content, block, covers)).join('\n');
}

function printedBlock(content: string, block: Block, covers: readonly (Typed | Marked)[]): string {
  const element =
    block.kind === 'heading' ? `h${Math.min(block.level + 1, 6)}` : elements[block.kind];
  const words = stretchesOf(block, covers).map((stretch) => printedStretch(content, stretch));
  return `<${element} class="block-${block.kind}" dir="auto">${words.join('')}</${element}>`;
}

function printedStretch(
  content: string,
  { start, end, covering }: Stretch<Typed | Marked>,
): string {
  const typed = covering.flatMap((cover) => (cover.kind === 'type' ? [cover.mark.kind] : []));
  const marked = covering.flatMap((cover) => (cover.kind === 'mark' ? [cover] : []));
  let html = escapeHtml(content.slice(start, end));
  if (typed.includes('italic')) html = `<i>${html}</i>`;
  if (typed.includes('bold')) html = `<b>${html}</b>`;
  for (const [index, { mark }] of marked.entries()) {
    const same = marked.slice(0, index).filter((other) => other.mark.label === mark.label).length;
    const depth = Math.min(same, printedDepths - 1);
    html = `<span class="${markClass(mark.label, depth)}">${html}</span>`;
  }
  const ending = marked.filter((cover) => cover.end === end).map(({ mark }) => mark.number);
  if (ending.length === 0) return html;
  return `${html}<sup>${ending.sort((a, b) => a - b).join(',')}</sup>`;
}

/** The class whose rule draws a label's line; see `labelRules`. */
export function markClass(label: Label | undefined, depth: number): string {
  return `mark mark-${label?.position ?? 0}-${depth}`;
}
