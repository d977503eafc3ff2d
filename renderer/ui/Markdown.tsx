import { Fragment, type ReactNode, useMemo } from 'react';
import type { Block, Mark } from '../../shared/model/article-text.ts';
import { readMarkdown } from '../../shared/text/markdown.ts';
import { stretchesOf } from '../../shared/text/stretches.ts';

/** Markdown to be read: paragraphs, headings, lists and quotes, with what is bold or italic. */
export function Markdown({ source }: { source: string }) {
  const { content, blocks, marks } = useMemo(() => readMarkdown(source), [source]);
  const wordsOf = (block: Block) =>
    stretchesOf(block, marks).map(({ start, end, covering }) => (
      <Fragment key={start}>
        {set(
          content.slice(start, end),
          covering.map(({ kind }) => kind),
        )}
      </Fragment>
    ));
  return (
    <div className="markdown">
      {blocks.map((block) => (
        <p key={block.start} className={`markdown-${block.kind}`} dir="auto">
          {wordsOf(block)}
        </p>
      ))}
    </div>
  );
}

/** Links are words here: nothing leads out of the window. */
function set(words: string, kinds: readonly Mark['kind'][]): ReactNode {
  let node: ReactNode = words;
  if (kinds.includes('italic')) node = <em>{node}</em>;
  if (kinds.includes('bold')) node = <strong>{node}</strong>;
  return node;
}
