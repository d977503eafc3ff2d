import fc from 'fast-check';
import { type Block, blockKinds } from '../../shared/model/article-text.ts';
import { isBlank, trimWhite } from '../../shared/text/white.ts';
import { anyText } from '../unit/text/any-text.ts';
import { levelOf } from './correcting.ts';

/** A random text of blocks of any kinds, with what stands between blocks. */
export function anyBlocks(): fc.Arbitrary<{ content: string; blocks: Block[] }> {
  const piece = fc.record({
    kind: fc.constantFrom(...blockKinds),
    words: fc.oneof(anyText(), fc.constantFrom('One two.', 'a\nb', 'Six')),
    gap: fc.constantFrom('\n', '\n\n', '\n \n', ' '),
  });
  return fc.array(piece, { maxLength: 5 }).map((pieces) => {
    const blocks: Block[] = [];
    let content = '';
    for (const { kind, words, gap } of pieces) {
      if (isBlank(words)) continue;
      const { start, end } = trimWhite(words, 0, words.length);
      blocks.push({
        kind,
        start: content.length,
        end: content.length + end - start,
        level: levelOf(kind),
      });
      content += words.slice(start, end) + gap;
    }
    return { content, blocks };
  });
}
