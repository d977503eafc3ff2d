import type { Service } from '../../shared/contract.ts';
import { Failure, failure } from '../../shared/failure.ts';
import type { Fragment } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { link, setCue, unlink } from '../../shared/model/linking.ts';
import type { Desk } from '../../shared/model/marking.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { call } from './call.ts';
import { deskOf } from './desk.ts';
import { spanOf } from './span.ts';

/** How a link is named on the command line; `to` is `author`, or an annotation. */
export type LinkWords = {
  file: string;
  from: string;
  type: string;
  to: string;
  /** Where its cue is, in code points; null for none. */
  cue: Fragment | null;
};

/** What names the article's author where a link ends. */
const author = 'author';

/** Links two marks, or a mark and the author, by the same rules as in the window. Throws a Failure. */
export function linkMarks(
  service: Service,
  words: LinkWords,
): { made: Relation; revision: number } {
  const desk = deskOf(service, words.file, (find) => find('annotation', words.from));
  const type = desk.schema.relationTypes.find(({ name }) => name === words.type);
  if (type === undefined) {
    const types = desk.schema.relationTypes.map(({ name }) => name).join(', ');
    throw failure('no-such-link-type', { type: words.type, types });
  }
  const toId = words.to === author ? null : words.to;
  if (toId !== null && !desk.annotations.some(({ id }) => id === toId)) {
    // It may be there, but on another article, which no link leads to.
    throw failure('no-such-end', { annotation: toId, title: desk.article.title });
  }
  const edits = link(desk, { typeId: type.id, fromId: words.from, toId });
  if (edits instanceof Failure) throw edits;
  const withCue = words.cue === null ? edits : edits.map((edit) => cued(desk, edit, words.cue));
  const made = withCue.find(({ kind }) => kind === 'relation')?.after;
  if (made === null || made === undefined || !('fromId' in made)) {
    throw new Error('a link adds a relation');
  }
  const { revision } = call(service, 'commit', { edits: [...withCue] });
  return { made, revision };
}

function cued(desk: Desk, edit: Edit, cue: Fragment | null): Edit {
  if (edit.kind !== 'relation' || edit.after === null || cue === null) return edit;
  const changed = setCue(desk, edit.after, spanOf(desk.text, cue));
  if (changed instanceof Failure) throw changed;
  const [change] = changed;
  return change?.kind === 'relation' ? { ...edit, after: change.after } : edit;
}

/** Takes a link away. Throws a Failure. */
export function removeLink(
  service: Service,
  { file, id }: { file: string; id: string },
): { type: string; revision: number } {
  const desk = deskOf(service, file, (find) => find('link', id));
  const relation = desk.relations.find((candidate) => candidate.id === id);
  if (relation === undefined) throw failure('no-such-link', { link: id });
  const { revision } = call(service, 'commit', { edits: [...unlink(relation)] });
  const type = desk.schema.relationTypes.find((candidate) => candidate.id === relation.type);
  return { type: type?.name ?? relation.type, revision };
}
