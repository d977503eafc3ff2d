import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextBlocks } from '../../../shared/text/blocks.ts';
import { isBlank } from '../../../shared/text/white.ts';
import { anyText } from './any-text.ts';

/** Each block as its kind's first letter and its words. */
function shown(content: string): string[] {
  return plainTextBlocks(content).map(
    ({ kind, start, end }) => `${kind === 'preformatted' ? 'T' : 'P'} ${content.slice(start, end)}`,
  );
}

describe('paragraphs of a plain text', () => {
  it('are the runs of lines between blank lines', () => {
    expect(shown('One\nline two\n \t\nThree\n\n\n\nFour\n')).toEqual([
      'P One\nline two',
      'P Three',
      'P Four',
    ]);
  });

  it('are the lines where no blank line stands between any', () => {
    expect(shown('\n\nOne.\nTwo.\nThree.\n\n')).toEqual(['P One.', 'P Two.', 'P Three.']);
  });

  it('begin and end with a character that can be seen', () => {
    expect(shown('  \u00a0One\n  two \u200b\n\n\ufeff Three\t\n')).toEqual([
      'P One\n  two',
      'P Three',
    ]);
  });

  it('are none where there is nothing to read', () => {
    expect(shown('')).toEqual([]);
    expect(shown(' \n\u00a0\n')).toEqual([]);
  });
});

describe('lines set as a table', () => {
  it('are a block of their own when tabs divide them', () => {
    expect(shown('Results:\nYear\tRate\n2017\t4.3\n2018\t4.1\nSource: office.\n\nMore.')).toEqual([
      'P Results:',
      'T Year\tRate\n2017\t4.3\n2018\t4.1',
      'P Source: office.',
      'P More.',
    ]);
  });

  it('are a block when two gaps and more stand above each other, from the start of the line', () => {
    const table = '  Year    Rate   Change\n  2017     4.3     -0.2\n  2018     4.1     -0.2';
    expect(shown(`Text.\n\n${table}\n\nMore.`)).toEqual(['P Text.', `T ${table}`, 'P More.']);
  });

  it('are a block in a text without blank lines too', () => {
    expect(shown('One.\na\tb\nc\td\nTwo.')).toEqual(['P One.', 'T a\tb\nc\td', 'P Two.']);
  });

  it.each([
    ['one line with tabs', 'a\tb\tc\nnext line'],
    ['indented lines', '\tOne line\n\tof a paragraph'],
    ['two spaces after full stops', 'It fell.  It rose.  It fell.\nThen, at last, it rose.  Good.'],
    ['lines with one gap each', 'It fell.  It rose again\nHe sat.   She ran after'],
    ['gaps that do not line up', 'a  b  c and more words\nlonger words  here  and'],
  ])('are not %s', (_, lines) => {
    expect(shown(`${lines}\n\nMore.`)).toEqual([`P ${lines.trim()}`, 'P More.']);
  });
});

describe('blocks of any text', () => {
  const lines = fc.constantFrom(
    '\n',
    '\n\n',
    ' \n ',
    'a\tb\n',
    'x   y   z\n',
    'xx  yy  zz\n',
    '\t',
  );
  const texts = fc
    .array(fc.oneof(anyText(), lines), { maxLength: 12 })
    .map((parts) => parts.join(''));

  it('are in order and apart, and hold every character that can be seen', () => {
    fc.assert(
      fc.property(texts, (content) => {
        let end = 0;
        for (const block of plainTextBlocks(content)) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          expect(isBlank(content.slice(end, block.start))).toBe(true);
          expect(isBlank(content[block.end - 1] ?? '')).toBe(false);
          if (block.kind === 'paragraph') expect(isBlank(content[block.start] ?? '')).toBe(false);
          end = block.end;
        }
        expect(isBlank(content.slice(end))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('are found in a quarter of a million lines', () => {
    expect(plainTextBlocks('A line of text.\n'.repeat(250_000))).toHaveLength(250_000);
    expect(plainTextBlocks(`${'A line.\n'.repeat(250_000)}\nEnd.`)).toHaveLength(2);
  });
});

describe('white space', () => {
  it('is Unicode’s White_Space, U+200B and U+FEFF, and nothing else', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const character = String.fromCharCode(unit);
      if (isBlank(character) !== /[\p{White_Space}\u200b\ufeff]/u.test(character)) {
        throw new Error(`U+${unit.toString(16)}`);
      }
    }
  });
});
