import { getDocumentProxy } from 'unpdf';
import { failure } from '../../../shared/failure.ts';
import { lookAtStreams } from './streams.ts';

/** A run of text on a page: its place in points from the page's left and top, on its baseline. */
export type Piece = {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  isRightToLeft: boolean;
  endsLine: boolean;
};

/** What is drawn as text on a page, in the order it is drawn. Text set sideways is not among it. */
export type Page = { pieces: Piece[]; height: number; sideways: number };

/** What a document says of itself, its pages, and how much of what they are drawn with is damaged. */
export type PdfPages = { title: string; pages: Page[]; damaged: number };

/** Reads the text of a PDF. Throws a Failure for one that is encrypted or damaged. */
export async function readPages(bytes: Uint8Array, name: string): Promise<PdfPages> {
  const { isBomb, damaged } = lookAtStreams(bytes);
  if (isBomb) throw failure('file-bomb', { name });
  // The library takes the bytes for itself.
  const document = await open(Uint8Array.from(bytes), name);
  try {
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readPage(document, number);
      if (page === null) {
        throw failure('file-damaged', { name, detail: `its page ${number} cannot be read` });
      }
      pages.push(page);
    }
    return { title, pages, damaged };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** A page by its number, from 1; null where it is not there or cannot be read. */
async function readPage(
  document: Awaited<ReturnType<typeof open>>,
  number: number,
): Promise<Page | null> {
  const page = await document.getPage(number).catch(() => null);
  if (page === null) return null;
  const { transform, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent().catch(() => null);
  page.cleanup();
  if (content === null) return null;
  const pieces = content.items.flatMap((item) => ('str' in item ? [pieceOf(item, transform)] : []));
  return {
    height,
    pieces: pieces.flatMap((piece) => piece ?? []),
    sideways: pieces.filter((piece) => piece === null).length,
  };
}

async function open(bytes: Uint8Array, name: string) {
  try {
    return await getDocumentProxy(bytes, {
      disableFontFace: true,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (thrown) {
    const kind = thrown instanceof Error ? thrown.name : '';
    if (kind === 'PasswordException') throw failure('file-encrypted', { name });
    const detail = 'its pages cannot be found';
    throw failure('file-damaged', { name, detail });
  }
}

type Item = {
  str: string;
  dir: string;
  transform: number[];
  width: number;
  hasEOL: boolean;
};

/** Null for what is set sideways, such as a stamp along the edge. */
function pieceOf(item: Item, view: readonly number[]): Piece | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [across = 0, up = 0, slant = 0, tall = 0, x = 0, y = 0] = item.transform;
  const along = { x: a * across + c * up, y: b * across + d * up };
  const above = { x: a * slant + c * tall, y: b * slant + d * tall };
  if (item.str !== '' && Math.abs(along.y) > Math.abs(along.x)) return null;
  const left = a * x + c * y + e;
  return {
    text: item.str,
    left,
    right: left + item.width,
    baseline: b * x + d * y + f,
    size: Math.hypot(above.x, above.y),
    isRightToLeft: item.dir === 'rtl',
    endsLine: item.hasEOL,
  };
}
