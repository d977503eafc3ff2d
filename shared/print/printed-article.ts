import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ArticleText } from '../model/article-text.ts';
import type { AttributeValue } from '../model/attributes.ts';
import type { Label, LabelSchema } from '../model/label-schema.ts';
import type { Relation } from '../model/relation.ts';
import { formatDay } from '../texts/format-day.ts';
import { printTexts } from '../texts/print.ts';
import { escapeHtml } from './escape.ts';
import { markClass, type NumberedMark, printedDepths, printedText } from './printed-text.ts';

/** What is printed. Annotations are in reading order. */
export type PrintedSheet = {
  article: Article;
  text: Pick<ArticleText, 'content' | 'blocks' | 'marks'>;
  annotations: readonly Annotation[];
  relations: readonly Relation[];
};

/**
 * The article as the body of a page to print: what it is, every word of it, and its marks as
 * numbered notes. Nothing in it is a script, an address or a picture.
 */
export function printedArticle(sheet: PrintedSheet, schema: LabelSchema): string {
  const { labels } = schema;
  const { article, text } = sheet;
  const numbered = sheet.annotations.map(
    (annotation, index): NumberedMark => ({
      number: index + 1,
      annotation,
      label: labels.find(({ id }) => id === annotation.labelId),
    }),
  );
  const hasTitle = text.blocks.some(({ kind }) => kind === 'title');
  const facts = hasTitle
    ? [article.source, formatDay(article.published)]
    : [article.byline, formatDay(article.published), article.source];
  const source = facts
    .filter((fact) => fact !== '')
    .map(bdi)
    .join(' · ');
  const title = hasTitle
    ? ''
    : `<h1 class="block-title" dir="auto">${escapeHtml(article.title)}</h1>`;
  const language = article.language === '' ? '' : ` lang="${escapeHtml(article.language)}"`;
  return `<article${language}>
<header>${title}<p class="source" dir="auto">${source}</p></header>
${printedText(text, numbered)}
</article>
<section class="notes"><h2>${printTexts.marks}</h2>${notesOf(numbered, sheet.relations, schema)}</section>`;
}

/** The rules that draw the lines of labels: a style as well as a colour, so that black ink will do. */
export function labelRules(labels: readonly Label[]): string {
  return labels
    .flatMap((label) =>
      Array.from({ length: printedDepths }, (_, depth) => {
        const thickness = label.line === 'double' ? '0.6pt' : '1.2pt';
        const below = (label.position === 0 ? 4.4 : 2.2) + depth * 1.8;
        return `.mark-${label.position}-${depth} {
  text-decoration: underline ${label.line} ${thickness} ${label.colourLight};
  text-underline-offset: ${below.toFixed(1)}pt;
}`;
      }),
    )
    .join('\n');
}

function notesOf(
  numbered: readonly NumberedMark[],
  relations: readonly Relation[],
  { relationTypes }: LabelSchema,
): string {
  if (numbered.length === 0) return `<p>${printTexts.noMarks}</p>`;
  const byId = new Map(numbered.map((mark) => [mark.annotation.id, mark]));
  const links = new Map<string, Relation[]>();
  for (const relation of relations) {
    links.set(relation.fromId, [...(links.get(relation.fromId) ?? []), relation]);
  }
  const names = new Map(relationTypes.map(({ id, name }) => [id, name]));
  const items = numbered.map((mark) =>
    noteOf(mark, linkLines(links.get(mark.annotation.id) ?? [], names, byId)),
  );
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

function linkLines(
  links: readonly Relation[],
  names: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, NumberedMark>,
): string[] {
  return links.map(({ type, toId }) => {
    const says = escapeHtml(names.get(type) ?? type);
    if (toId === null) return `<p class="link">${says} ${printTexts.author}</p>`;
    const to = byId.get(toId);
    if (to === undefined) return '';
    return `<p class="link">${says} <b>${to.number}</b> “${bdi(to.annotation.quote)}”</p>`;
  });
}

function noteOf({ number, annotation, label }: NumberedMark, links: readonly string[]): string {
  const name = escapeHtml(label?.name ?? annotation.labelId);
  const attributes = Object.entries(annotation.attributes).map(attributeText).join(' · ');
  const lines = [
    attributes === '' ? '' : `<p class="attributes" dir="auto">${attributes}</p>`,
    ...links,
    annotation.note === ''
      ? ''
      : `<p class="note" dir="auto">${printTexts.note}: ${escapeHtml(annotation.note)}</p>`,
  ];
  return `<li><span class="number">${number}</span><div><p><span class="label ${markClass(label, 0)}">${name}</span> “${bdi(annotation.quote)}”</p>${lines.join('')}</div></li>`;
}

function attributeText([name, value]: [string, AttributeValue]): string {
  return value === true ? bdi(name) : `${bdi(name)}: ${bdi(String(value))}`;
}

/** Words kept together whatever the direction of their neighbours. */
function bdi(words: string): string {
  return `<bdi>${escapeHtml(words)}</bdi>`;
}
