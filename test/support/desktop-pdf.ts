import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** A PDF of Chromium's: how many pages it has, their words in order, and all that is drawn there. */
export type Pdf = { pages: number; text: string; drawn: string };

/** Reads the words by each font's own table of characters, as a reader does that copies them. */
export function readPdf(path: string): Pdf {
  const file = readFileSync(path).toString('latin1');
  if (!file.startsWith('%PDF-')) throw new Error(`${path} does not begin as a PDF`);
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of file.matchAll(/^(\d+) 0 obj\n(.*?)endobj/gms)) {
    objects.set(id, body);
  }
  const object = (id: string | undefined) => objects.get(id ?? '') ?? '';
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  const drawnOn = (page: string) => contentOf(object(/\/Contents (\d+) 0 R/.exec(page)?.[1]));
  const texts = pages.map((page) => {
    const fonts = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => {
        const table = /\/ToUnicode (\d+) 0 R/.exec(object(id))?.[1];
        return [name, readTable(contentOf(object(table)))];
      }),
    );
    return wordsOf(drawnOn(page), fonts);
  });
  const text = texts.join(' ').replace(/\s+/g, ' ');
  return { pages: pages.length, text, drawn: pages.map(drawnOn).join('\n') };
}

/** For each glyph of a font, in hexadecimal as it is written on the page, what it stands for. */
type Table = { width: number; characters: Map<string, string> };

function readTable(content: string): Table {
  const characters = new Map<string, string>();
  const width = /<([0-9A-F]+)> <[0-9A-F]+>\s*endcodespacerange/.exec(content)?.[1]?.length ?? 2;
  for (const [, list = ''] of content.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, glyph = '', words = ''] of list.matchAll(/<(\w+)> <(\w+)>/g)) {
      characters.set(glyph, fromUtf16(words));
    }
  }
  for (const [, list = ''] of content.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, first = '', last = '', words = ''] of list.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const from = Number.parseInt(first, 16);
      for (let glyph = from; glyph <= Number.parseInt(last, 16); glyph += 1) {
        const code = Number.parseInt(words, 16) + glyph - from;
        characters.set(hexadecimal(glyph, width), fromUtf16(hexadecimal(code, 4)));
      }
    }
  }
  return { width, characters };
}

const signs =
  /\/(F\d+) [\d.]+ Tf|\/ActualText (?:<(?:FEFF)?(\w+)>|\((.+?)\) >>)|<(\w+)> Tj|EMC|^ET$/gm;

function wordsOf(content: string, fonts: ReadonlyMap<string, Table>): string {
  let words = '';
  let font: Table | undefined;
  // Ligatures and the like say themselves what they stand for; their glyphs are passed over.
  let isSaid = false;
  for (const [whole, name, wide, narrow, glyphs = ''] of content.matchAll(signs)) {
    if (name !== undefined) font = fonts.get(name);
    if (wide !== undefined || narrow !== undefined) {
      words += narrow ?? fromUtf16(wide ?? '');
      isSaid = true;
    }
    if (whole === 'EMC') isSaid = false;
    // Each line, and each stretch set for itself, is an object of its own.
    if (whole === 'ET') words += ' ';
    if (isSaid || font === undefined) continue;
    for (const [glyph] of glyphs.matchAll(new RegExp(`.{${font.width}}`, 'g'))) {
      words += font.characters.get(glyph) ?? '';
    }
  }
  return words;
}

function contentOf(body: string): string {
  const stream = /stream\r?\n(.*)\r?\nendstream/s.exec(body)?.[1];
  if (stream === undefined) return '';
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

function hexadecimal(number: number, digits: number): string {
  return number.toString(16).toUpperCase().padStart(digits, '0');
}

function fromUtf16(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}
