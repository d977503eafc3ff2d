import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedBetween, createLanes, laneCount } from '../../renderer/editor/lanes.ts';
import {
  type Annotation,
  compareAnnotations,
  type Fragment,
} from '../../shared/model/annotation.ts';
import { anAnnotation, annotationsOf, article } from '../support/notation.ts';

/** The marks of a text, each as its words and its lane. */
function lanesIn(notation: string): Record<string, number> {
  const marks = annotationsOf(article(notation));
  return Object.fromEntries(lanesOf(marks).map(([{ quote }, lane]) => [quote, lane]));
}

function lanesOf(marks: readonly Annotation[]): [Annotation, number][] {
  const lanes = createLanes();
  lanes.change([], marks);
  return marks.map((mark) => [mark, lanes.laneOf(mark)]);
}

const mark = (id: string, ...fragments: [number, number][]): Annotation =>
  anAnnotation({ id, fragments: fragments.map(([start, end]) => ({ start, end })) });

describe('lanes', () => {
  it('stack inner marks above those that hold them, whatever their labels', () => {
    expect(lanesIn('[A [b [c [d [e|figure]|actor]|claim]|claim]|claim].')).toEqual({
      e: 0,
      'd e': 1,
      'c d e': 2,
      'b c d e': 3,
      'A b c d e': 4,
    });
  });

  it('are used again where nothing overlaps', () => {
    expect(lanesIn('[The minister|actor] said [it fell|claim].')).toEqual({
      'The minister': 0,
      'it fell': 0,
    });
  });

  it('keep marks apart that cross', () => {
    expect(lanesOf([mark('long', [0, 9]), mark('short', [5, 12])]).map(([, lane]) => lane)).toEqual(
      [1, 0],
    );
  });

  it('give all parts of a split mark one height', () => {
    expect(lanesIn('“[It [rose|figure]|claim#1],” [she|actor] said, “[again|claim#1].”')).toEqual({
      rose: 0,
      she: 0,
      'It rose … again': 1,
    });
  });

  it('keep a part of a split mark above what holds it, however low its other parts had to go', () => {
    const figure = mark('figure', [20, 23]);
    const split = mark('split', [2, 4], [20, 24]);
    const holder = mark('holder', [0, 10]);
    expect(lanesOf([holder, split, figure]).map(([, lane]) => lane)).toEqual([2, 1, 0]);
  });

  it('let marks deeper than the last lane share it', () => {
    const nest = Array.from({ length: 8 }, (_, at) => mark(`m${at}`, [at, 20]));
    expect(lanesOf(nest).map(([, lane]) => lane)).toEqual([4, 4, 4, 4, 3, 2, 1, 0]);
  });

  it('answer in reading order which marks touch a stretch, and not those that only surround it', () => {
    const lanes = createLanes();
    lanes.change([], [mark('a', [0, 4]), mark('split', [2, 5], [3000, 3004]), mark('b', [4, 9])]);
    const within = (start: number, end: number) => lanes.within(start, end).map(({ id }) => id);
    expect(within(4, 5)).toEqual(['split', 'b']);
    expect(within(0, 5000)).toEqual(['a', 'split', 'b']);
    expect(within(9, 3000)).toEqual([]);
    expect(within(3003, 3004)).toEqual(['split']);
    lanes.change([], [mark('long', [1, 9000])]);
    expect(within(5000, 5001)).toEqual(['long']);
    expect(within(3003, 8000)).toEqual(['long', 'split']);
  });

  it('tell which of the other marks moved when one came or went', () => {
    const outer = mark('outer', [0, 30]);
    const inner = mark('inner', [5, 9]);
    const elsewhere = mark('elsewhere', [40, 50]);
    const lanes = createLanes();
    lanes.change([], [outer, elsewhere]);
    for (const each of [outer, elsewhere]) expect(lanes.laneOf(each)).toBe(0);
    expect(lanes.change([], [inner])).toEqual([outer]);
    expect(lanes.laneOf(outer)).toBe(1);
    expect(lanes.change([inner], [])).toEqual([outer]);
    expect(lanes.laneOf(outer)).toBe(0);
  });
});

const fragments = fc
  .uniqueArray(fc.nat(60), { minLength: 2, maxLength: 6 })
  .map((offsets) => [...offsets].sort((a, b) => a - b))
  .map((offsets): Fragment[] =>
    offsets.flatMap((start, at) => {
      const end = offsets[at + 1];
      return at % 2 === 0 && end !== undefined ? [{ start, end }] : [];
    }),
  );
const manyMarks = fc
  .array(fragments, { maxLength: 14 })
  .map((list) => list.map((parts, at) => anAnnotation({ id: `m${at}`, fragments: parts })))
  .map((marks) => marks.sort(compareAnnotations));

const overlap = (a: Annotation, b: Annotation) =>
  a.fragments.some((x) => b.fragments.some((y) => x.start < y.end && y.start < x.end));

describe('any marks at all', () => {
  it('that overlap are in different lanes, unless both are in the last', () => {
    fc.assert(
      fc.property(manyMarks, (marks) => {
        const laned = lanesOf(marks);
        for (const [a, lane] of laned) {
          for (const [b, other] of laned) {
            if (a === b || !overlap(a, b) || lane === laneCount - 1) continue;
            expect(other, `${a.id} and ${b.id}`).not.toBe(lane);
          }
        }
      }),
    );
  });

  it('are in the same lanes however they came to be there', () => {
    fc.assert(
      fc.property(manyMarks, fc.array(fc.nat(13)), (marks, touched) => {
        const lanes = createLanes();
        lanes.change([], marks);
        for (const each of marks) lanes.laneOf(each);
        let now = marks;
        for (const at of touched) {
          const each = marks[at];
          if (each === undefined) continue;
          const isThere = now.includes(each);
          lanes.change(isThere ? [each] : [], isThere ? [] : [each]);
          now = isThere ? now.filter((other) => other !== each) : [...now, each];
        }
        expect(now.map((each) => lanes.laneOf(each))).toEqual(lanesOf(now).map(([, lane]) => lane));
      }),
    );
  });

  it('that moved are told', () => {
    fc.assert(
      fc.property(manyMarks, fragments, (marks, parts) => {
        const lanes = createLanes();
        lanes.change([], marks);
        const before = marks.map((each) => lanes.laneOf(each));
        const moved = lanes.change([], [anAnnotation({ id: 'new', fragments: parts })]);
        const after = marks.map((each) => lanes.laneOf(each));
        for (const [at, each] of marks.entries()) {
          if (before[at] !== after[at]) expect(moved).toContain(each);
        }
      }),
    );
  });
});

describe('what changed between two lists', () => {
  it('is what was taken out and what was put in', () => {
    const [a, b, c, d] = [{}, {}, {}, {}];
    expect(changedBetween([a, b, c], [a, d, c])).toEqual({ removed: [b], added: [d] });
    expect(changedBetween([a, b], [a, b])).toEqual({ removed: [], added: [] });
    expect(changedBetween([], [a])).toEqual({ removed: [], added: [a] });
  });

  it('leaves out what merely stands elsewhere', () => {
    const [a, b, c] = [{ n: 1 }, { n: 2 }, { n: 3 }];
    expect(changedBetween([a, b, c], [c, a])).toEqual({ removed: [b], added: [] });
  });
});
