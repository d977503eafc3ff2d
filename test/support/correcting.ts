import {
  type CarriedAnnotation,
  carryAnnotations,
} from '../../shared/correction/carry-annotations.ts';
import { changesBetween } from '../../shared/correction/changes-between.ts';
import { correctionOf } from '../../shared/correction/correction.ts';
import type { Block, BlockKind } from '../../shared/model/article-text.ts';
import { annotationsOf, article, shown } from './notation.ts';

/** The changes between two texts within the text before: `Put{ı→in}`. */
export function changesShown(before: string, after: string): string {
  let shown = '';
  let place = 0;
  for (const { start, end, insert } of changesBetween(before, after)) {
    shown += `${before.slice(place, start)}{${before.slice(start, end)}→${insert}}`;
    place = end;
  }
  return shown + before.slice(place);
}

/** Carries the marks of a text in notation to another text. */
export function carried(notation: string, after: string): CarriedAnnotation[] {
  const marked = article(notation);
  return carryAnnotations(correctionOf(marked.text, after), annotationsOf(marked));
}

/** What is marked once a text in notation is corrected, and the outcomes, in reading order. */
export function afterCorrection(notation: string, after: string): [string, string] {
  const all = carried(notation, after);
  const outcomes = all.map(({ outcome }) => outcome).join(', ');
  return [
    shown(
      after,
      all.flatMap((carried) => carried.after ?? []),
    ),
    outcomes,
  ];
}

/**
 * Reads blocks written as `⟦kind:words⟧`, what stands between them between them. Kinds go by their
 * first letter: `t` a title, `b` a byline, `h` a heading (of level 2), `p` a paragraph, and so on;
 * `c` is what is preformatted.
 */
export function blocksIn(notation: string): { content: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let content = '';
  for (const piece of notation.split(/(⟦.:[^⟧]*⟧)/u)) {
    const start = content.length;
    const kind = kinds.find(([letter]) => piece.startsWith(`⟦${letter}:`))?.[1];
    content += kind === undefined ? piece : piece.slice(3, -1);
    if (kind !== undefined) blocks.push({ kind, start, end: content.length, level: levelOf(kind) });
  }
  return { content, blocks };
}

/** Writes blocks as `blocksIn` reads them. */
export function blocksShown(content: string, blocks: readonly Block[]): string {
  let shown = '';
  let place = 0;
  for (const { kind, start, end } of blocks) {
    const letter = kinds.find(([, of]) => of === kind)?.[0];
    shown += `${content.slice(place, start)}⟦${letter}:${content.slice(start, end)}⟧`;
    place = end;
  }
  return shown + content.slice(place);
}

const kinds: readonly [string, BlockKind][] = [
  ['t', 'title'],
  ['b', 'byline'],
  ['h', 'heading'],
  ['p', 'paragraph'],
  ['q', 'quote'],
  ['i', 'item'],
  ['c', 'preformatted'],
];

/** The level a block of a kind has in these tests. */
export function levelOf(kind: BlockKind): number {
  if (kind === 'title') return 1;
  return kind === 'heading' ? 2 : 0;
}
