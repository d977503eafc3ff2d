import type { Block, BlockKind, Mark } from '../../../shared/model/article-text.ts';
import { trimWhite } from '../../../shared/text/white.ts';

/** The words of a page with their shape; `softHyphens` are those that were taken out of them. */
export type PageText = { content: string; blocks: Block[]; marks: Mark[]; softHyphens: number };

type OpenMark = { kind: Mark['kind']; target: string; start: number };

export type BlockWriter = ReturnType<typeof createBlockWriter>;

/**
 * Puts a text together block by block: words are written to the block at hand until it is ended.
 * Blocks are two LF apart, items of a list one. A mark that goes on over the end of a block is one
 * in each. Blank blocks leave nothing.
 */
export function createBlockWriter() {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  let length = 0;
  let before: BlockKind | null = null;
  let text = '';
  let inner: Mark[] = [];
  const open: OpenMark[] = [];
  let softHyphens = 0;
  const withoutSoftHyphens = (words: string): string => {
    if (!words.includes('\u00ad')) return words;
    const kept = words.replaceAll('\u00ad', '');
    softHyphens += words.length - kept.length;
    return kept;
  };

  return {
    /** The words of the block at hand so far. */
    words: () => text,
    /** Words in which white space stands for a space; at the start of a line, for nothing. */
    write(words: string) {
      const line = withoutSoftHyphens(words).replace(/[ \t\n\r\f]+/g, ' ');
      text += /(?:^|[\s])$/.test(text) && line.startsWith(' ') ? line.slice(1) : line;
    },
    /** Words as they are. */
    writeAsIs(words: string) {
      text += withoutSoftHyphens(words).replace(/\r\n?/g, '\n');
    },
    /** Takes spaces at the end away and puts this in their place. */
    separate(separator: string) {
      if (text !== '') text = `${text.replace(/ +$/, '')}${separator}`;
    },
    openMark(kind: Mark['kind'], target: string) {
      open.push({ kind, target, start: text.length });
    },
    closeMark() {
      const closed = open.pop();
      if (closed !== undefined) inner.push({ ...closed, end: text.length });
    },
    /** Ends the block at hand; whether it had any words. */
    endBlock(kind: BlockKind, level: number): boolean {
      for (const mark of open) {
        inner.push({ ...mark, end: text.length });
        mark.start = 0;
      }
      const { start, end } = trimWhite(text, 0, text.length);
      if (start === end) {
        text = '';
        inner = [];
        return false;
      }
      // The first line keeps its indent.
      const first = kind === 'preformatted' ? text.lastIndexOf('\n', start) + 1 : start;
      const gap = before === null ? '' : before === 'item' && kind === 'item' ? '\n' : '\n\n';
      const shift = length + gap.length - first;
      pieces.push(gap, text.slice(first, end));
      blocks.push({ kind, start: first + shift, end: end + shift, level });
      const fitting = inner
        .map((mark) => ({
          ...mark,
          start: Math.max(mark.start, first),
          end: Math.min(mark.end, end),
        }))
        .filter((mark) => mark.start < mark.end)
        .sort((a, b) => a.start - b.start || b.end - a.end);
      for (const mark of fitting) {
        marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
      }
      length = end + shift;
      before = kind;
      text = '';
      inner = [];
      return true;
    },
    finish: (): PageText => ({ content: pieces.join(''), blocks, marks, softHyphens }),
  };
}
