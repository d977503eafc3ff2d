import { Failure } from '../failure.ts';
import type { Annotation, Fragment } from './annotation.ts';
import type { Attributes } from './attributes.ts';
import { applyEdits, type Edit, isKind } from './edit.ts';
import { createMarkIndex } from './mark-index.ts';
import { type Desk, tag } from './marking.ts';

/** A span that was not marked, and why. */
export type Skipped = { fragment: Fragment; refusal: Failure };

/**
 * Marks each span (UTF-16, in order) under a label, with these values over those a new mark starts
 * with. A span that may not be marked is skipped, and the rest are marked all the same.
 */
export function tagEvery(
  desk: Desk,
  labelId: string,
  { attributes, spans }: { attributes: Attributes; spans: readonly Fragment[] },
): { edits: Edit[]; skipped: Skipped[] } {
  const edits: Edit[] = [];
  const skipped: Skipped[] = [];
  // Only marks of the label can be in the way, and only those that touch the span.
  const marks = createMarkIndex(desk.annotations.filter((mark) => mark.labelId === labelId));
  let { article } = desk;
  for (const fragment of spans) {
    const marking = tag({ ...desk, article, annotations: marks.over(fragment) }, labelId, [
      fragment,
    ]);
    if (marking instanceof Failure) {
      skipped.push({ fragment, refusal: marking });
      continue;
    }
    for (const edit of marking.map((made) => withValues(made, attributes))) {
      edits.push(edit);
      if (isKind(edit, 'annotation') && edit.after !== null) marks.add(edit.after);
    }
    article =
      applyEdits(new Map([[article.id, article]]), 'article', marking).get(article.id) ?? article;
  }
  return { edits, skipped };
}

function withValues(edit: Edit, attributes: Attributes): Edit {
  if (!isKind(edit, 'annotation') || edit.after === null) return edit;
  const after: Annotation = {
    ...edit.after,
    attributes: { ...edit.after.attributes, ...attributes },
  };
  return { ...edit, after };
}
