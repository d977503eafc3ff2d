import type { Source } from '../../../shared/formats/codec.ts';

/** A file cut before each line that begins a document, `-DOCSTART-`; what is before the first is one too. */
export function documentsOf(whole: Source): Source[] {
  const sources: Source[] = [];
  let start = 0;
  let line = 1;
  for (const { index } of whole.text.matchAll(/^-DOCSTART-/gm)) {
    if (index === start) continue;
    const text = whole.text.slice(start, index);
    if (text.trim() !== '') sources.push({ ...whole, line, text });
    line += text.split('\n').length - 1;
    start = index;
  }
  return [...sources, { ...whole, line, text: whole.text.slice(start) }];
}
