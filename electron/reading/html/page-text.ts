import type { BlockKind } from '../../../shared/model/article-text.ts';
import { type BlockWriter, createBlockWriter, type PageText } from './block-writer.ts';
import { type HtmlElement, type HtmlNode, isElement } from './node.ts';

/**
 * The words a reader sees of an element: headings, paragraphs, quotes, items and tables as blocks,
 * links and bold and italic type as marks. Scripts, styles, pictures, players and forms are left
 * out, and so is what is hidden. `base`: the address that links are relative to, or ''.
 */
export function readPageText(root: HtmlElement, base: string): PageText {
  const writer = createBlockWriter();
  const frames: Frame[] = [{ kind: 'paragraph', level: 0, item: null, isTable: false }];
  // A list of what is left to do and not a recursion: pages nest as deep as they like.
  const steps: Step[] = [{ node: root }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('leave' in step) {
      step.leave();
      continue;
    }
    const { node } = step;
    const frame = frames.at(-1);
    if (frame === undefined) throw new Error('a page was left before it was entered');
    if (node !== root && node.nextSibling !== null) steps.push({ node: node.nextSibling });
    if (node.nodeType === 3) writeText(writer, node.nodeValue ?? '', frame);
    if (!isElement(node) || isLeftOut(node)) continue;
    const leave = enter(node, { writer, frames, frame, base });
    if (leave !== null) steps.push({ leave });
    if (node.firstChild !== null) steps.push({ node: node.firstChild });
  }
  return writer.finish();
}

type Step = { node: HtmlNode } | { leave: () => void };

/** What words are where they stand. `item`: of a list's item, whether it has words yet. */
type Frame = {
  kind: BlockKind;
  level: number;
  item: { isBegun: boolean } | null;
  isTable: boolean;
};

type Place = { writer: BlockWriter; frames: Frame[]; frame: Frame; base: string };

function writeText(writer: BlockWriter, words: string, frame: Frame): void {
  if (frame.kind === 'preformatted' && !frame.isTable) writer.writeAsIs(words);
  else writer.write(words);
}

/** Begins what an element is; the answer ends it. Null where there is nothing to end. */
function enter(element: HtmlElement, place: Place): (() => void) | null {
  const { writer, frames, frame, base } = place;
  const name = element.localName;
  const mark = markOf(element, base);
  if (mark !== null) {
    writer.openMark(mark.kind, mark.target);
    return writer.closeMark;
  }
  if (name === 'br') {
    writer.separate(frame.isTable ? ' ' : '\n');
    return null;
  }
  if (frame.isTable) return enterInTable(name, writer);
  const inner = frameOf(element, frame);
  if (inner === null) return null;
  const end = (ended: Frame) => {
    const kind = ended.item === null ? ended.kind : ended.item.isBegun ? ended.kind : 'item';
    if (writer.endBlock(kind, ended.level) && ended.item !== null) ended.item.isBegun = true;
  };
  end(frame);
  frames.push(inner);
  return () => {
    end(inner);
    frames.pop();
  };
}

function enterInTable(name: string, writer: BlockWriter): null {
  if (name === 'tr') writer.separate('\n');
  const isFirst = /(?:^|\n)$/.test(writer.words());
  if ((name === 'td' || name === 'th') && !isFirst) writer.separate('\t');
  return null;
}

/** What the words in an element are; null where it is no block of its own. */
function frameOf(element: HtmlElement, outer: Frame): Frame | null {
  const name = element.localName;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading !== undefined) {
    return { kind: 'heading', level: Number(heading), item: null, isTable: false };
  }
  switch (name) {
    case 'li':
    case 'dt':
      return { ...outer, level: 0, item: { isBegun: false } };
    case 'blockquote':
      return { kind: 'quote', level: 0, item: null, isTable: false };
    case 'pre':
      return { kind: 'preformatted', level: 0, item: null, isTable: false };
    case 'table':
      return isDataTable(element)
        ? { kind: 'preformatted', level: 0, item: null, isTable: true }
        : { ...outer };
    default:
      return blockNames.has(name) ? { ...outer } : null;
  }
}

/** A table that is no way of placing blocks beside one another. */
function isDataTable(table: HtmlElement): boolean {
  const blocks = 'p,div,ul,ol,table,h1,h2,h3,h4,h5,h6,blockquote,pre,article,section';
  return table.querySelector(blocks) === null && table.querySelector('td+td,th+td,th+th') !== null;
}

function markOf(element: HtmlElement, base: string) {
  switch (element.localName) {
    case 'b':
    case 'strong':
      return { kind: 'bold', target: '' } as const;
    case 'i':
    case 'em':
    case 'cite':
      return { kind: 'italic', target: '' } as const;
    case 'a': {
      const target = targetOf(element.getAttribute('href') ?? '', base);
      return target === '' ? null : ({ kind: 'link', target } as const);
    }
    default:
      return null;
  }
}

/** Where a link leads; '' for what is no address of a page, and for places within this one. */
function targetOf(href: string, base: string): string {
  const written = href.trim();
  if (written === '' || written.startsWith('#')) return '';
  const url = URL.parse(written, base === '' ? undefined : base);
  if (url === null) return /^[a-z][a-z\d+.-]*:/i.test(written) ? '' : written.slice(0, 2000);
  return /^(?:https?|mailto):$/.test(url.protocol) ? url.href.slice(0, 2000) : '';
}

function isLeftOut(element: HtmlElement): boolean {
  if (leftOut.has(element.localName)) return true;
  if (element.getAttribute('hidden') !== null) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
}

const leftOut = new Set(
  'script style noscript template iframe frame object embed svg canvas audio video picture select button input textarea head title meta link map dialog'.split(
    ' ',
  ),
);

const blockNames = new Set(
  'address article aside body caption center dd details div dl fieldset figcaption figure footer form header hgroup hr html legend li main nav ol p section summary tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
