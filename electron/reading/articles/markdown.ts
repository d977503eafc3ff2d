import { readDay } from '../../../shared/text/day.ts';
import { readMarkdown } from '../../../shared/text/markdown.ts';
import { fitMarks } from '../../../shared/text/marks.ts';
import { recogniseHead } from '../../../shared/text/recognise.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import type { Draft } from '../item.ts';
import { languageTag } from '../language-tag.ts';
import { metaOf } from '../meta.ts';
import { TooNested } from '../too-nested.ts';

/** A line that opens quotes and lists in one another by the hundreds, which takes minutes to read. */
const tooNested = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m;

/** Markdown (LF line ends) as an article: its front matter says of it what it says. */
export function readMarkdownArticle(source: string): Draft {
  if (tooNested.test(source)) throw new TooNested();
  const { content, blocks, marks, frontMatter } = readMarkdown(source);
  const head = recogniseHead(content, blocks);
  const fact = (key: string, otherwise: string) => {
    const value = frontMatter[key]?.trim() ?? '';
    return value === '' ? otherwise : shorten(value, 300);
  };
  const { title, byline, date, source: _, language, ...others } = frontMatter;
  const day = readDay(date ?? '');
  return {
    content,
    blocks: head.blocks,
    marks: fitMarks(marks, head.blocks),
    facts: {
      title: fact('title', head.title),
      byline: fact('byline', head.byline),
      published: day ?? head.published,
      source: fact('source', ''),
      language: languageTag(language ?? ''),
      meta: metaOf(day === null && date !== undefined ? { ...others, date } : others),
    },
    line: 0,
    lineEnds: 0,
    notes: [],
  };
}
