import type { ReactNode, Ref } from 'react';
import type { AttributedClaim, Mention } from '../../../shared/actor-contract.ts';
import { actorTexts as texts } from '../../../shared/texts/actors.ts';
import { useBench, useSession } from '../context.ts';
import { useActorsPage, usePageState } from './use-page.ts';

/** The id of a row in the document. */
export function mentionRowId(index: number): string {
  return `mention-row-${index}`;
}

type RowProps = {
  ref: Ref<HTMLDivElement>;
  index: number;
  total: number;
  /** Pixels from the top of the list. */
  top: number;
  isAt: boolean;
  /** Whether it is the first that is listed of its article. */
  isNewArticle: boolean;
  onLook(): void;
};

/** A mention with the words around it. */
export function MentionRow({
  mention,
  isTicked,
  ...row
}: RowProps & { mention: Mention | undefined; isTicked: boolean }) {
  const page = useActorsPage();
  const isWritable = useSession((session) => session.project?.access === 'read and write');
  const view = usePageState((state) => state.view);
  return (
    <Row {...row} mark={mention} isTicked={isTicked}>
      {mention !== undefined && (
        <>
          {isWritable && view === 'named' && (
            // biome-ignore lint/a11y/noStaticElementInteractions: Space ticks the row.
            // biome-ignore lint/a11y/useKeyWithClickEvents: Space ticks the row.
            <span
              className="tick"
              data-ticked={isTicked}
              onClick={(event) => {
                event.stopPropagation();
                page.tickMention(mention.annotationId);
              }}
            />
          )}
          <span className="context" dir="auto">
            {mention.before}
            <mark>{mention.match}</mark>
            {mention.after}
          </span>
        </>
      )}
    </Row>
  );
}

/** A claim attributed to the actor, with the words that announce it. */
export function ClaimRow({ claim, ...row }: RowProps & { claim: AttributedClaim | undefined }) {
  return (
    <Row {...row} mark={claim} isTicked={null}>
      {claim !== undefined && (
        <span className="context" dir="auto">
          {claim.quote}{' '}
          <span className="context-facts">
            {claim.cue === '' ? '' : `${texts.says(claim.cue)} · `}
            {texts.source(claim.source)}
          </span>
        </span>
      )}
    </Row>
  );
}

function Row({
  ref,
  mark,
  index,
  total,
  top,
  isAt,
  isTicked,
  isNewArticle,
  onLook,
  children,
}: Omit<RowProps, 'isNewArticle'> & {
  mark: { articleId: string; annotationId: string; title: string } | undefined;
  isTicked: boolean | null;
  isNewArticle: boolean;
  children: ReactNode;
}) {
  const { actions } = useBench();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, its rows never do.
    // biome-ignore lint/a11y/useFocusableInteractive: the list names the row that is looked at.
    <div
      ref={ref}
      id={mentionRowId(index)}
      data-index={index}
      className={isAt ? 'mention mention-at' : 'mention'}
      role="option"
      aria-selected={isTicked ?? isAt}
      aria-setsize={total}
      aria-posinset={index + 1}
      aria-description={mark?.title ?? ''}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => (isAt && mark !== undefined ? void actions.actors.goTo(mark) : onLook())}
    >
      {isNewArticle && mark !== undefined && (
        <span className="mention-article" dir="auto" aria-hidden="true">
          {mark.title}
        </span>
      )}
      <span className="mention-line">{mark === undefined ? texts.loading : children}</span>
    </div>
  );
}
