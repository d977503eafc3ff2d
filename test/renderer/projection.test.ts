import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../renderer/editor/projection.ts';
import { plainTextBlocks } from '../../shared/text/blocks.ts';
import { isGraphemeBoundary } from '../../shared/text/graphemes.ts';
import { readMarkdown } from '../../shared/text/markdown.ts';

const plain = (content: string) => ({ content, blocks: plainTextBlocks(content), marks: [] });

/** What the page shows, with what lies between blocks put back. */
function shownText({ content, blocks, marks }: Parameters<typeof project>[0]): string {
  let text = '';
  for (const { pieces } of project({ content, blocks, marks })) {
    for (const { runs } of pieces) {
      for (const { start, end } of runs) {
        text += content.slice(text.length, start);
        text += content.slice(start, end);
      }
    }
  }
  return text + content.slice(text.length);
}

describe('the page shows the article', () => {
  it('shows every character of a plain text once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (content) => {
        expect(shownText(plain(content))).toBe(content);
      }),
    );
  });

  it('shows bold, italic and links of Markdown as runs that join up to their block', () => {
    const text = readMarkdown(
      '# Title\n\nOne **bold *both* word** and [a link](https://example.org).',
    );
    const [section] = project(text);
    const paragraph = section?.pieces[1];
    expect(
      paragraph?.runs.map(({ start, end, isBold, isItalic, target }) => [
        text.content.slice(start, end),
        [isBold && 'bold', isItalic && 'italic', target].filter(Boolean).join(' '),
      ]),
    ).toEqual([
      ['One ', ''],
      ['bold ', 'bold'],
      ['both', 'bold italic'],
      [' word', 'bold'],
      [' and ', ''],
      ['a link', 'https://example.org'],
      ['.', ''],
    ]);
  });

  it('cuts a very long paragraph into pieces, at spaces, without losing a character', () => {
    const content = 'word '.repeat(10_000).trim();
    const pieces = project(plain(content)).flatMap((section) => section.pieces);
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.every(({ start, end }) => end - start <= 4200)).toBe(true);
    expect(pieces.slice(1).every(({ start }) => content[start - 1] === ' ')).toBe(true);
    expect(pieces.map(({ part }) => part)).toEqual([
      'first',
      ...pieces.slice(2).map(() => 'middle'),
      'last',
    ]);
    expect(shownText(plain(content))).toBe(content);
  });

  it('never cuts a character in two where a long paragraph has no spaces', () => {
    const content = '👩‍👩‍👧‍👦'.repeat(3000);
    const pieces = project(plain(content)).flatMap((section) => section.pieces);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every(({ start }) => isGraphemeBoundary(content, start))).toBe(true);
  });
});
