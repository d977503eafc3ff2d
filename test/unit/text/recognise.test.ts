import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextBlocks } from '../../../shared/text/blocks.ts';
import { readMarkdown } from '../../../shared/text/markdown.ts';
import { type Head, recogniseHead } from '../../../shared/text/recognise.ts';
import { anyText } from './any-text.ts';

const body =
  'The strike came days after a clash in which, officials said, a number of contractors died.';

function headOf(content: string): Head {
  return recogniseHead(content, plainTextBlocks(content));
}

/** Title, byline and date, which most cases are about. */
function factsOf(content: string): [string, string, string] {
  const { title, byline, published } = headOf(content);
  return [title, byline, published];
}

/** Each block as its kind and words. */
function shown(content: string, { blocks }: Pick<Head, 'blocks'>): [string, string][] {
  return blocks.map(({ kind, start, end }) => [kind, content.slice(start, end)]);
}

describe('the head of an article', () => {
  it('is told as a reader tells it, and its lines become blocks of their own', () => {
    const content = `Coalition destroys Russian-made tank in Syria\n\nFrederick Owens\nFebruary 14, 2018\n\n${body}\n`;
    const head = headOf(content);
    expect(head).toMatchObject({
      title: 'Coalition destroys Russian-made tank in Syria',
      byline: 'Frederick Owens',
      published: '2018-02-14',
    });
    expect(shown(content, head)).toEqual([
      ['title', 'Coalition destroys Russian-made tank in Syria'],
      ['byline', 'Frederick Owens'],
      ['byline', 'February 14, 2018'],
      ['paragraph', body],
    ]);
    expect(head.blocks.map(({ level }) => level)).toEqual([1, 0, 0, 0]);
  });

  it.each([
    ['By Ilse Andermatt | 4 March 2026', 'Ilse Andermatt', '2026-03-04'],
    ['Ilse Andermatt, 4 March 2026', 'Ilse Andermatt', '2026-03-04'],
    ['By Ilse Andermatt on March 4, 2026', 'Ilse Andermatt', '2026-03-04'],
    ['March 4, 2026 • By Ilse Andermatt • 5 min read', 'Ilse Andermatt', '2026-03-04'],
    ['BY MARA ELLISON, Staff Writer', 'MARA ELLISON', ''],
    [
      'By A. Foo, Jean-Luc O’Neil and Bashar al-Assad',
      'A. Foo, Jean-Luc O’Neil and Bashar al-Assad',
      '',
    ],
    ['By the Associated Press', 'the Associated Press', ''],
    ['Von Anna Müller, 4. März 2026', 'Anna Müller', '2026-03-04'],
    ['Par Hélène d’Arc - Publié le 14 février 2018', 'Hélène d’Arc', '2018-02-14'],
    ['Por María de la Cruz | 14 de febrero de 2018', 'María de la Cruz', '2018-02-14'],
    ['بقلم: سلمى حداد', 'سلمى حداد', ''],
    ['بقلم سلمى حداد، ٤ مارس ٢٠٢٦', 'سلمى حداد', '2026-03-04'],
    ['Published Feb 14, 2018, updated Feb 15, 2018', '', '2018-02-14'],
    ['Updated on 15 February 2018', '', '2018-02-15'],
    ['Frederick Owens', 'Frederick Owens', ''],
    ['Ludwig van Beethoven\n14.02.2018', 'Ludwig van Beethoven', '2018-02-14'],
    ['سلمى حداد\n٤ مارس ٢٠٢٦', 'سلمى حداد', '2026-03-04'],
    ['Reuters\n14 Feb. 2018', 'Reuters', '2018-02-14'],
  ])('has “%s” under its title', (line, byline, published) => {
    expect(factsOf(`Tank destroyed in Syria\n\n${line}\n\n${body}`)).toEqual([
      'Tank destroyed in Syria',
      byline,
      published,
    ]);
  });

  it('may have its lines one under another', () => {
    const content = `Tank destroyed\nBy Ilse Andermatt\n4 March 2026\n\n${body}\n\n${body}`;
    expect(shown(content, headOf(content)).slice(0, 3)).toEqual([
      ['title', 'Tank destroyed'],
      ['byline', 'By Ilse Andermatt'],
      ['byline', '4 March 2026'],
    ]);
  });

  it('may stand in a text without blank lines', () => {
    const content = `Tank destroyed\nIlse Andermatt\n4 March 2026\n${body}\n${body}`;
    expect(factsOf(content)).toEqual(['Tank destroyed', 'Ilse Andermatt', '2026-03-04']);
  });

  it('may begin with the date, or with a signed byline', () => {
    expect(factsOf(`4 March 2026\n\nTank destroyed\n\n${body}`)).toEqual([
      'Tank destroyed',
      '',
      '2026-03-04',
    ]);
    expect(factsOf(`By Ilse Andermatt\n\nTank destroyed\n\n${body}`)).toEqual([
      'Tank destroyed',
      'Ilse Andermatt',
      '',
    ]);
  });

  it('may have a title in two lines', () => {
    const content = `Coalition destroys Russian-made tank\nin Syria, officials say\n\n${body}`;
    const head = headOf(content);
    expect(head.title).toBe('Coalition destroys Russian-made tank in Syria, officials say');
    expect(shown(content, head)[0]?.[0]).toBe('title');
    expect(head.blocks).toHaveLength(2);
  });

  it('may have a sentence under the title that sums it up', () => {
    const dek = 'Officials say that it came days after a clash.';
    const content = `Tank destroyed\n\n${dek}\n\nBy Ilse Andermatt\n4 March 2026\n\n${body}`;
    const head = headOf(content);
    expect(head).toMatchObject({ byline: 'Ilse Andermatt', published: '2026-03-04' });
    expect(shown(content, head)[1]).toEqual(['paragraph', dek]);
  });

  it('keeps the rest of a paragraph that begins with the title', () => {
    const content = `Tank destroyed\n${body}\n\nMore.`;
    expect(shown(content, headOf(content))).toEqual([
      ['title', 'Tank destroyed'],
      ['paragraph', body],
      ['paragraph', 'More.'],
    ]);
  });
});

describe('what looks like a title, a byline or a date and is none', () => {
  it.each([
    ['body text at once', `${body}\n\n${body}`],
    [
      'a paragraph broken into lines',
      'It was revealed that Russian contractors were\nmixed in with allies, and a number were\nkilled there.\n\nMore.',
    ],
    [
      'the same without blank lines',
      'It was revealed that Russian contractors were\nmixed in with allies, and a number were\nkilled there.',
    ],
    ['a long line without a full stop', `${'It was revealed that '.repeat(12)}\n\n${body}`],
    ['a dateline', `PARIS, March 3 (Reuters) - ${body}\n\n${body}`],
    ['a single line', 'Unemployment fell to 4.1%'],
  ])('in %s', (_, content) => {
    const head = headOf(content);
    expect([head.byline, head.published]).toEqual(['', '']);
    expect(head.blocks).toEqual(plainTextBlocks(content));
  });

  it.each([
    ['a contents line', 'Table of Contents'],
    ['a place in capitals', 'DAMASCUS'],
    ['a place and land in capitals', 'DEIR EL-ZOUR, Syria'],
    ['a name in capitals, which could be a place', 'NEW YORK'],
    ['a place and land', 'Damascus, Syria'],
    ['a line of the newspaper’s', 'Breaking News'],
    ['a section', 'Middle East'],
    ['a sentence without a full stop', 'Officials say it came days after a clash'],
    ['a dateline with a year', 'PARIS, March 3, 2018 (Reuters) - The tank was'],
    ['a deadline', 'By Tuesday night, the town was empty'],
    ['a person in the news', 'Von der Leyen besucht Kiew'],
    ['a single word', 'Syria'],
    ['Arabic words without a date by them', 'الشرق الأوسط'],
    ['a date that could be March or April', '03/04/2026'],
    ['the same with dots', 'Updated: 03.04.2026 10:31'],
    ['a date without a year', 'February 14'],
    ['a month', 'February 2018'],
    ['a day that does not exist', 'February 30, 2018'],
    ['a range of days', 'Feb 14-16, 2018'],
    ['a year of two digits', '14 Feb 18'],
    ['a year of another era', '14 February 2561 BE'],
    ['a date in a sentence', 'On February 14, 2018 the tank was destroyed'],
  ])('is %s', (_, line) => {
    const content = `Tank destroyed in Syria\n\n${line}\n\n${body}`;
    expect(factsOf(content)).toEqual(['Tank destroyed in Syria', '', '']);
    expect(shown(content, headOf(content))[1]).toEqual(['paragraph', line]);
  });

  it('is a name or date below the first line of body text, or below six lines', () => {
    expect(factsOf(`Tank destroyed\n\n${body}\n\nFrederick Owens\n\n${body}`)[1]).toBe('');
    expect(factsOf(`Tank\n\na\n\nb\n\nc\n\nd\n\ne\n\n14 February 2018\n\n${body}`)[2]).toBe('');
  });

  it('is a signed byline, even, below the second sentence', () => {
    const content = `Tank destroyed\n\n${body}\n\n${body}\n\nBy Ilse Andermatt\n\n14 February 2018\n`;
    expect(factsOf(content)).toEqual(['Tank destroyed', '', '']);
  });

  it('is a name under a heading that is not the title', () => {
    const { content, blocks } = readMarkdown(`# Tank\n\nText here\n\n## Bashar Assad\n\n${body}`);
    expect(recogniseHead(content, blocks).byline).toBe('');
  });
});

describe('a date line', () => {
  it.each([
    ['February 14, 2018'],
    ['14 February 2018'],
    ['14 Feb. 2018'],
    ['2018-02-14'],
    ['2018/02/14'],
    ['14.02.2018'],
    ['14/02/2018'],
    ['02/14/2018'],
    ['2018-02-14T10:31:00Z'],
    ['Feb 14, 2018 10:31 am EST'],
    ['Feb. 14, 2018, 10:31 a.m. ET'],
    ['Published: Wednesday, February 14, 2018 at 10:31 GMT'],
    ['Updated on 14 February 2018'],
    ['Posted at 10:31 AM on February 14, 2018'],
    ['Mittwoch, 14. Februar 2018, 10:31 Uhr'],
    ['mercredi 14 février 2018 à 10h31'],
    ['miércoles 14 de febrero de 2018'],
    ['١٤ فبراير ٢٠١٨'],
    ['الأربعاء، 14 شباط/فبراير 2018'],
    ['نُشر في: ١٤ شباط ٢٠١٨ م'],
  ])('may be “%s”', (line) => {
    expect(factsOf(`Tank destroyed\n\n${line}\n\n${body}`)[2]).toBe('2018-02-14');
  });
});

describe('a title', () => {
  it('is the Markdown heading of the first rank, whatever stands before it', () => {
    const { content, blocks } = readMarkdown(
      `World\n\n# Tank *destroyed*\n\nBy Ilse Andermatt  \n4 March 2026\n\n${body}\n\n## More\n`,
    );
    const head = recogniseHead(content, blocks);
    expect(head).toMatchObject({ title: 'Tank destroyed', byline: 'Ilse Andermatt' });
    expect(shown(content, head).map(([kind]) => kind)).toEqual([
      'paragraph',
      'title',
      'byline',
      'byline',
      'paragraph',
      'heading',
    ]);
  });

  it.each([
    ['Who wins in the U.S.'],
    ['Is this the end?'],
    ['“It is over”'],
    ['Wait for it…'],
    ['失业率降至百分之四'],
    ['انخفاض البطالة'],
  ])('may be “%s”', (title) => {
    expect(headOf(`${title}\n\n${body}`).blocks[0]?.kind).toBe('title');
  });

  it('is the beginning of the text where no line is one, cut at a word', () => {
    expect(headOf(`${body}\n\n${body}`).title).toBe(
      'The strike came days after a clash in which, officials said, a number of…',
    );
    expect(headOf('It fell.\n\nMore.').title).toBe('It fell.');
    expect(headOf(`4 March 2026\n\n${body}`)).toMatchObject({
      title: 'The strike came days after a clash in which, officials said, a number of…',
      published: '2026-03-04',
    });
  });

  it('is the beginning of a table, a list or one long word too', () => {
    expect(headOf('a\tb\nc\td').title).toBe('a b');
    expect(headOf(`${'x'.repeat(300)}.`).title).toBe(`${'x'.repeat(79)}…`);
    const { content, blocks } = readMarkdown('- One\n- Two\n');
    expect(recogniseHead(content, blocks).title).toBe('One');
  });

  it('is never empty, even of nothing', () => {
    expect(headOf('').title).toBe('…');
  });
});

describe('the head of any text', () => {
  const lines = fc.oneof(
    anyText(),
    fc.constantFrom(
      ...['Tank destroyed in Syria', 'By Ilse Andermatt', 'Frederick Owens', '14 February 2018'],
      ...['Ilse Andermatt, 4 March 2026', body, 'a\tb', '٤ مارس ٢٠٢٦', 'DAMASCUS', ''],
    ),
  );
  const texts = fc
    .array(fc.tuple(lines, fc.constantFrom('\n', '\n\n', ' \n  ')), { maxLength: 9 })
    .map((parts) => parts.flat().join(''));

  it('has a title, and blocks in order that hold what they held before', () => {
    fc.assert(
      fc.property(texts, (content) => {
        const before = plainTextBlocks(content);
        const { title, blocks } = recogniseHead(content, before);
        expect(title.trim()).not.toBe('');
        expect(title.length).toBeLessThanOrEqual(200);
        let end = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        const visible = (parts: typeof blocks) =>
          parts
            .map((part) =>
              content.slice(part.start, part.end).replace(/[\p{White_Space}\u200b\ufeff]/gu, ''),
            )
            .join('');
        expect(visible(blocks)).toBe(visible(before));
        expect(blocks.filter(({ kind }) => kind === 'title').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});
