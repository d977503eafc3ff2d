const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Longest text counted word by word, in UTF-16 code units; longer ones are counted by spaces. */
const limit = 20_000;

/** How many words a text holds, in any script. */
export function countWords(text: string): number {
  if (text.length > limit) return text.split(/\s+/).filter((word) => word !== '').length;
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) count += 1;
  return count;
}
