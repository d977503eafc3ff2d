import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryBlocks } from '../../../shared/correction/carry-blocks.ts';
import { carryRanges } from '../../../shared/correction/carry-range.ts';
import { carryText } from '../../../shared/correction/carry-text.ts';
import { type Correction, correctionOf } from '../../../shared/correction/correction.ts';
import type { Fragment } from '../../../shared/model/annotation.ts';
import type { Block, Mark } from '../../../shared/model/article-text.ts';
import { readMarkdown } from '../../../shared/text/markdown.ts';
import { fitMarks } from '../../../shared/text/marks.ts';
import { isWhite, trimWhite } from '../../../shared/text/white.ts';
import { anyBlocks } from '../../support/arbitrary-blocks.ts';
import { editsTo } from '../../support/arbitrary-correction.ts';
import { blocksIn, blocksShown } from '../../support/correcting.ts';

/** The blocks of a text in notation once it reads as another. */
function corrected(notation: string, after: string): string {
  const { content, blocks } = blocksIn(notation);
  return blocksShown(after, carryBlocks(correctionOf(content, after), blocks));
}

/** The places in the text after of what was kept of a block. */
function keptOf(correction: Correction, block: Block): Fragment[] {
  const isGone = (at: number) =>
    correction.changes.some(({ start, end }) => start <= at && at < end);
  return placesOf(block)
    .filter((at) => !isGone(at))
    .map((at) => {
      const behind = correction.changes.findLast(({ end }) => end <= at);
      const start = behind === undefined ? at : at + behind.newEnd - behind.end;
      return { start, end: start + 1 };
    });
}

function placesOf({ start, end }: Fragment): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

const plain = (notation: string) => notation.replaceAll(/⟦.:|⟧/gu, '');

describe('the blocks of a corrected text', () => {
  it.each([
    ['stretch with what was put into them', '⟦p:It fell.⟧', '⟦p:It never fell.⟧'],
    ['shrink with what was taken out', '⟦p:It never fell.⟧', '⟦p:It fell.⟧'],
    ['move with what changed before them', '⟦t:Old⟧\n\n⟦p:It fell.⟧', '⟦t:Older⟧\n\n⟦p:It fell.⟧'],
    ['take in what was put in at their end', '⟦p:One⟧\n\n⟦p:Six⟧', '⟦p:One two⟧\n\n⟦p:Six⟧'],
    ['take in what was put in at their front', '⟦p:One⟧\n\n⟦q:six⟧', '⟦p:One⟧\n\n⟦q:Now six⟧'],
    ['are gone with their words', '⟦t:Old⟧\n\n⟦b:By me⟧\n\n⟦p:One⟧', '⟦t:Old⟧\n\n\n\n⟦p:One⟧'],
    [
      'are gone with their words and breaks',
      '⟦t:Old⟧\n\n⟦b:By me⟧\n\n⟦p:One⟧',
      '⟦t:Old⟧\n\n⟦p:One⟧',
    ],
    ['are two where a line break was put in', '⟦q:One. Two.⟧', '⟦q:One.⟧\n⟦q:Two.⟧'],
    ['are two with a blank line', '⟦h:One. Two.⟧', '⟦h:One.⟧\n\n⟦h:Two.⟧'],
    ['have a title but once', '⟦t:One. Two.⟧\n\n⟦p:Six⟧', '⟦t:One.⟧\n\n⟦p:Two.⟧\n\n⟦p:Six⟧'],
    ['are one line where there were lines', '⟦p:One\ntwo\nsix⟧', '⟦p:One two six⟧'],
    ['keep their lines where they had some', '⟦p:One\ntwo⟧', '⟦p:One\ntwos⟧'],
    ['are two where lines were set apart', '⟦p:One\ntwo⟧', '⟦p:One⟧\n\n⟦p:two⟧'],
    ['are one where the break was taken out', '⟦q:One.⟧\n\n⟦p:Two.⟧', '⟦q:One. Two.⟧'],
    ['are one where words were taken out too', '⟦q:One. A.⟧\n\n⟦p:B. Two.⟧', '⟦q:One. Two.⟧'],
    ['stay two where a break is left', '⟦q:One.⟧\n\n⟦p:Two.⟧', '⟦q:One.⟧\n⟦p:Two.⟧'],
    ['stay two where there was no break', '⟦q:One.⟧ ⟦p:Two.⟧', '⟦q:One.⟧  ⟦p:Two.⟧'],
    [
      'are three where a line was put in between',
      '⟦p:One⟧\n\n⟦q:Six⟧',
      '⟦p:One⟧\n\n⟦p:Two⟧\n\n⟦q:Six⟧',
    ],
    [
      'go on with a list',
      '⟦i:One⟧\n⟦i:Six⟧\n\n⟦p:Me⟧',
      '⟦i:One⟧\n⟦i:Two⟧\n⟦i:Six⟧\n⟦i:Ten⟧\n\n⟦p:Me⟧',
    ],
    ['are no heading below a heading', '⟦h:One⟧\n\n⟦p:Six⟧', '⟦h:One⟧\n\n⟦p:Two⟧\n\n⟦p:Six⟧'],
    ['begin with a paragraph put in above', '⟦t:One⟧\n\n⟦p:Six⟧', '⟦p:New⟧\n\n⟦t:One⟧\n\n⟦p:Six⟧'],
    ['keep lines of code together', '⟦c:  a\n  b⟧', '⟦c:  a\n\n  c\n  b⟧'],
    ['keep the indent of code', '⟦c:  a b\n  c⟧', '⟦c:  b\n  c⟧'],
    ['stand without white space where they were cut', '⟦p:One two ⟧\n⟦p:six⟧', '⟦p:One⟧ \n⟦p:six⟧'],
    ['are made of nothing', '', '⟦p:One⟧\n\n⟦p:Two⟧'],
  ])('%s', (_, before, after) => {
    expect(corrected(before, plain(after))).toBe(after);
  });

  const edited = anyBlocks().chain((text) =>
    fc.record({ text: fc.constant(text), after: editsTo(text.content) }),
  );

  it('are in order and apart, with words, and hold every word put in or that one held', () => {
    fc.assert(
      fc.property(edited, ({ text, after }) => {
        const correction = correctionOf(text.content, after);
        const blocks = carryBlocks(correction, text.blocks);
        let place = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(place);
          expect(trimWhite(after, start, end).start).toBeLessThan(end);
          place = end;
        }
        expect(place).toBeLessThanOrEqual(after.length);
        const held = new Set(blocks.flatMap(placesOf));
        const kept = text.blocks.flatMap((block) => keptOf(correction, block));
        const typed = correction.changes.map(({ newStart: start, newEnd: end }) => ({
          start,
          end,
        }));
        if (correction.changes.length === 0) return;
        for (const place of [...kept, ...typed].flatMap(placesOf)) {
          if (!isWhite(after.charCodeAt(place))) expect(held.has(place)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stay as they are where nothing was changed', () => {
    fc.assert(
      fc.property(anyBlocks(), ({ content, blocks }) => {
        expect(carryBlocks(correctionOf(content, content), blocks)).toEqual(blocks);
      }),
    );
  });
});

/** The marks of a text in Markdown once it reads as another: each kind with its words. */
function marksAfter(source: string, after: string): string[] {
  const { content, blocks, marks } = readMarkdown(source);
  const text = carryText(correctionOf(content, after), { content, blocks, marks });
  return text.marks.map(({ kind, start, end, target }) =>
    `${kind}: ${after.slice(start, end)} ${target}`.trim(),
  );
}

describe('the type of a corrected text', () => {
  it.each([
    ['stretches with its words', 'It **fel** now', 'It fell now', ['bold: fell']],
    ['keeps where a link leads', '[It](x:y) fell', 'It never fell', ['link: It x:y']],
    ['is gone with its words', 'It **never** fell', 'It fell', []],
    ['is on what stands for its words', 'A *big* dog', 'A small dog', ['italic: small']],
    ['nests', '**It _fel_ now**!', 'It fell now!', ['bold: It fell now', 'italic: fell']],
    ['is cut where its block is', '**One. Two.**', 'One.\n\nTwo.', ['bold: One.', 'bold: Two.']],
  ])('%s', (_, before, after, marks) => {
    expect(marksAfter(before, after)).toEqual(marks);
  });

  it('lies within one block each, in order, whatever was corrected', () => {
    const edited = markedBlocks().chain((text) =>
      fc.record({ text: fc.constant(text), after: editsTo(text.content) }),
    );
    fc.assert(
      fc.property(edited, ({ text, after }) => {
        const { content, blocks, marks } = carryText(correctionOf(text.content, after), text);
        expect(content).toBe(after);
        const within = ({ start, end }: Mark) =>
          blocks.some((block) => block.start <= start && end <= block.end);
        expect(marks.every((mark) => mark.start < mark.end && within(mark))).toBe(true);
        expect(marks.map(({ start }) => start)).toEqual(
          marks.map(({ start }) => start).sort((a, b) => a - b),
        );
        if (after === text.content) expect(marks).toEqual(text.marks);
      }),
      { numRuns: 500 },
    );
  });

  it('is not carried through the correction of another text', () => {
    const text = { content: 'abc', blocks: [], marks: [] };
    expect(() => carryText(correctionOf('abd', 'abe'), text)).toThrow('another text');
  });
});

/** Random blocks with bold words in them. */
function markedBlocks() {
  const places = fc.array(fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })), { maxLength: 5 });
  return fc.record({ text: anyBlocks(), places }).map(({ text, places }) => {
    const spans = places.map(([a, b]): Mark => {
      const [start = 0, end = 0] = [a, b]
        .map((percent) => Math.floor((percent / 100) * text.content.length))
        .sort((a, b) => a - b);
      return { kind: 'bold', start, end, target: '' };
    });
    const marks = spans.sort((a, b) => a.start - b.start);
    const fitted = fitMarks(marks, text.blocks).sort((a, b) => a.start - b.start);
    return { ...text, marks: fitted };
  });
}

describe('ranges of a corrected text', () => {
  it('move, shrink and are gone with their words, and keep what they are', () => {
    const ranges = [
      { name: 'here', start: 0, end: 2 },
      { name: 'gone', start: 3, end: 8 },
      { name: 'moved', start: 9, end: 13 },
      { name: 'over all', start: 0, end: 13 },
    ];
    expect(carryRanges(correctionOf('It never fell', 'It fell'), ranges)).toEqual([
      { name: 'here', start: 0, end: 2 },
      { name: 'moved', start: 3, end: 7 },
      { name: 'over all', start: 0, end: 7 },
    ]);
  });
});
