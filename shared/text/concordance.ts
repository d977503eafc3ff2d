import type { Fragment } from '../model/annotation.ts';
import { contextBefore, contextBehind } from './context.ts';

/** Words of a text on one line, and what stands around them. */
export type Concordance = { before: string; match: string; after: string };

/**
 * A fragment (UTF-16) with at most `width` units of text to either side, on one line: each run of
 * white space is a space, and where text was cut off, between words, stands a `…`.
 */
export function concordance(text: string, { start, end }: Fragment, width: number): Concordance {
  return {
    before: onOneLine(contextBefore(text, { start: 0, end: start }, width)).trimStart(),
    match: onOneLine(text.slice(start, end)),
    after: onOneLine(contextBehind(text, { start: end, end: text.length }, width)).trimEnd(),
  };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
