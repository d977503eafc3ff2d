import { Failure, failure } from '../../../shared/failure.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { isBlank } from '../../../shared/text/white.ts';
import { decodeWhole } from '../decode.ts';
import { charsetOf } from '../html/charset.ts';
import { type HtmlDocument, type HtmlElement, lineIn, parsePage, parseXml } from '../html/node.ts';
import { readPageText } from '../html/page-text.ts';
import { TooManyElements } from '../html/too-many-elements.ts';
import type { Draft, Facts, Trouble } from '../item.ts';
import { languageTag } from '../language-tag.ts';
import { baseName } from '../names.ts';
import { readDate } from '../tables/date.ts';
import type { ZipDocument } from '../zip/document.ts';
import { draftOf } from './page.ts';

/**
 * The chapters of a book in reading order: an article for each part that has words of its own.
 * `line` counts the parts from 1. Contents, covers and title pages without text are passed over.
 */
export function* readEpub(
  book: ZipDocument,
  name: string,
): Generator<Draft | Trouble, void, undefined> {
  const container = parseXml(book.text('META-INF/container.xml'));
  const packagePath = container.querySelector('rootfile')?.getAttribute('full-path') ?? '';
  const description = book.text(packagePath);
  if (description === '') {
    throw failure('file-damaged', { name, detail: 'its list of chapters is not there' });
  }
  const opf = parseXml(description);
  const parts = partsOf(opf, packagePath);
  if (parts.length === 0) {
    throw failure('file-damaged', { name, detail: 'its list of chapters cannot be read' });
  }
  if (isProtected(book, parts)) throw failure('file-encrypted', { name });
  const facts = factsOf(opf);
  const titles = titlesIn(book, opf, packagePath);
  let found = 0;
  for (const [index, { path, isContents }] of parts.entries()) {
    if (isContents) continue;
    const draft = readPart(book, path, index + 1);
    if (draft === null) continue;
    found += 1;
    if ('kind' in draft) {
      yield draft;
      continue;
    }
    const title = titles.get(path) ?? draft.facts.title;
    yield { ...draft, line: index + 1, facts: { ...facts, title: shorten(title, 300) } };
  }
  if (found === 0) throw failure('no-words', { name });
}

/** Null for a part without words; what is wrong with one is no fault of the others. */
function readPart(book: ZipDocument, path: string, line: number): Draft | Trouble | null {
  try {
    const bytes = book.read(path);
    const name = baseName(path);
    if (bytes === null) throw failure('chapter-missing', { name });
    if (bytes.length === 0) return null;
    return draftOfPage(
      decodeWhole(bytes, { name, encoding: null, told: charsetOf(bytes) }).content,
    );
  } catch (thrown) {
    const why =
      thrown instanceof TooManyElements
        ? failure('file-too-heavy', { name: baseName(path) })
        : thrown;
    if (!(why instanceof Failure)) throw thrown;
    return { kind: 'trouble', line, code: why.code, message: why.message };
  }
}

function draftOfPage(xhtml: string): Draft | null {
  const page: HtmlDocument = parsePage(withEndTags(xhtml));
  const body = page.querySelector('body');
  if (body === null) return null;
  const text = readPageText(body, '');
  if (isBlank(text.content)) return null;
  const draft = draftOf(text, []);
  const heading = lineIn(page.querySelector('h1, h2, h3'));
  return heading === '' ? draft : { ...draft, facts: { ...draft.facts, title: heading } };
}

/** XHTML closes empty elements in a way that HTML reads as their beginning. */
function withEndTags(xhtml: string): string {
  return xhtml.replace(
    /<(?!(?:br|hr|img|meta|link|input|col|area|base|wbr|source|track)\b)([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi,
    '<$1$2></$1>',
  );
}

type Part = { path: string; isContents: boolean };

function partsOf(opf: HtmlDocument, packagePath: string): Part[] {
  const items = new Map<string, HtmlElement>();
  for (const item of opf.querySelectorAll('item')) items.set(item.getAttribute('id') ?? '', item);
  return [...opf.querySelectorAll('itemref')].flatMap((reference) => {
    const item = items.get(reference.getAttribute('idref') ?? '');
    if (item === undefined || !/html/.test(item.getAttribute('media-type') ?? '')) return [];
    const isContents = /\bnav\b/.test(item.getAttribute('properties') ?? '');
    return [{ path: pathFrom(packagePath, item.getAttribute('href') ?? ''), isContents }];
  });
}

function factsOf(opf: HtmlDocument): Facts {
  const all = (name: string) => [...opf.querySelectorAll(`dc\\:${name}`)].map(lineIn);
  const first = (name: string) => all(name).find((value) => value !== '') ?? '';
  const title = first('title');
  const byline = all('creator')
    .filter((one) => one !== '')
    .join(', ');
  return {
    title: '',
    byline: byline === '' ? '' : shorten(byline, 300),
    published: readDate(first('date')),
    source: title === '' ? '' : shorten(title, 300),
    language: languageTag(first('language')),
    meta: {},
  };
}

/** What the book's own contents call its parts, by path; only what points to a part's beginning. */
function titlesIn(book: ZipDocument, opf: HtmlDocument, packagePath: string): Map<string, string> {
  const titles = new Map<string, string>();
  const put = (from: string, target: string | null, title: string) => {
    const path = pathFrom(from, (target ?? '').replace(/#.*$/, ''));
    if (title !== '' && !titles.has(path)) titles.set(path, title);
  };
  for (const item of opf.querySelectorAll('item')) {
    const path = pathFrom(packagePath, item.getAttribute('href') ?? '');
    if (/\bnav\b/.test(item.getAttribute('properties') ?? '')) {
      const page: HtmlDocument = parsePage(withEndTags(book.text(path)));
      const contents = page.querySelector('nav') ?? page.querySelector('body');
      for (const link of contents?.querySelectorAll('a') ?? []) {
        put(path, link.getAttribute('href'), lineIn(link));
      }
    }
    if (/dtbncx/.test(item.getAttribute('media-type') ?? '')) {
      for (const point of parseXml(book.text(path)).querySelectorAll('navPoint')) {
        const target = point.querySelector('content')?.getAttribute('src') ?? null;
        put(path, target, lineIn(point.querySelector('text')));
      }
    }
  }
  return titles;
}

/** Fonts may be obscured in a book that can be read. */
function isProtected(book: ZipDocument, parts: readonly Part[]): boolean {
  const encryption = book.text('META-INF/encryption.xml');
  if (encryption === '') return false;
  const hidden = [...parseXml(encryption).querySelectorAll('*')]
    .filter(({ localName }) => /CipherReference$/i.test(localName))
    .map((reference) => decoded(reference.getAttribute('URI') ?? ''));
  return parts.some(({ path }) => hidden.includes(path));
}

/** The path in the archive that a reference in another file of it leads to. */
function pathFrom(file: string, reference: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of decoded(reference).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
