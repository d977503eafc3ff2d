import { windowTexts } from '../../shared/texts/ui.ts';
import { isWritable } from '../state/may-write.ts';
import { useBench, useSession } from './context.ts';
import { NoteField } from './NoteField.tsx';

const texts = windowTexts.margin;

/** The note on the article, where there is one or one is being written. */
export function ArticleNote() {
  const { run } = useBench();
  const article = useSession((session) => session.sheet?.article);
  const noteOf = useSession((session) => session.margin.noteOf);
  const isWritableNow = useSession(isWritable);
  if (article === undefined) return null;
  const isWriting = noteOf === article.id;
  if (!isWriting && article.note === '') return null;
  const what = texts.noteOn(texts.theArticle);
  return (
    <section className="article-note" aria-label={what}>
      {isWriting ? (
        <NoteField row={article} what={texts.theArticle} />
      ) : (
        <>
          <p className="note-text">{article.note}</p>
          {isWritableNow && (
            <button type="button" className="quiet" onClick={() => run('article.note')}>
              {texts.changeNote}
            </button>
          )}
        </>
      )}
    </section>
  );
}
