import type { RemovedArticle } from '../../../shared/history/entry.ts';
import { historyTexts as texts } from '../../../shared/texts/history.ts';
import { moments } from '../../../shared/texts/moments.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { isWritableProject } from './is-writable-project.ts';

/** The articles that were removed from the project, each with the way back. */
export function RemovedArticlesDialog({
  articles,
  onClose,
}: {
  articles: readonly RemovedArticle[];
  onClose(): void;
}) {
  const { actions } = useBench();
  const mayRestore = useSession(isWritableProject);
  return (
    <Dialog title={texts.removedArticles} onClose={onClose}>
      {articles.length === 0 && <p className="dialog-hint">{texts.noRemoved}</p>}
      <ul className="removed-articles">
        {articles.map(({ articleId, title, marks, committed, who }) => (
          <li key={articleId}>
            <div className="removed-what">
              <p className="removed-title" dir="auto">
                {title}
              </p>
              <p className="removed-facts">
                {texts.removedWith(moments.whole(committed), who, marks)}
              </p>
            </div>
            {mayRestore && (
              <button
                type="button"
                className="button"
                aria-label={texts.restoreThis(title)}
                onClick={() => void actions.history.restoreArticle(articleId)}
              >
                {texts.restore}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <button type="button" className="button button-main" onClick={onClose}>
          {texts.closeDialog}
        </button>
      </div>
    </Dialog>
  );
}
