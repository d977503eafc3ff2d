import type { Annotation } from '../../../shared/model/annotation.ts';
import { linkTexts } from '../../../shared/texts/links.ts';
import { isWritable } from '../../state/may-write.ts';
import { useBench, useSession } from '../context.ts';
import { dragLink } from './drag-link.ts';
import { Hint } from './Hint.tsx';
import { useLinking, useLinkTarget } from './use-linking.ts';

/**
 * What a card shows of links at its edge: its hint while links are made; else how it is joined to
 * the mark in focus, and the handle by which a line is dragged from it.
 */
export function CardLink({
  annotation,
  joined,
}: {
  annotation: Annotation;
  joined: string | null;
}) {
  const linking = useLinking();
  const isWritableNow = useSession(isWritable);
  if (linking !== null) return <LinkHint annotation={annotation} />;
  return (
    <>
      {joined !== null && <span className="card-joined">{joined}</span>}
      {isWritableNow && <LinkHandle annotation={annotation} />}
    </>
  );
}

/** The letters that link with a mark, on its card or its row; nothing where it is no target. */
export function LinkHint({ annotation }: { annotation: Annotation }) {
  const linking = useLinking();
  const target = useLinkTarget(annotation);
  if (linking === null || target === null) return null;
  return (
    <span className={linking.by === 'drag' ? 'card-hint card-hint-drag' : 'card-hint'}>
      {linking.by === 'hints' && <Hint letters={target.hint} typed={linking.typed} />}
    </span>
  );
}

/** Drags a line from a card to what its mark is to be linked with; a click shows the hints. */
function LinkHandle({ annotation }: { annotation: Annotation }) {
  const bench = useBench();
  const says = linkTexts.handle(annotation.quote);
  return (
    <button
      type="button"
      className="link-handle"
      aria-label={says}
      title={says}
      // The keyboard has a command for it; a stop at each card would be in its way.
      tabIndex={-1}
      onMouseDown={(event) => dragLink(event.nativeEvent, bench, annotation.id)}
      onClick={({ detail }) => {
        // What a mouse does has been followed from its press on.
        if (detail > 0) return;
        bench.actions.focusOn(annotation.id);
        bench.run('link.start');
      }}
    />
  );
}
