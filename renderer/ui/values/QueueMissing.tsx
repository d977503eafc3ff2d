import type { ArticleSummary } from '../../../shared/model/article.ts';
import { incompleteMarks } from '../../../shared/model/finishing.ts';
import { valueTexts } from '../../../shared/texts/values.ts';
import { useBench, useSession } from '../context.ts';

/** What the marks of an article lack, below its line in the queue; pressed, the first is shown. */
export function QueueMissing({ article }: { article: ArticleSummary }) {
  const { actions } = useBench();
  const schema = useSession((session) => session.project?.schema);
  const annotations = useSession(({ sheet }) =>
    sheet?.article.id === article.id ? sheet.annotations : null,
  );
  const incomplete =
    annotations === null || schema === undefined ? [] : incompleteMarks(annotations, schema);
  const names = [...new Set(incomplete.flatMap(({ missing }) => missing))];
  const says =
    names.length === 0
      ? valueTexts.queueMissing(article.missing)
      : valueTexts.queueMissingHere(article.missing, names);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a row holds no controls; its key is another.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key that goes to what is missing does this.
    <span
      className="queue-missing"
      onClick={(event) => {
        event.stopPropagation();
        void actions.values.goToMissing(article.id);
      }}
    >
      {says}
    </span>
  );
}
