import { readDate } from '../tables/date.ts';
import type { HtmlDocument } from './node.ts';
import { lineIn } from './node.ts';

/** What a page says of itself, outside of its article; '' for what it does not say. */
export type PageFacts = {
  title: string;
  byline: string;
  published: string;
  source: string;
  language: string;
  address: string;
};

/** Reads a page's meta elements and its JSON-LD. Has to be asked before scripts are taken out. */
export function readPageFacts(page: HtmlDocument): PageFacts {
  const metas = metasOf(page);
  const data = articleDataOf(page);
  const first = (...names: string[]) =>
    names.map((name) => metas.get(name) ?? '').find((value) => value !== '') ?? '';
  const time = page.querySelector('article time[datetime], time[datetime]');
  const days = [
    textIn(data.datePublished),
    first('article:published_time', 'og:article:published_time', 'datepublished', 'dc.date.issued'),
    first('parsely-pub-date', 'sailthru.date', 'dc.date', 'dcterms.created', 'pubdate', 'date'),
    time?.getAttribute('datetime') ?? '',
  ];
  return {
    title: textIn(data.headline) || first('og:title', 'twitter:title', 'dc.title'),
    byline:
      [namesIn(data.author), first('author', 'dc.creator', 'article:author', 'byl')]
        .filter((name) => !/^https?:/i.test(name))
        .find((name) => name !== '') ?? '',
    published: days.map(readDate).find((day) => day !== '') ?? '',
    source: first('og:site_name', 'application-name') || namesIn(data.publisher),
    language: page.documentElement?.getAttribute('lang') ?? first('og:locale', 'content-language'),
    address: addressOf(page, first('og:url')),
  };
}

function metasOf(page: HtmlDocument): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const name = ['property', 'name', 'itemprop', 'http-equiv']
      .map((attribute) => meta.getAttribute(attribute))
      .find((value) => value !== null && value !== '');
    const content = (meta.getAttribute('content') ?? '').replace(/\s+/gu, ' ').trim();
    if (name === undefined || name === null || content === '') continue;
    const key = name.trim().toLowerCase();
    if (!metas.has(key)) metas.set(key, content);
  }
  return metas;
}

type Data = Readonly<Record<string, unknown>>;

/** The first article in the page's JSON-LD; empty where there is none. */
function articleDataOf(page: HtmlDocument): Data {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parseJson(script.textContent ?? ''), 0);
    if (found !== null) return found;
  }
  return {};
}

function articleIn(value: unknown, depth: number): Data | null {
  if (depth > 4 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = articleIn(one, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const data: Data = { ...value };
  if (/Article|Posting|Report$/.test([data['@type']].flat().join(' '))) return data;
  return articleIn(data['@graph'], depth + 1) ?? articleIn(data.mainEntity, depth + 1);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
  } catch {
    return null;
  }
}

/** Names of people or organisations, however they are given. */
function namesIn(value: unknown): string {
  const names = [value].flat().map((one) => {
    if (typeof one === 'object' && one !== null && 'name' in one) return textIn(one.name);
    return textIn(one);
  });
  return names.filter((name) => name !== '').join(', ');
}

/** A text in one line; of anything else ''. JSON-LD's texts may be written as HTML. */
function textIn(value: unknown): string {
  const [first] = [value].flat();
  return typeof first === 'string' ? lineIn({ textContent: first }) : '';
}

function addressOf(page: HtmlDocument, ogUrl: string): string {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  return [canonical, ogUrl].find((url) => /^https?:\/\//i.test(url)) ?? '';
}
