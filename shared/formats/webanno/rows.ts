import { webannoTexts } from '../../texts/formats-webanno.ts';
import type { FormatProblem } from '../codec.ts';
import { unescapeText } from './escapes.ts';

/** A token or a part of one; its offsets are as written, its cells those of the layers' columns. */
export type Row = {
  line: number;
  id: string;
  begin: number;
  end: number;
  form: string;
  cells: string[];
};

/** A sentence: the line it begins on, its text, and its rows. */
export type Sentence = { line: number; text: string; rows: Row[] };

export type Rows = { sentences: Sentence[]; problems: FormatProblem[] };

/** Reads the sentences behind a header; what cannot be read of them is told. */
export function readRows(lines: readonly string[], columns: number): Rows {
  const sentences: Sentence[] = [];
  const problems: FormatProblem[] = [];
  let texts: string[] = [];
  let isOpen = false;
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    if (content.startsWith('#Text=')) {
      const text = unescapeText(content.slice('#Text='.length));
      const sentence = sentences.at(-1);
      texts = isOpen && sentence?.rows.length === 0 ? [...texts, text] : [text];
      if (texts.length > 1 && sentence !== undefined) sentence.text = texts.join('\n');
      else sentences.push({ line, text, rows: [] });
      isOpen = true;
      continue;
    }
    if (content === '') isOpen = false;
    if (content === '' || content.startsWith('#')) continue;
    const row = readRow(content, line, columns);
    const sentence = sentences.at(-1);
    if (row === null) problems.push({ line, message: webannoTexts.unreadable(content) });
    else if (sentence === undefined) problems.push({ line, message: webannoTexts.noText });
    else {
      if (row.cells.length < columns) problems.push({ line, message: webannoTexts.short(row.id) });
      sentence.rows.push(row);
    }
  }
  return { sentences, problems };
}

function readRow(content: string, line: number, columns: number): Row | null {
  const [id = '', place = '', form = '', ...rest] = content.split('\t');
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(place);
  if (match === null || !/^\d+-\d+(?:\.\d+)?$/.test(id)) return null;
  const cells = rest.slice(0, columns);
  return { line, id, begin: Number(match[1]), end: Number(match[2]), form, cells };
}
