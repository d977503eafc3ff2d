import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Motion, move } from '../../renderer/commands/motions.ts';
import { plainTextBlocks } from '../../shared/text/blocks.ts';
import { isGraphemeBoundary } from '../../shared/text/graphemes.ts';

const textOf = (content: string) => ({ content, blocks: plainTextBlocks(content) });
const at = (content: string, mark = '|') => {
  const offset = content.indexOf(mark);
  return { text: textOf(content.replace(mark, '')), offset };
};

/** `'one| two'` moved by a word is `'one two|'`. */
function moved(notation: string, motion: Motion): string {
  const { text, offset } = at(notation);
  const target = move(text, offset, motion);
  return `${text.content.slice(0, target)}|${text.content.slice(target)}`;
}

describe('the reading caret', () => {
  it.each([
    ['next-character', 'a|b', 'ab|'],
    ['next-character', 'flag |🇩🇪 here', 'flag 🇩🇪| here'],
    ['previous-character', 'e\u0301|a', '|e\u0301a'],
    ['next-word', 'one| two three', 'one two| three'],
    ['previous-word', 'one two |three', 'one |two three'],
    ['next-word', '林|美雨 said', '林美雨| said'],
    ['next-word', '|\u06dd🇩🇪', '\u06dd🇩🇪|'],
    ['previous-word', '\u06dd각|', '|\u06dd각'],
    ['next-character', 'one|\n\ntwo', 'one\n\n|two'],
    ['previous-character', 'one\n\n|two', 'one|\n\ntwo'],
    ['next-paragraph', 'o|ne\n\ntwo', 'one\n\n|two'],
    ['next-paragraph', 'one\n\nt|wo', 'one\n\ntwo|'],
    ['previous-paragraph', 'one\n\ntw|o', 'one\n\n|two'],
    ['right', 'a|b', 'ab|'],
    ['left', 'a|b', '|ab'],
    ['right', 'قا|ل', 'ق|ال'],
    ['left', 'قا|ل', 'قال|'],
    ['word-left', '|قال لنا', 'قال| لنا'],
    ['word-right', 'قال لنا|', 'قال |لنا'],
    ['left', 'One.\n\n|قال', 'One.\n\nق|ال'],
    ['next-sentence', 'It| fell. It rose.', 'It fell. |It rose.'],
    ['next-sentence', 'It fell. It| rose.', 'It fell. It rose.|'],
    ['previous-sentence', 'It fell. It| rose.', 'It fell. |It rose.'],
    ['previous-sentence', 'It fell. |It rose.', '|It fell. It rose.'],
    ['sentence-end', 'It| fell. It rose.', 'It fell.| It rose.'],
    ['sentence-end', 'It fell.| It rose.', 'It fell. It rose.|'],
    ['sentence-end', 'It fell.|\n\nIt rose.', 'It fell.\n\nIt rose.|'],
    ['text-start', '\n\none |two', '\n\n|one two'],
    ['text-end', 'on|e two\n\n', 'one two|\n\n'],
  ] satisfies [Motion, string, string][])('%s from %j leads to %j', (motion, from, to) => {
    expect(moved(from, motion)).toBe(to);
  });

  it('goes forward from any place to the end, and never into half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (content) => {
        const text = textOf(content);
        const [first] = text.blocks;
        fc.pre(first !== undefined);
        let offset = first?.start ?? 0;
        for (let steps = 0; steps <= content.length; steps += 1) {
          const next = move(text, offset, 'next-character');
          if (next === offset) break;
          expect(next).toBeGreaterThan(offset);
          expect(isGraphemeBoundary(content, next)).toBe(true);
          offset = next;
        }
        expect(offset).toBe(text.blocks.at(-1)?.end);
      }),
    );
  });

  it('stands only where the page shows words', () => {
    const motions: Motion[] = [
      'next-character',
      'previous-character',
      'next-word',
      'previous-word',
      'next-paragraph',
      'previous-paragraph',
      'right',
      'word-left',
      'next-sentence',
      'previous-sentence',
      'sentence-end',
    ];
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', 'ق', ' ', '\n', '😊', '.'), minLength: 1 }),
        fc.array(fc.constantFrom(...motions), { maxLength: 30 }),
        (content, steps) => {
          const text = textOf(content);
          fc.pre(text.blocks.length > 0);
          let offset = move(text, 0, 'text-start');
          for (const motion of steps) {
            offset = move(text, offset, motion);
            expect(text.blocks.some(({ start, end }) => start <= offset && offset <= end)).toBe(
              true,
            );
          }
        },
      ),
    );
  });
});
