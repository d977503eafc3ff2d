import { DOMParser, parseHTML } from 'linkedom';
import { TooManyElements } from './too-many-elements.ts';

/** As much of the DOM as is read here. */
export type HtmlNode = {
  readonly nodeType: number;
  readonly localName?: string;
  readonly nodeValue: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
};

export type HtmlElement = HtmlNode & {
  readonly localName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  remove(): void;
};

export type HtmlDocument = Pick<HtmlElement, 'querySelector' | 'querySelectorAll'> & {
  readonly documentElement: HtmlElement | null;
};

/** The most tags, opening and closing, that a page is read with: articles have some hundreds. */
const mostTags = 300_000;

/**
 * A page as a tree. Nothing in it runs, and nothing is fetched. Tags are counted before, because a
 * thread that runs out of memory may take its process with it. Throws TooManyElements.
 */
export function parsePage(html: string) {
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) tags += 1;
  if (tags > mostTags) throw new TooManyElements();
  return parseHTML(html).document;
}

/** XML as a tree, forgivingly. Names of elements are with their prefix. */
export function parseXml(xml: string): HtmlDocument {
  return new DOMParser().parseFromString(xml, 'text/xml');
}

/** A piece of HTML as the body of a page. */
export function parseBody(html: string): HtmlElement {
  const page: HtmlDocument = parsePage(`<!doctype html><html><body>${html}</body></html>`);
  const body = page.querySelector('body');
  if (body === null) throw new Error('a page was parsed without its body');
  return body;
}

/** A page as other libraries want it, too. */
export type Page = ReturnType<typeof parsePage>;

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === 1;
}

/** The words of an element in one line, or ''. */
export function lineIn(element: Pick<HtmlElement, 'textContent'> | null): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
