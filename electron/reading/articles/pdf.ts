import { failure } from '../../../shared/failure.ts';
import type { Block } from '../../../shared/model/article-text.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { readingTexts } from '../../../shared/texts/reading.ts';
import type { Draft } from '../item.ts';
import { withoutFurniture } from '../pdf/furniture.ts';
import { joinLines, knownWords } from '../pdf/join-lines.ts';
import { linesOf } from '../pdf/lines.ts';
import { inReadingOrder } from '../pdf/order.ts';
import { readPages } from '../pdf/pages.ts';
import { paragraphsOf } from '../pdf/paragraphs.ts';
import { draftOf } from './page.ts';

/** Letters a page, on average, below which a document is taken for pictures of pages. */
const fewest = 8;

/**
 * The text of a PDF in reading order, with what was done to have it so, and whether words may be
 * missing because parts of it are damaged. Throws a Failure.
 */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
): Promise<{ draft: Draft; isDamaged: boolean }> {
  if (bytes.length === 0) throw failure('file-empty', { name });
  const { title, pages, damaged } = await readPages(bytes, name);
  const { pages: lines, removed } = withoutFurniture(pages.map(({ pieces }) => linesOf(pieces)));
  const letters = lines.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (letters < fewest * Math.min(pages.length, 5) && letters < 20) {
    const detail = 'what is drawn on its pages cannot be unpacked';
    if (damaged > 0) throw failure('file-damaged', { name, detail });
    throw failure(letters === 0 ? 'pdf-without-text' : 'no-words', { name });
  }
  const columns = lines.flatMap((page) => inReadingOrder(page));
  const known = knownWords(lines.flat().map(({ text }) => text));
  const blocks: Block[] = [];
  let content = '';
  let hyphens = 0;
  let softHyphens = 0;
  for (const paragraph of paragraphsOf(columns)) {
    const joined = joinLines(
      paragraph.lines.map(({ text }) => text),
      known,
    );
    const text = joined.text.replaceAll('\u00ad', '').replaceAll('\0', '').toWellFormed().trim();
    hyphens += joined.hyphens;
    softHyphens += joined.text.split('\u00ad').length - 1;
    if (text === '') continue;
    const start = content === '' ? 0 : content.length + 2;
    content += content === '' ? text : `\n\n${text}`;
    const kind = paragraph.level > 0 ? 'heading' : 'paragraph';
    blocks.push({ kind, start, end: start + text.length, level: paragraph.level });
  }
  const sideways = pages.reduce((sum, page) => sum + page.sideways, 0);
  const notes = [
    readingTexts.linesJoined,
    ...(hyphens > 0 ? [readingTexts.hyphensUndone(hyphens)] : []),
    ...(removed + sideways > 0 ? [readingTexts.furnitureRemoved(removed + sideways)] : []),
  ];
  const draft = draftOf({ content, blocks, marks: [], softHyphens }, notes);
  const isHeaded = draft.blocks.some(({ kind }) => kind === 'title');
  const isDamaged = damaged > 0;
  if (isHeaded || !isTitle(title)) return { draft, isDamaged };
  return { draft: { ...draft, facts: { ...draft.facts, title: shorten(title, 300) } }, isDamaged };
}

/** What the document says its title is, unless a program wrote it. */
function isTitle(title: string): boolean {
  return title.trim() !== '' && !/^(?:microsoft|untitled|.*\.\w{2,5}$)/i.test(title.trim());
}
