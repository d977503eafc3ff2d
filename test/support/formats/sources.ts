import type { Source } from '../../../shared/formats/codec.ts';

type Files = Readonly<Record<string, string>>;

/** Each file with an ending as a source on its own, with all others beside it. */
export function filesWith(ending: string): (files: Files) => Source[] {
  return (files) =>
    Object.entries(files)
      .filter(([file]) => file.endsWith(ending))
      .map(([file, text]) => ({ file, line: 1, text, beside: files }));
}

/** The documents of each CoNLL file, which begin at `-DOCSTART-`, with all files beside them. */
export function documentsIn(files: Files): Source[] {
  return filesWith('.conll')(files).flatMap((whole) => {
    const sources: Source[] = [];
    let line = 1;
    for (const text of whole.text.split(/^(?=-DOCSTART-)/m)) {
      if (text !== '') sources.push({ ...whole, line, text });
      line += text.split('\n').length - 1;
    }
    return sources;
  });
}
