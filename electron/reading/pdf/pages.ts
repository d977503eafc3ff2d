import { getDocumentProxy } from 'unpdf';
import { failure } from '../../../shared/failure.ts';

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

/** What a document says of itself, and its pages. */
export type PdfPages = { title: string; pages: Page[] };

/** Reads the text of a PDF. Throws a Failure for one that is encrypted or damaged. */
export async function readPages(bytes: Uint8Array, name: string): Promise<PdfPages> {
  // The library takes the bytes for itself.
  const document = await open(Uint8Array.from(bytes), name);
  try {
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { transform, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) => ('str' in item ? [pieceOf(item, transform)] : []));
      pages.push({
        height,
        pieces: pieces.flatMap((piece) => piece ?? []),
        sideways: pieces.filter((piece) => piece === null).length,
      });
      page.cleanup();
    }
    return { title, pages };
  } finally {
    await document.loadingTask.destroy();
  }
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
