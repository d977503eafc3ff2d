import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkdownText, readMarkdown } from '../../../shared/text/markdown.ts';
import { fitMarks } from '../../../shared/text/marks.ts';
import { isBlank } from '../../../shared/text/white.ts';
import { anyText } from './any-text.ts';

function blocksOf({ content, blocks }: MarkdownText): [string, number, string][] {
  return blocks.map(({ kind, level, start, end }) => [kind, level, content.slice(start, end)]);
}

function marksOf({ content, marks }: MarkdownText): [string, string, string][] {
  return marks.map(({ kind, target, start, end }) => [kind, content.slice(start, end), target]);
}

describe('the text of a Markdown file', () => {
  it('is what a reader sees of it', () => {
    const read = readMarkdown(
      '# Tank *destroyed*\n\nIt **fell\nto** 4.1&#37; &amp; [rose][1].\n\n> Well.\n\n- One\n  - Two\n1. Three\n\n---\n\nEnd.\n\n[1]: /why "title"\n',
    );
    expect(read.content).toBe(
      'Tank destroyed\n\nIt fell to 4.1% & rose.\n\nWell.\n\nOne\nTwo\nThree\n\nEnd.',
    );
    expect(blocksOf(read)).toEqual([
      ['heading', 1, 'Tank destroyed'],
      ['paragraph', 0, 'It fell to 4.1% & rose.'],
      ['quote', 0, 'Well.'],
      ['item', 0, 'One'],
      ['item', 0, 'Two'],
      ['item', 0, 'Three'],
      ['paragraph', 0, 'End.'],
    ]);
    expect(marksOf(read)).toEqual([
      ['italic', 'destroyed', ''],
      ['bold', 'fell to', ''],
      ['link', 'rose', '/why'],
    ]);
  });

  it.each([
    ['a soft line break is a space', 'one\ntwo', 'one two'],
    ['a hard one a line end', 'one  \ntwo\\\nthree<br>four', 'one\ntwo\nthree\nfour'],
    ['an image is its description', 'See ![the *tank*](tank.png).', 'See the tank.'],
    ['an image without one is nothing', '![](tank.png)\n\nText', 'Text'],
    ['code is its words', 'Run `a  b` now', 'Run a  b now'],
    ['tags are left out', 'It <b class="x">fell</b><!-- not --> far', 'It fell far'],
    [
      'HTML of its own is left out',
      '<script>alert(1)</script>\n\nText\n\n<div>\nx\n</div>',
      'Text',
    ],
    ['entities are characters', '&copy; &#x41; &eacute; &nosuch;', '© A é &nosuch;'],
    ['a line end written as an entity is a space', 'a&#10;&#13;b', 'a b'],
    ['what cannot be text is replaced', 'a&#xD800;&#0;b', 'a\ufffd\ufffdb'],
    ['a link to nowhere is its words', '[one][two] [three]', '[one][two] [three]'],
    ['white space at the edges goes', '&nbsp;one ![](x)\n\n&#32;', 'one'],
    ['definitions are left out', 'one\n\n[a]: /b', 'one'],
    ['escapes are their characters', '\\*one\\*', '*one*'],
  ])('%s', (_, source, content) => {
    expect(readMarkdown(source).content).toBe(content);
  });

  it('keeps the lines and indents of code', () => {
    expect(
      blocksOf(
        readMarkdown('Text\n\n```js\n\n  a\n    b\n\n```\n\n    c\n     d\n\n```\n \n```\n'),
      ),
    ).toEqual([
      ['paragraph', 0, 'Text'],
      ['preformatted', 0, '  a\n    b'],
      ['preformatted', 0, 'c\n d'],
    ]);
  });

  it('has later paragraphs of an item as paragraphs, and quotes and items in quotes', () => {
    expect(blocksOf(readMarkdown('- one\n\n  two\n\n> three\n>\n> - four\n>\n>   five\n'))).toEqual(
      [
        ['item', 0, 'one'],
        ['paragraph', 0, 'two'],
        ['quote', 0, 'three'],
        ['item', 0, 'four'],
        ['quote', 0, 'five'],
      ],
    );
  });

  it('has marks in marks, the outer before the inner', () => {
    expect(marksOf(readMarkdown('**a *b* [c*d*](/e)** <http://f.g>'))).toEqual([
      ['bold', 'a b cd', ''],
      ['italic', 'b', ''],
      ['link', 'cd', '/e'],
      ['italic', 'd', ''],
      ['link', 'http://f.g', 'http://f.g'],
    ]);
  });

  it('has no mark on nothing', () => {
    expect(marksOf(readMarkdown('It **![](x)** fell [![](y)](/z)'))).toEqual([]);
  });

  it('takes the first of two definitions, wherever it stands', () => {
    expect(marksOf(readMarkdown('[a]\n\n> [A]: /one\n\n[a]: /two'))).toEqual([
      ['link', 'a', '/one'],
    ]);
  });

  it('may be nested as deep as it likes', () => {
    expect(readMarkdown(`${'>'.repeat(12_000)} a`).content).toBe('a');
  }, 20_000);
});

describe('front matter', () => {
  it('is taken off the text, with its simple values', () => {
    expect(
      readMarkdown(
        '---\ntitle: "Tank: destroyed"\nAuthor: Ilse Andermatt\ndate: 2026-03-04\nsource:  \'Post\' \nlang: en\ntags:\n  - war\n- x\nlist: [a, b]\n# a comment\nempty: ""\ntitle: second\n---\n\nText\n',
      ),
    ).toMatchObject({
      content: 'Text',
      frontMatter: {
        title: 'Tank: destroyed',
        byline: 'Ilse Andermatt',
        date: '2026-03-04',
        source: 'Post',
        language: 'en',
      },
    });
  });

  it.each([
    ['two rules with a sentence between them', '---\nIt fell\n---\n\nText', 'It fell\n\nText'],
    ['a rule with no other', '---\ntitle: Tank\n\nText', 'title: Tank\n\nText'],
    ['not at the very top', '\n---\ntitle: Tank\n---\n', 'title: Tank'],
  ])('is not %s', (_, source, content) => {
    expect(readMarkdown(source)).toMatchObject({ content, frontMatter: {} });
  });

  it('may be empty, and may be all there is', () => {
    expect(readMarkdown('---\n---\nText')).toMatchObject({ content: 'Text', frontMatter: {} });
    expect(readMarkdown('---\na: b\n...')).toMatchObject({ content: '', frontMatter: { a: 'b' } });
  });

  it('cannot reach the prototype of anything', () => {
    const { frontMatter } = readMarkdown('---\n__proto__: x\n---\n');
    expect(Object.keys(frontMatter)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(frontMatter)).toBe(Object.prototype);
  });
});

describe('any Markdown', () => {
  const markup = fc.constantFrom(
    ...[
      '# ',
      '## ',
      '> ',
      '- ',
      '1. ',
      '    ',
      '```\n',
      '---\n',
      '\n',
      '\n\n',
      '  \n',
      '\\\n',
      '===\n',
    ],
    ...[
      '*',
      '**',
      '_',
      '***',
      '`',
      '``',
      '[',
      ']',
      '](/x)',
      '![',
      '[a]',
      '[a]: /b\n',
      '<b>',
      '</b>',
    ],
    ...[
      '<br>',
      '<!-- ',
      '-->',
      '<div>\n',
      '&amp;',
      '&#10;',
      '&nbsp;',
      '&#xD800;',
      'key: value\n',
      '\\',
    ],
  );
  const sources = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: markup },
        { weight: 2, arbitrary: anyText() },
        { weight: 2, arbitrary: fc.constantFrom('word', 'more words', ' ') },
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join(''));

  it('has blocks in order, apart and never empty, and marks inside one block', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { content, blocks, marks } = readMarkdown(source);
        expect(content.isWellFormed()).toBe(true);
        expect(content).not.toMatch(/\r/);
        let end = 0;
        for (const block of blocks) {
          expect(content.slice(end, block.start)).toMatch(end === 0 ? /^$/ : /^\n\n?$/);
          expect(isBlank(content.slice(block.start, block.end))).toBe(false);
          expect(isBlank(content[block.end - 1] ?? '')).toBe(false);
          end = block.end;
        }
        expect(end).toBe(content.length);
        for (const mark of marks) {
          expect(mark.start).toBeLessThan(mark.end);
          expect(blocks.some((block) => block.start <= mark.start && mark.end <= block.end)).toBe(
            true,
          );
        }
        expect(fitMarks(marks, blocks)).toEqual(marks);
      }),
      { numRuns: 1500 },
    );
  });

  it('without any markup is its own text', () => {
    const words = fc.array(fc.constantFrom('Zoë', 'Müller', '😊', 'said', '我们', 'قال'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (paragraphs) => {
        const source = paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n');
        expect(readMarkdown(source).content).toBe(source);
      }),
    );
  });
});

describe('marks over blocks that were divided', () => {
  it('are cut where the blocks are', () => {
    const mark = { kind: 'bold', start: 2, end: 9, target: '' } as const;
    const inside = { kind: 'italic', start: 7, end: 8, target: '' } as const;
    const blocks = [
      { kind: 'byline', start: 0, end: 4, level: 0 },
      { kind: 'byline', start: 5, end: 6, level: 0 },
      { kind: 'paragraph', start: 7, end: 20, level: 0 },
    ] as const;
    expect(fitMarks([mark, inside], blocks)).toEqual([
      { ...mark, end: 4 },
      { ...mark, start: 5, end: 6 },
      { ...mark, start: 7 },
      inside,
    ]);
  });
});
