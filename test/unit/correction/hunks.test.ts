import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionOf } from '../../../shared/correction/correction.ts';
import { hunksOf } from '../../../shared/correction/hunks.ts';
import { editedText } from '../../support/arbitrary-correction.ts';

/** The hunks of a correction, a line each: what is gone as `{-…}`, what is new as `{+…}`. */
function shown(before: string, after: string, width: number): string[] {
  const show = { same: (text: string) => text, removed: gone, added };
  return hunksOf(correctionOf(before, after), width).map(({ pieces }) =>
    pieces.map(({ kind, text }) => show[kind](text)).join(''),
  );
}

const gone = (text: string) => `{-${text}}`;
const added = (text: string) => `{+${text}}`;

describe('what was corrected, to look over,', () => {
  it.each([
    [
      'is a line with what is gone and what is new',
      'The king sat',
      'The mayor sat',
      ['The {-king}{+mayor} sat'],
    ],
    ['is nothing where nothing was changed', 'It fell', 'It fell', []],
    [
      'is a line for each that was changed',
      'One.\n\nTwo.\n\nSix.',
      'Ones.\n\nTwo.\n\nSixs.',
      ['One{+s}.', 'Six{+s}.'],
    ],
    [
      'is one for two on a line',
      'It is a red fox',
      'It was a sad fox',
      ['It {-is}{+was} a {-red}{+sad} fox'],
    ],
    [
      'leaves out words that stand far from it',
      'one two three four five six seven',
      'one two three 4 five six seven',
      ['…three {-four}{+4} five…'],
    ],
    [
      'leaves out words between that stand far from both',
      'red two three four five six seven eight fox',
      'big two three four five six seven eight ant',
      ['{-red}{+big} two… eight {-fox}{+ant}'],
    ],
    ['shows where lines became one', 'a b\nc d\ne', 'a b c d\ne', ['a b{-\n}{+ }c d']],
  ])('%s', (_, before, after, hunks) => {
    expect(shown(before, after, 7)).toEqual(hunks);
  });

  it('tells where it begins in the corrected text', () => {
    const hunks = hunksOf(correctionOf('One\nTwo\nSix', 'Once more\nTwo\nSixth'), 9);
    expect(hunks.map(({ start }) => start)).toEqual([2, 17]);
  });

  it('holds all that is gone and all that is new, in order', () => {
    fc.assert(
      fc.property(editedText(), fc.nat({ max: 12 }), ([before, after], width) => {
        const correction = correctionOf(before, after);
        const pieces = hunksOf(correction, width).flatMap(({ pieces }) => pieces);
        const of = (wanted: string) =>
          pieces.flatMap(({ kind, text }) => (kind === wanted ? text : [])).join('');
        const removed = correction.changes.map(({ start, end }) => before.slice(start, end));
        expect(of('removed')).toBe(removed.join(''));
        expect(of('added')).toBe(correction.changes.map(({ insert }) => insert).join(''));
      }),
    );
  });

  it('is the whole line where there is room for it', () => {
    fc.assert(
      fc.property(editedText(), ([before, after]) => {
        const correction = correctionOf(before, after);
        const lines = hunksOf(correction, before.length).map(({ pieces }) =>
          pieces.flatMap(({ kind, text }) => (kind === 'added' ? [] : text)).join(''),
        );
        for (const line of lines) expect(`\n${before}\n`).toContain(`\n${line}\n`);
      }),
    );
  });
});
