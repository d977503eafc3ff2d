import type { OpenArticle } from '../contract.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ArticleText } from '../model/article-text.ts';
import type { LabelSchema } from '../model/label-schema.ts';
import { valuesOnOtherWords } from '../model/new-values.ts';
import { type Relation, relationsOf } from '../model/relation.ts';
import { type CarriedAnnotation, carryAnnotations } from './carry-annotations.ts';
import { type CarriedText, carryText } from './carry-text.ts';
import { type Correction, correctionOf } from './correction.ts';
import { findAgain, isDistinctive } from './find-again.ts';

/**
 * What may become of a mark whose words were changed or went: it is kept under what stands there
 * now, put where its own words stand elsewhere, or removed with its links.
 */
export type Fate = 'keep' | 'move' | 'remove';

/** A mark whose words were changed or went. */
export type DoubtfulMark = {
  before: Annotation;
  /** The mark under what stands there now, with what these words say; null where nothing is left. */
  kept: Annotation | null;
  /** The mark where its own words stand elsewhere; null where they do not. */
  moved: Annotation | null;
  /** How many links it begins or ends. */
  links: number;
  /** What becomes of it unless a person decides otherwise. */
  usual: Fate;
};

/** What a correction makes of an article, before anybody has decided anything. */
export type CorrectionPlan = {
  correction: Correction;
  text: CarriedText;
  /** The article's title, where the words it was taken from are others now; else null. */
  title: string | null;
  /** The marks whose words are the same, as they were and as they stand now. */
  certain: { before: Annotation; after: Annotation }[];
  /** The marks to be looked over, in reading order. */
  doubtful: DoubtfulMark[];
};

/** An article with all that stands on it. */
export type Standing = Pick<OpenArticle, 'article' | 'text'> & {
  annotations: readonly Annotation[];
  relations: readonly Relation[];
};

/**
 * What the words `content` make of an article. `schema` says which marks have values that are read
 * from their words. `shape` are the blocks and type of an earlier version that is gone back to;
 * without it they are carried over.
 */
export function planCorrection(
  open: Standing,
  schema: LabelSchema,
  content: string,
  shape: Pick<ArticleText, 'blocks' | 'marks'> | null = null,
): CorrectionPlan {
  const correction = correctionOf(open.text.content, content);
  const text = shape === null ? carryText(correction, open.text) : { ...shape, content };
  const carried = carryAnnotations(correction, open.annotations);
  return {
    correction,
    text: { content, blocks: text.blocks, marks: text.marks },
    title: titleIn(open, text),
    certain: carried.flatMap(({ outcome, before, after }) =>
      outcome === 'kept' ? [{ before, after }] : [],
    ),
    doubtful: carried
      .filter(({ outcome }) => outcome !== 'kept')
      .map((mark) => doubtfulMark(correction, open, schema, mark)),
  };
}

function doubtfulMark(
  correction: Correction,
  { article, annotations, relations }: Standing,
  schema: LabelSchema,
  { before, after }: CarriedAnnotation,
): DoubtfulMark {
  const words = { article, schema, text: correction.before };
  const moved = findAgain(correction, annotations, before);
  const links = relationsOf(relations, before.id).length;
  const kept = after && {
    ...after,
    attributes: valuesOnOtherWords(words, before, after.fragments, correction.after),
  };
  return { before, kept, moved, links, usual: usualFate(correction, kept, moved) };
}

function usualFate({ after }: Correction, kept: Annotation | null, moved: Annotation | null): Fate {
  if (kept !== null) return 'keep';
  return moved !== null && isDistinctive(after, moved) ? 'move' : 'remove';
}

/** The words of the title where the article's title was taken from them and they are others now. */
function titleIn({ article, text }: Standing, corrected: CarriedText): string | null {
  const titles = [text, corrected].map(({ content, blocks }) => {
    const block = blocks.find(({ kind }) => kind === 'title');
    return block === undefined ? null : content.slice(block.start, block.end).trim();
  });
  const [before, after] = titles;
  if (before !== article.title || after == null || after === '' || after === before) return null;
  return after.slice(0, 1000).toWellFormed();
}
