import { plainTextBlocks } from '../../../shared/text/blocks.ts';
import { recogniseHead } from '../../../shared/text/recognise.ts';
import { type Draft, noFacts } from '../item.ts';

/** A plain text (LF line ends) as an article, with what its first lines say about it. */
export function readPlain(content: string): Draft {
  const { title, byline, published, blocks } = recogniseHead(content, plainTextBlocks(content));
  return {
    content,
    blocks,
    marks: [],
    facts: { ...noFacts, title, byline, published },
    line: 0,
    lineEnds: 0,
    notes: [],
  };
}
