import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Annotation, quoteOf } from '../../shared/model/annotation.ts';
import { type Article, articleSchema } from '../../shared/model/article.ts';
import type { ArticleText } from '../../shared/model/article-text.ts';
import { attributesSchema } from '../../shared/model/attributes.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { findQuote } from '../../shared/text/anchor.ts';
import { commit } from './commit.ts';
import { createProjectFile } from './create.ts';
import { newArticle } from './importing/new-article.ts';
import { closeProject, type OpenProject, openProject, type Surroundings } from './project.ts';
import { readArticleFile } from './read-file.ts';

/** The order of the sample articles, and the project's name. */
const orderSchema = z.strictObject({ project: z.string(), articles: z.array(z.string()) });

/**
 * What stands beside a sample article: its facts and marks, anchored by their words, so that
 * they can be written and read by hand. `occurrence` counts from 1 through the whole text.
 */
const sampleSchema = articleSchema.pick({ source: true, language: true, status: true }).extend({
  annotations: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      fragments: z.array(
        z.strictObject({ quote: z.string().min(1), occurrence: z.int().min(1).default(1) }),
      ),
      attributes: attributesSchema.default({}),
      note: z.string().default(''),
    }),
  ),
  relations: z.array(z.strictObject({ type: z.string(), from: z.string(), to: z.string() })),
});
type Sample = z.infer<typeof sampleSchema>;

/** Makes the sample project at `path` from the folder `samples`. Its articles cannot be undone. */
export function createSample(path: string, samples: string, surroundings: Surroundings): void {
  const order = orderSchema.parse(readJson(join(samples, 'order.json')));
  createProjectFile(path, order.project, surroundings);
  const project = openProject(path, 'read and write', surroundings);
  try {
    const edits: Edit[] = [];
    const texts: ArticleText[] = [];
    for (const [position, file] of order.articles.entries()) {
      const facts = sampleSchema.parse(readJson(join(samples, file.replace(/\.\w+$/, '.json'))));
      const { text: words, ...read } = readArticleFile(join(samples, file));
      const { article, text } = newArticle(
        { text: words, facts: { ...read, meta: {} } },
        position,
        surroundings,
      );
      const { source, language, status } = facts;
      texts.push(text);
      edits.push(
        { kind: 'article', before: null, after: { ...article, source, language, status } },
        ...markEdits(project, facts, article, text, surroundings),
      );
    }
    commit(project, { edits, texts, action: 'start' }, surroundings.now());
  } finally {
    closeProject(project);
  }
}

function markEdits(
  project: OpenProject,
  sample: Sample,
  article: Article,
  text: ArticleText,
  { newId }: Surroundings,
): Edit[] {
  const ids = new Map(sample.annotations.map(({ key }) => [key, newId()]));
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`the sample “${article.title}” has no mark ${key}`);
    return id;
  };
  const annotations = sample.annotations.map((mark): Annotation => {
    const fragments = mark.fragments.map(({ quote, occurrence }) => {
      const fragment = findQuote(text.content, quote, { occurrence, from: 0 });
      if (fragment === null) throw new Error(`the sample “${article.title}” has no “${quote}”`);
      return fragment;
    });
    return {
      id: idOf(mark.key),
      articleId: article.id,
      layerId: project.layerId,
      labelId: mark.label,
      fragments,
      quote: quoteOf(text.content, fragments),
      attributes: mark.attributes,
      note: mark.note,
      origin: 'human',
      created: article.created,
      updated: article.created,
    };
  });
  const relations = sample.relations.map(
    ({ type, from, to }): Relation => ({
      id: newId(),
      articleId: article.id,
      type,
      fromId: idOf(from),
      toId: to === 'author' ? null : idOf(to),
      cue: null,
      attributes: {},
    }),
  );
  return [
    ...annotations.map((after): Edit => ({ kind: 'annotation', before: null, after })),
    ...relations.map((after): Edit => ({ kind: 'relation', before: null, after })),
  ];
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
