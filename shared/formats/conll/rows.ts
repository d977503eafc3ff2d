import { conllTexts } from '../../texts/formats-conll.ts';
import type { FormatProblem } from '../codec.ts';
import { readTag, type Tag } from './schemes.ts';

/** A token: its line within the source, from 1, its words, and its tag as written and as read. */
export type Row = { line: number; form: string; written: string; tag: Tag | null };

/** An article: where it begins, and the rows of its sentences, none of them empty. */
export type Document = { line: number; sentences: Row[][] };

/**
 * Divides text into articles at `-DOCSTART-` and into sentences at blank lines. The first column
 * is the token and the last its tag; columns stand apart by tabs where there are any, else spaces.
 */
export function readRows(text: string): { documents: Document[]; problems: FormatProblem[] } {
  const documents: Document[] = [];
  const problems: FormatProblem[] = [];
  const told = new Set<string>();
  let sentence: Row[] = [];
  for (const [index, content] of text.split(/\r\n?|\n/).entries()) {
    const line = index + 1;
    if (content.startsWith('-DOCSTART-')) {
      documents.push({ line, sentences: [] });
      sentence = [];
      continue;
    }
    if (content.trim() === '') {
      sentence = [];
      continue;
    }
    const { form, tag: written } = cellsOf(content);
    if (form === '') {
      problems.push({ line, message: conllTexts.noToken });
      continue;
    }
    const tag = written === null ? null : readTag(written);
    if (written === null) problems.push({ line, message: conllTexts.noTag(form) });
    else if (tag === undefined && !told.has(written)) {
      told.add(written);
      problems.push({ line, message: conllTexts.notATag(written) });
    }
    const document = documents.at(-1) ?? { line, sentences: [] };
    if (documents.length === 0) documents.push(document);
    if (sentence.length === 0) document.sentences.push(sentence);
    sentence.push({ line, form, written: written ?? '', tag: tag ?? null });
  }
  return { documents, problems };
}

function cellsOf(content: string): { form: string; tag: string | null } {
  const cells = content.includes('\t') ? content.trimEnd().split('\t') : content.trim().split(/ +/);
  const form = (cells[0] ?? '').trim();
  return { form, tag: cells.length < 2 ? null : (cells.at(-1) ?? '').trim() };
}
