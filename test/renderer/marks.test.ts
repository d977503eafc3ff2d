import { describe, expect, it } from 'vitest';
import { marksAt, neighbourMark, nextMarkOut, pressResize } from '../../renderer/commands/marks.ts';
import { labelLetters } from '../../renderer/editor/label-letters.ts';
import { markRules } from '../../renderer/editor/mark-styles.ts';
import { Failure } from '../../shared/failure.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { plainTextBlocks } from '../../shared/text/blocks.ts';
import { aDesk, article, shown } from '../support/notation.ts';

/** A mark called `id` under a label, on these fragments. */
function mark(id: string, labelId: string, ...fragments: [number, number][]): Annotation {
  return {
    id,
    articleId: 'article',
    layerId: 'layer',
    labelId,
    fragments: fragments.map(([start, end]) => ({ start, end })),
    quote: id,
    attributes: {},
    note: '',
    origin: 'human',
    created: '',
    updated: '',
  };
}

const claim = mark('claim', 'claim', [0, 10], [20, 40]);
const actor = mark('actor', 'actor', [12, 16]);
const figure = mark('figure', 'figure', [24, 28]);
const marks = [claim, actor, figure];
const nowhere = { span: null, caret: 0, focused: null };

describe('finding marks', () => {
  it('finds the smallest mark under a place first, then the next one out, and so round', () => {
    const found = marksAt(marks, 25);
    expect(found).toEqual([figure, claim]);
    expect(nextMarkOut(found, null)).toBe(figure);
    expect(nextMarkOut(found, 'figure')).toBe(claim);
    expect(nextMarkOut(found, 'claim')).toBe(figure);
  });

  it('goes the other way from the outermost mark inwards', () => {
    expect(nextMarkOut([figure, claim], null, -1)).toBe(claim);
    expect(nextMarkOut([figure, claim], 'claim', -1)).toBe(figure);
    expect(nextMarkOut([figure, claim], 'figure', -1)).toBe(claim);
  });

  it('finds nothing between the parts of a split mark', () => {
    expect(marksAt(marks, 18)).toEqual([]);
    expect(nextMarkOut([], null)).toBeNull();
  });

  it('goes on from the mark in focus, and round at the end', () => {
    expect(neighbourMark(marks, { ...nowhere, focused: claim }, 1)).toBe(actor);
    expect(neighbourMark(marks, { ...nowhere, focused: figure }, 1)).toBe(claim);
    expect(neighbourMark(marks, { ...nowhere, focused: claim }, -1)).toBe(figure);
  });

  it('goes on from the caret where no mark is in focus', () => {
    expect(neighbourMark(marks, { ...nowhere, caret: 11 }, 1)).toBe(actor);
    expect(neighbourMark(marks, { ...nowhere, caret: 18 }, -1)).toBe(actor);
    expect(neighbourMark([], nowhere, 1)).toBeNull();
  });
});

describe('growing and shrinking the mark in focus', () => {
  /** What stands on the text after the first mark was resized with the caret there. */
  const resized = (notation: string, way: 'grow' | 'shrink', caret: number) => {
    const marked = article(notation);
    const desk = aDesk(marked);
    const [focused] = desk.annotations;
    const text = { content: marked.text, blocks: plainTextBlocks(marked.text) };
    const edits = pressResize(desk, { span: null, caret, focused: focused ?? null }, text, way);
    if (edits === null || edits instanceof Failure) return edits;
    return shown(
      marked.text,
      edits.flatMap(({ after }) => after as Annotation),
    );
  };

  it('grows it to the next larger thing', () => {
    expect(resized('It [rose|claim] 4%, he said.', 'grow', 3)).toBe('[It rose 4%|claim], he said.');
  });

  it('shrinks it to the next smaller thing around the caret', () => {
    expect(resized('[It rose 4%|claim], he said.', 'shrink', 9)).toBe(
      'It rose [4%|claim], he said.',
    );
  });

  it('resizes the part at the caret, and makes parts that meet one', () => {
    const split = '[It|claim#1] rose. [Then|claim#1] it fell.';
    expect(resized(split, 'grow', 12)).toBe('[It|claim#1] rose. [Then it fell|claim#1].');
    expect(resized('[It|claim#1] rose [4%|claim#1].', 'grow', 1)).toBe('[It rose 4%|claim].');
  });

  it('does nothing where there is nothing larger or smaller, or no mark', () => {
    expect(resized('[It rose.|claim]', 'grow', 0)).toBeNull();
    expect(resized('It [rose|claim].', 'shrink', 4)).toBeNull();
    expect(resized('It rose.', 'grow', 4)).toBeNull();
  });
});

describe('the look of labels', () => {
  it('tells labels apart by their line as well as by their colour', () => {
    const lines = defaultSchema.labels.map(({ line }) => line);
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of ['solid', 'dotted', 'double']) {
      expect(markRules(defaultSchema.labels)).toContain(line);
    }
  });

  it('tells marks apart by letters too: as many of the name as it takes', () => {
    const named = (...names: string[]) =>
      names.map((name, position) => ({
        ...defaultSchema.labels[0],
        id: `l${position}`,
        name,
        position,
      }));
    const lettersOf = (...names: string[]) => [
      ...labelLetters(named(...names) as Label[]).values(),
    ];
    expect(lettersOf('claim', 'actor', 'figure')).toEqual(['C', 'A', 'F']);
    expect(lettersOf('claim', 'counterclaim', 'co')).toEqual(['C', 'CO', 'C2']);
    expect(lettersOf('c', 'c', 'ça', 'é👩‍👩‍👧')).toEqual(['C', 'C2', 'Ç', 'É']);
  });

  it.each([
    ['light', 'colourLight', ['#fffdf8', '#f4f1ea']],
    ['dark', 'colourDark', ['#22211e', '#1d1c19']],
  ] as const)('writes label names with enough contrast in the %s theme', (_, colour, grounds) => {
    for (const label of defaultSchema.labels) {
      for (const ground of grounds) {
        expect(contrast(label[colour], ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

/** Contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
