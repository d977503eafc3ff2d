import { nameIn } from '../../shared/model/label-schema.ts';
import { describeSummary } from '../../shared/texts/summary.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { countWords } from '../commands/count-words.ts';
import { rankOfMark } from '../commands/rank-of-mark.ts';
import { isWritable } from '../state/may-write.ts';
import { focusedAnnotation, type Session, selectedSpan } from '../state/session.ts';
import { useBench, useSession } from './context.ts';
import { ImportState } from './import/ImportState.tsx';
import { Key } from './Key.tsx';
import { useKeyOf } from './use-keymap.ts';

const texts = windowTexts.status;

/** The bottom line: what is saved, where the reader is, a long job's progress, what undo would do. */
export function StatusLine() {
  const { run } = useBench();
  const keyOf = useKeyOf();
  const session = useSession((current) => current);
  const { project, sheet, saved, job } = session;
  if (project === null) return null;
  const { undo } = project.history;
  const nameOf = (id: string) => nameIn(project.schema, id);
  const isReadOnly = project.access === 'read only';
  return (
    <footer className="status-line">
      <span className={`saved saved-${isReadOnly ? 'read-only' : saved}`}>
        {isReadOnly ? texts.readOnly : texts[saved]}
      </span>
      {job === null && sheet !== null && (
        <>
          <span>{texts.marks(sheet.annotations.length)}</span>
          {placeTexts(session, nameOf).map((text) => (
            <span key={text}>{text}</span>
          ))}
        </>
      )}
      {job !== null && <JobProgress job={job} />}
      <ImportState />
      <span className="status-space" />
      {undo !== null && isWritable(session) && (
        <button type="button" className="status-button" onClick={() => run('edit.undo')} dir="auto">
          {texts.undo(describeSummary(undo, nameOf))}
        </button>
      )}
      <button type="button" className="status-button" onClick={() => run('help.keys')}>
        <Key name={keyOf('help.keys')} /> {texts.keys}
      </button>
    </footer>
  );
}

function JobProgress({ job }: { job: NonNullable<Session['job']> }) {
  const { done, total } = job.progress;
  return (
    <span className="job">
      {texts[job.what]}
      <progress max={Math.max(total, 1)} value={done} aria-label={texts[job.what]} />
      {total > 0 && texts.progress(done, total)}
      <button type="button" className="status-button" onClick={job.cancel}>
        {texts.cancel}
      </button>
    </span>
  );
}

function placeTexts(session: Session, nameOf: (labelId: string) => string): string[] {
  const { sheet, selection } = session;
  if (sheet === null || selection === null) return [];
  const { blocks, content } = sheet.text;
  const at = blocks.findLastIndex(({ start }) => start <= selection.head);
  const place = texts.paragraph(Math.max(at, 0) + 1, blocks.length);
  const span = selectedSpan(session);
  if (span !== null)
    return [place, texts.selected(countWords(content.slice(span.start, span.end)))];
  const mark = focusedAnnotation(session);
  if (mark === null) return [place];
  const { rank, of } = rankOfMark(sheet.annotations, mark);
  return [place, texts.mark(nameOf(mark.labelId), rank, of)];
}
