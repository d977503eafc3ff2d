import { Readability } from '@mozilla/readability';
import { shorten } from '../../../shared/text/shorten.ts';
import { isBlank } from '../../../shared/text/white.ts';
import { readingTexts } from '../../../shared/texts/reading.ts';
import type { PageText } from '../html/block-writer.ts';
import { isDeeperThan } from '../html/depth.ts';
import { type HtmlElement, lineIn, type Page, parseBody, parsePage } from '../html/node.ts';
import { readPageFacts } from '../html/page-facts.ts';
import { readPageText } from '../html/page-text.ts';
import type { Draft } from '../item.ts';
import { languageTag } from '../language-tag.ts';
import { metaOf } from '../meta.ts';
import { draftOf, withTitle } from './page.ts';

/** The article of a web page, its title above it. Where no part is the article, all of it is. */
export function readHtml(html: string): Draft {
  const page = parsePage(/<html[\s>]/i.test(html) ? html : `<!doctype html><html>${html}</html>`);
  const facts = readPageFacts(page);
  const { documentElement } = page;
  const body: HtmlElement | null = page.querySelector('body') ?? documentElement;
  const whole = body === null ? nothing : readPageText(body, facts.address);
  const heading = lineIn(page.querySelector('h1'));
  // What looks for the article takes minutes where elements lie in one another by the hundreds.
  const article = isDeeperThan(page, deepest) ? noArticle : extract(page);
  const title = facts.title || article.title || heading;
  const text =
    article.content === '' ? nothing : readPageText(parseBody(article.content), facts.address);
  // Short pages, and pages that are made of lists, are taken for no article or for the wrong part.
  const isExtracted = !isBlank(text.content) && text.content.length * 10 >= whole.content.length;
  const titled = withTitle(isExtracted ? text : whole, shorten(title, 300).replace(/^…$/, ''));
  const draft = draftOf(titled, isExtracted ? [readingTexts.bodyExtracted] : []);
  return {
    ...draft,
    facts: {
      title: title === '' ? draft.facts.title : shorten(title, 300),
      byline: shortened(facts.byline || article.byline || draft.facts.byline),
      published: facts.published || draft.facts.published,
      source: shortened(facts.source),
      language: languageTag(facts.language),
      meta: metaOf({ url: facts.address }),
    },
  };
}

const deepest = 200;

const noArticle = { content: '', title: '', byline: '' };

const nothing: PageText = { content: '', blocks: [], marks: [], softHyphens: 0 };

function shortened(value: string): string {
  const name = value.replace(/^by[\s:]+/i, '').trim();
  return name === '' || /^https?:/i.test(name) ? '' : shorten(name, 300);
}

/** The part of a page that is its article, as HTML. Takes the page apart. */
function extract(page: Page): { content: string; title: string; byline: string } {
  const found = new Readability(page, { charThreshold: 250, disableJSONLD: true }).parse();
  const oneLine = (text: unknown) =>
    typeof text === 'string' ? lineIn({ textContent: text }) : '';
  return {
    content: typeof found?.content === 'string' ? found.content : '',
    title: oneLine(found?.title),
    byline: oneLine(found?.byline),
  };
}
