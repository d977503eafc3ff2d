import { fitMarks } from '../../../shared/text/marks.ts';
import { recogniseHead } from '../../../shared/text/recognise.ts';
import { readingTexts } from '../../../shared/texts/reading.ts';
import type { PageText } from '../html/block-writer.ts';
import { type Draft, noFacts } from '../item.ts';

/** The words of a page or document as an article, with what its first lines say about it. */
export function draftOf(text: PageText, notes: readonly string[]): Draft {
  const head = recogniseHead(text.content, text.blocks);
  const { title, byline, published, blocks } = head;
  const hyphens = text.softHyphens;
  return {
    content: text.content,
    blocks,
    marks: fitMarks(text.marks, blocks),
    facts: { ...noFacts, title, byline, published },
    line: 0,
    lineEnds: 0,
    notes: hyphens === 0 ? notes : [...notes, readingTexts.softHyphensRemoved(hyphens)],
  };
}

/** A text with a title above it, unless it begins with these words as a heading. */
export function withTitle(text: PageText, title: string): PageText {
  const [first] = text.blocks;
  if (title === '') return text;
  const opening = first === undefined ? '' : text.content.slice(first.start, first.end);
  if (first?.kind === 'heading' && bare(opening) === bare(title)) {
    return { ...text, blocks: [{ ...first, level: 1 }, ...text.blocks.slice(1)] };
  }
  const shift = title.length + 2;
  const moved = <Part extends { start: number; end: number }>(part: Part): Part => ({
    ...part,
    start: part.start + shift,
    end: part.end + shift,
  });
  return {
    softHyphens: text.softHyphens,
    content: `${title}\n\n${text.content}`,
    blocks: [{ kind: 'heading', start: 0, end: title.length, level: 1 }, ...text.blocks.map(moved)],
    marks: text.marks.map(moved),
  };
}

function bare(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
