import type { Block } from '../model/article-text.ts';
import { type Credit, readCredit } from './credit.ts';
import { divideBlock } from './divide-block.ts';
import { type HeadLine, headLines } from './head-lines.ts';
import { linesOf } from './lines.ts';
import { shorten } from './shorten.ts';
import { couldBeTitle, isBody, longestTitle, titleLength } from './title.ts';

/** What the first lines of an article say about it; `byline` and `published` may be ''. */
export type Head = {
  title: string;
  byline: string;
  /** `YYYY-MM-DD`. */
  published: string;
  blocks: Block[];
};

/** In UTF-16 units: how much of a text stands for its title where it has none. */
const longestOpening = 80;

/**
 * Finds title, byline and date among the first six lines of an article, and gives back its
 * blocks with those lines as blocks of their own: 'title' (level 1) and 'byline' (a date is one
 * too). Looking stops at the first line of body text, and what is not certain is not found: a
 * wrong byline costs more than a missing one. Where no line is a title, no block is, and
 * `title` is the beginning of the text, so that it is never empty (of a blank text it is '…').
 */
export function recogniseHead(content: string, blocks: readonly Block[]): Head {
  const lines = headLines(content, blocks);
  const title = findTitle(lines);
  const credits = [...creditsAbove(lines, title), ...creditsBelow(lines, title)];
  const days = credits.flatMap(({ credit }) => credit.day ?? []);
  const bylines = credits.flatMap(({ credit }) => credit.byline ?? []);
  const roles: Block[] = credits.map(({ line }) => role('byline', line, line));
  const [first] = title.lines;
  if (first !== undefined) roles.push(role('title', first, title.lines.at(-1) ?? first));
  return {
    title: titleOf(content, title, lines),
    byline: bylines[0]?.name ?? '',
    published: (days.find(({ updated }) => !updated) ?? days[0])?.iso ?? '',
    blocks: blocks.flatMap((block) => divideBlock(content, block, roles)),
  };
}

function role(kind: 'title' | 'byline', first: HeadLine, last: HeadLine): Block {
  return { kind, start: first.start, end: last.end, level: kind === 'title' ? 1 : 0 };
}

/** The title's lines, if any, and where among the head's lines they begin, or would. */
type Title = { first: number; lines: HeadLine[] };

function findTitle(lines: readonly HeadLine[]): Title {
  const heading = lines.findIndex(({ block }) => block.kind === 'heading' && block.level === 1);
  if (heading !== -1) {
    const { block } = lines[heading] ?? {};
    return { first: heading, lines: lines.filter((line) => line.block === block) };
  }
  const found = lines.findIndex((_, index) => !isCreditAbove(lines, index));
  const first = found === -1 ? lines.length : found;
  return { first, lines: lines.slice(first, first + titleLength(lines, first)) };
}

function titleOf(content: string, title: Title, lines: readonly HeadLine[]): string {
  if (title.lines.length > 0) {
    return shorten(onOneLine(title.lines.map(({ text }) => text).join(' ')), longestTitle);
  }
  const opening = (lines[title.first] ?? lines[0])?.text ?? firstLine(content);
  // The line may be the whole article.
  return shorten(onOneLine(opening.slice(0, 1000)), longestOpening);
}

/** Of an article that begins with a table or list; '' of one without words. */
function firstLine(content: string): string {
  for (const { start, end } of linesOf(content, 0, content.length))
    return content.slice(start, end);
  return '';
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

type CreditLine = { line: HeadLine; credit: Credit };

/** Bylines and dates above the title, or above the body where there is no title. */
function creditsAbove(lines: readonly HeadLine[], title: Title): CreditLine[] {
  return lines.slice(0, title.first).flatMap((line, index) => {
    const credit = isCreditAbove(lines, index) ? readCredit(line.text) : null;
    return credit === null ? [] : [{ line, credit }];
  });
}

/** Above a title, a date is certain, and a signed byline where a line follows that is no credit. */
function isCreditAbove(lines: readonly HeadLine[], index: number): boolean {
  const credit = creditAt(lines, index);
  if (credit === null) return false;
  if (credit.day !== null) return true;
  const next = lines[index + 1]?.text ?? '';
  return credit.byline?.evidence === 'signed' && couldBeTitle(next) && readCredit(next) === null;
}

/** Bylines and dates between the title and the body. */
function creditsBelow(lines: readonly HeadLine[], title: Title): CreditLine[] {
  const credits: CreditLine[] = [];
  const below = title.first + title.lines.length;
  if (title.lines.length === 0) return credits;
  for (const [index, line] of lines.entries()) {
    if (index < below) continue;
    const credit = readCredit(line.text);
    if (credit !== null && isCreditBelow(lines, index, { credit, below })) {
      credits.push({ line, credit });
      continue;
    }
    if (isBody(line.text) && !(index === below && isDek(lines, index))) return credits;
  }
  return credits;
}

/**
 * A date is certain, and so is a name with one beside it, or with a "By". Other names are only
 * likely: next to the line of a date, or directly below the title with text to follow; there
 * the name must have its capitals.
 */
function isCreditBelow(
  lines: readonly HeadLine[],
  index: number,
  { credit, below }: { credit: Credit; below: number },
): boolean {
  if (credit.byline === null || credit.day !== null) return true;
  if (credit.byline.evidence === 'signed') return true;
  if (lines[index]?.block.kind === 'heading') return false;
  if (hasDay(lines, index - 1) || hasDay(lines, index + 1)) return true;
  return credit.byline.evidence === 'bare' && index === below && index + 1 < lines.length;
}

function hasDay(lines: readonly HeadLine[], index: number): boolean {
  return (creditAt(lines, index)?.day ?? null) !== null;
}

/** A sentence under the title that sums the article up: what follows is certainly no body. */
function isDek(lines: readonly HeadLine[], index: number): boolean {
  const next = creditAt(lines, index + 1);
  if (next === null || (lines[index]?.text.length ?? 0) > longestTitle) return false;
  return next.day !== null || next.byline?.evidence === 'signed';
}

function creditAt(lines: readonly HeadLine[], index: number): Credit | null {
  const line = lines[index];
  return line === undefined ? null : readCredit(line.text);
}
