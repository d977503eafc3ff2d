import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactSelection,
  selectUnits,
  snapSelection,
  unitAround,
} from '../../renderer/commands/snap.ts';
import { plainTextBlocks } from '../../shared/text/blocks.ts';
import { isGraphemeBoundary } from '../../shared/text/graphemes.ts';
import { isTidy, tidySpan } from '../../shared/text/spans.ts';
import { wordAt } from '../../shared/text/words.ts';
import { anyText } from '../unit/text/any-text.ts';

/** `'wa^ges ro|se'`: pressed at `^`, the pointer now at `|`. */
function ends(notation: string) {
  const content = notation.replace(/[\^|]/g, '');
  const [anchor, head] = ['^', '|'].map((sign) => {
    const other = sign === '^' ? '|' : '^';
    return notation.replace(other, '').indexOf(sign);
  });
  return { content, selection: { anchor: anchor ?? 0, head: head ?? 0 } };
}

function notationOf(content: string, { anchor, head }: { anchor: number; head: number }): string {
  const [first, second] = anchor <= head ? ['^', '|'] : ['|', '^'];
  const [start, end] = [Math.min(anchor, head), Math.max(anchor, head)];
  return content.slice(0, start) + first + content.slice(start, end) + second + content.slice(end);
}

const snapped = (notation: string) => {
  const { content, selection } = ends(notation);
  return notationOf(content, snapSelection(content, selection));
};

describe('a drag selects whole words', () => {
  it.each([
    ['within a word', 'that wa^ge|s rose', 'that ^wages| rose'],
    ['within a word, backwards', 'that w|ag^es rose', 'that |wages^ rose'],
    ['from word to word', 'that wa^ges ro|se.', 'that ^wages rose|.'],
    ['from word to word, backwards', 'that wa|ges ro^se.', 'that |wages rose^.'],
    ['from edge to edge', 'that ^wages rose|.', 'that ^wages rose|.'],
    ['up to a word, which stays out', 'that wa^ges |rose', 'that ^wages| rose'],
    ['after a word, which stays out', 'that^ wages ro|se', 'that ^wages rose|'],
  ])('%s', (_, dragged, selected) => {
    expect(snapped(dragged)).toBe(selected);
  });

  it.each([
    ['leaves punctuation out that it did not reach', 'said, “we wa^it|”', 'said, “we ^wait|”'],
    ['takes punctuation in that it went over', 'said, ^“we wait”|.', 'said, ^“we wait”|.'],
    ['keeps a number whole', 'up 4,2^00.|5 %', 'up ^4,200.5| %'],
    ['keeps an apostrophe within its word', 'they did^n’|t', 'they ^didn’t|'],
    ['knows Chinese words', '我们在北^京|开会', '我们在^北京|开会'],
    ['knows Arabic words', 'صدق في مع^ظم الم|رات', 'صدق في ^معظم المرات|'],
    ['takes a family as one', 'the 👨^‍👩‍👧| watched', 'the ^👨‍👩‍👧| watched'],
    ['crosses paragraphs', 'wages ro^se.\n\nA sec|ond', 'wages ^rose.\n\nA second|'],
    ['is a caret where it went over white space alone', 'one^  | two', 'one  ^| two'],
    ['is a caret where it has not moved', 'on^|e', 'on^|e'],
  ])('%s', (_, dragged, selected) => {
    expect(snapped(dragged)).toBe(selected);
  });

  it('holds what the pointer went over, white space aside, and no half word', () => {
    fc.assert(
      fc.property(anyEnds(), ({ content, anchor, head }) => {
        const selection = snapSelection(content, { anchor, head });
        const [start, end] = inOrder(selection);
        const passed = tidySpan(content, ...inOrder({ anchor, head }));
        if (start === end) return;
        expect(tidySpan(content, start, end)).toEqual({ start, end });
        expect(start).toBeLessThanOrEqual(passed?.start ?? content.length);
        expect(end).toBeGreaterThanOrEqual(passed?.end ?? 0);
        for (const edge of [start, end]) {
          const word = wordAt(content, edge);
          const isSplit = word !== null && word.start < edge && edge < word.end;
          // Unicode's words may hold white space at their ends, or end within a character.
          if (isSplit) expect(isTidy(content, word)).toBe(false);
        }
        expect(Math.sign(selection.head - selection.anchor)).toBe(Math.sign(head - anchor));
      }),
    );
  });
});

describe('an exact drag', () => {
  it('selects what the pointer went over, widened until no character is split', () => {
    fc.assert(
      fc.property(anyEnds(), ({ content, anchor, head }) => {
        const selection = exactSelection(content, { anchor, head });
        const [start, end] = inOrder(selection);
        const [from, to] = inOrder({ anchor, head });
        if (from === to) return;
        expect([start, end].every((edge) => isGraphemeBoundary(content, edge))).toBe(true);
        expect(start).toBeLessThanOrEqual(from);
        expect(end).toBeGreaterThanOrEqual(to);
        if (isGraphemeBoundary(content, from)) expect(start).toBe(from);
        if (isGraphemeBoundary(content, to)) expect(end).toBe(to);
      }),
    );
  });

  it('leaves half words and white space as they are', () => {
    const { content, selection } = ends('that wa^ges |rose');
    expect(exactSelection(content, selection)).toEqual(selection);
  });
});

describe('repeated clicks', () => {
  const content = 'It rose, she said. “It did!”\n\nA second one.';
  const text = { content, blocks: plainTextBlocks(content) };
  const around = (words: string, unit: 'word' | 'sentence' | 'paragraph') => {
    const at = content.indexOf(words);
    const { start, end } = unitAround(text, { start: at, end: at + 1 }, unit);
    return content.slice(start, end);
  };

  it('select the word, the sentence, the paragraph under the pointer', () => {
    expect(around('ose', 'word')).toBe('rose');
    expect(around('ose', 'sentence')).toBe('It rose, she said.');
    expect(around('did', 'sentence')).toBe('“It did!”');
    expect(around('ose', 'paragraph')).toBe('It rose, she said. “It did!”');
    expect(around('second', 'paragraph')).toBe('A second one.');
  });

  it('select a sign that is in no word by itself, not the word it touches', () => {
    expect(around(',', 'word')).toBe(',');
    expect(around('“', 'word')).toBe('“');
  });

  it('and a drag after them extend by whole units, to either side', () => {
    const word = (words: string) => {
      const start = content.indexOf(words);
      return { start, end: start + words.length };
    };
    expect(selectUnits(word('rose'), word('said'))).toEqual({ anchor: 3, head: 17 });
    expect(selectUnits(word('said'), word('rose'))).toEqual({ anchor: 17, head: 3 });
    expect(selectUnits(word('rose'), word('rose'))).toEqual({ anchor: 3, head: 7 });
  });
});

function inOrder({ anchor, head }: { anchor: number; head: number }): [number, number] {
  return anchor <= head ? [anchor, head] : [head, anchor];
}

/** Random text and two places on it where a pointer may stand: any offset at all. */
function anyEnds() {
  return anyText()
    .filter((content) => content.length > 0)
    .chain((content) => {
      const place = fc.integer({ min: 0, max: content.length });
      return fc.record({ content: fc.constant(content), anchor: place, head: place });
    });
}
