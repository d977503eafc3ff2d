import type { CheckedInput, Output } from '../../../shared/contract.ts';
import type { HistoryEntry, Names } from '../../../shared/history/entry.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { articleIdOf, type Edit, isKind, rowIdOf } from '../../../shared/model/edit.ts';
import type { OpenProject } from '../project.ts';
import type { JournalEntry } from '../rows/journal.ts';

/** How many rows of one commit are told one by one. */
const rowsTold = 100;

/** What was done to an article, or to one mark of it, newest first. */
export function readHistory(
  project: OpenProject,
  { articleId, annotationId, before, limit }: CheckedInput<'readHistory'>,
): Output<'readHistory'> {
  const asked = { articleId, before: before ?? Number.MAX_SAFE_INTEGER, limit: limit + 1 };
  const found =
    annotationId === null
      ? project.touches.ofArticle(asked)
      : project.touches.ofMark({ ...asked, annotationId });
  const isAbout = (edit: Edit) =>
    articleIdOf(edit) === articleId && (annotationId === null || concerns(edit, annotationId));
  const entries = found
    .slice(0, limit)
    .map((sequence) => entryOf(project, project.journal.find(sequence), isAbout))
    .filter((entry) => entry !== null);
  return { entries, hasMore: found.length > limit, names: namesIn(project, entries) };
}

/** Whether an edit is of a mark, or of a link that begins or ends at it. */
function concerns(edit: Edit, annotationId: string): boolean {
  if (isKind(edit, 'annotation')) return rowIdOf(edit) === annotationId;
  if (!isKind(edit, 'relation')) return false;
  return [edit.before, edit.after].some(
    (row) => row?.fromId === annotationId || row?.toId === annotationId,
  );
}

function entryOf(
  { layerNames }: OpenProject,
  { sequence, committed, layerId, action, reverts, summary, edits }: JournalEntry,
  isAbout: (edit: Edit) => boolean,
): HistoryEntry | null {
  const own = edits.filter(isAbout);
  if (own.length === 0) return null;
  return {
    sequence,
    committed,
    who: layerNames.get(layerId) ?? layerId,
    action,
    reverts,
    summary,
    edits: own.slice(0, rowsTold),
    rows: own.length,
  };
}

function namesIn(project: OpenProject, entries: readonly HistoryEntry[]): Names {
  const edits = entries.flatMap((entry) => entry.edits);
  const marks: Names['marks'] = {};
  const versions: Names['versions'] = {};
  for (const edit of edits) {
    for (const row of [edit.before, edit.after]) {
      if (row === null) continue;
      if ('fromId' in row) {
        for (const id of [row.fromId, row.toId]) {
          const mark = id === null ? null : markEver(project, row.articleId, id);
          if (mark !== null) marks[mark.id] = { labelId: mark.labelId, quote: mark.quote };
        }
      }
      if ('textId' in row) versions[row.textId] = project.texts.version(row.textId);
    }
  }
  return { marks, versions };
}

/** A mark as it is, or as it was last; null where the journal knows none. */
export function markEver(
  { annotations, touches, journal }: OpenProject,
  articleId: string,
  id: string,
): Annotation | null {
  const now = annotations.find(id);
  if (now !== null) return now;
  const last = touches.lastOf(articleId, id);
  if (last === null) return null;
  return rowBefore(journal.find(last).edits, id);
}

/** The mark with this id as it was before edits that removed it, or null. */
export function rowBefore(edits: readonly Edit[], id: string): Annotation | null {
  const edit = edits.find((candidate) => rowIdOf(candidate) === id);
  return edit !== undefined && isKind(edit, 'annotation') ? edit.before : null;
}
