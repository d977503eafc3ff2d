import mammoth from 'mammoth';
import { failure } from '../../../shared/failure.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { isBlank } from '../../../shared/text/white.ts';
import { readingTexts } from '../../../shared/texts/reading.ts';
import { lineIn, parseBody, parseXml } from '../html/node.ts';
import { readPageText } from '../html/page-text.ts';
import type { Draft } from '../item.ts';
import type { ZipDocument } from '../zip/document.ts';
import { draftOf } from './page.ts';

/** Styles that mean what HTML has an element for; what is not here mammoth knows itself. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  'comment-reference => ',
];

/** A Word document as an article: footnotes below its text, pictures and comments left out. */
export async function readDocx(document: ZipDocument, name: string): Promise<Draft> {
  if (!document.names.some((part) => /^word\/[^/]+\.xml$/.test(part))) {
    const detail = 'it has no text part';
    throw failure('file-damaged', { name, detail });
  }
  let pictures = 0;
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(document.bytes) },
    {
      styleMap: styles,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => {
        pictures += 1;
        return { src: '' };
      }),
    },
  );
  const body = parseBody(html);
  // The way back from a footnote to its place.
  for (const arrow of body.querySelectorAll('a[href*="note-ref-"]')) arrow.remove();
  const text = readPageText(body, '');
  if (isBlank(text.content)) throw failure('no-words', { name });
  const notes = pictures > 0 ? [readingTexts.imagesLeftOut(pictures)] : [];
  const draft = draftOf(text, notes);
  const title = titleOf(document);
  return title === '' ? draft : { ...draft, facts: { ...draft.facts, title } };
}

/** What the document's properties say its title is, unless a program wrote it. */
function titleOf(document: ZipDocument): string {
  const properties = parseXml(document.text('docProps/core.xml'));
  const title = lineIn(properties.querySelector('dc\\:title'));
  if (title === '' || /^(?:microsoft word\b|untitled|document ?\d*$|.*\.docx?$)/i.test(title))
    return '';
  return shorten(title, 300);
}
