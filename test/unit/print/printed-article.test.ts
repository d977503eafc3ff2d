import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { quoteOf } from '../../../shared/model/annotation.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import { escapeHtml } from '../../../shared/print/escape.ts';
import { labelRules, printedArticle } from '../../../shared/print/printed-article.ts';
import { plainTextBlocks } from '../../../shared/text/blocks.ts';
import { stretchesOf } from '../../../shared/text/stretches.ts';

const article = {
  id: 'a',
  textId: 't',
  position: 0,
  title: 'Levee held',
  byline: '',
  published: '2026-03-03',
  source: 'Valley Courier',
  language: 'en',
  status: 'new' as const,
  split: '',
  meta: {},
  created: '',
  updated: '',
};

function mark(content: string, id: string, labelId: string, ...words: string[]): Annotation {
  const fragments = words.map((part) => {
    const start = content.indexOf(part);
    return { start, end: start + part.length };
  });
  return {
    id,
    articleId: 'a',
    layerId: 'l',
    labelId,
    fragments,
    quote: quoteOf(content, fragments),
    attributes: {},
    note: '',
    origin: 'human',
    created: '',
    updated: '',
  };
}

function print(
  content: string,
  annotations: Annotation[],
  relations: [string, string, string][] = [],
) {
  return printedArticle(
    {
      article: article as Parameters<typeof printedArticle>[0]['article'],
      text: { content, blocks: plainTextBlocks(content), marks: [] },
      annotations,
      relations: relations.map(([fromId, type, toId], index) => ({
        id: `r${index}`,
        articleId: 'a',
        type,
        fromId,
        toId,
        cue: null,
        attributes: {},
      })),
    },
    defaultSchema,
  );
}

/** What a reader sees of HTML, with the numbers of notes taken out. */
function seen(html: string): string {
  return html
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const content = 'We lost fields, she said, but the wall held 82 per cent.';

describe('a printed article', () => {
  it('has the number of its note after each part of a mark, and the words in the note', () => {
    const html = print(content, [mark(content, 'm', 'claim', 'We lost fields', 'the wall held')]);
    expect(html).toContain(
      '<span class="mark mark-0-0">We lost fields</span><sup>1</sup>, she said',
    );
    expect(html).toContain('the wall held</span><sup>1</sup> 82');
    expect(seen(html)).toContain('1claim “We lost fields … the wall held”');
  });

  it('draws the line of a mark within another under that of the other', () => {
    const html = print(content, [
      mark(content, 'm', 'claim', 'the wall held 82 per cent'),
      mark(content, 'n', 'figure', '82 per cent'),
    ]);
    expect(html).toContain(
      '<span class="mark mark-2-0"><span class="mark mark-0-0">82 per cent</span></span><sup>1,2</sup>',
    );
  });

  it('puts lines of one label over each other at different heights', () => {
    const html = print(content, [
      mark(content, 'm', 'claim', 'the wall held 82 per cent'),
      mark(content, 'n', 'claim', 'wall held'),
    ]);
    expect(html).toContain('class="mark mark-0-1"');
    const heights = [...labelRules(defaultSchema.labels).matchAll(/offset: ([\d.]+)pt/g)];
    expect(new Set(heights.slice(0, 3).map(([, height]) => height)).size).toBe(3);
  });

  it('says in a note whom a claim is attributed to, by the number of that note', () => {
    const html = print(
      content,
      [mark(content, 'm', 'claim', 'We lost fields'), mark(content, 'n', 'actor', 'she')],
      [['m', 'attributed to', 'n']],
    );
    expect(seen(html)).toContain('attributed to 2 “she”');
  });

  it('says attributes and the note of a mark', () => {
    const claim = {
      ...mark(content, 'm', 'claim', 'We lost fields'),
      attributes: { stance: 'affirm', negated: true },
      note: 'Not <hers> alone.',
    };
    expect(seen(print(content, [claim]))).toContain(
      'stance: affirm · negatedNote: Not <hers> alone.',
    );
  });

  it('says that there are no marks yet', () => {
    expect(seen(print(content, []))).toContain('No marks yet.');
  });

  it('shows every word of any text, and nothing of it is taken for HTML', () => {
    const words = fc.string({
      unit: fc.constantFrom('<b>', '&amp;', '"', '{body}', 'word ', '\n', '۳'),
    });
    fc.assert(
      fc.property(words, (text) => {
        const blocks = plainTextBlocks(text);
        const html = print(text, []);
        for (const { start, end } of blocks) expect(seen(html)).toContain(text.slice(start, end));
      }),
    );
    expect(escapeHtml('<script>"&"</script>')).toBe(
      '&lt;script&gt;&quot;&amp;&quot;&lt;/script&gt;',
    );
  });
});

describe('stretches', () => {
  it('join up to the whole, and each is covered by what covers all of it', () => {
    const span = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 8 }), (whole, covers) => {
        const stretches = stretchesOf(whole, covers);
        expect(stretches[0]?.start).toBe(whole.start);
        expect(stretches.at(-1)?.end).toBe(whole.end);
        for (const [index, stretch] of stretches.entries()) {
          expect(stretch.start).toBe(stretches[index - 1]?.end ?? whole.start);
          for (let at = stretch.start; at < stretch.end; at += 1) {
            const over = covers.filter(({ start, end }) => start <= at && at < end);
            expect(stretch.covering).toEqual(over);
          }
        }
      }),
    );
  });
});
