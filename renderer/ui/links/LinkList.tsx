import { type KeyboardEvent, useId } from 'react';
import { type Annotation, extentOf } from '../../../shared/model/annotation.ts';
import type { LabelSchema } from '../../../shared/model/label-schema.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { linkTexts } from '../../../shared/texts/links.ts';
import { type Link, linksOf } from '../../commands/links.ts';
import { isWritable } from '../../state/may-write.ts';
import { useBench, useSession } from '../context.ts';
import { labelColours } from '../label-colours.ts';
import { MarginIcon } from '../MarginIcon.tsx';

/** The links of a mark on its card: how each reads from here, to what, by which words announced. */
export function LinkList({ annotation }: { annotation: Annotation }) {
  const sheet = useSession((session) => session.sheet);
  const schema = useSession((session) => session.project?.schema);
  const heading = useId();
  if (sheet === null || schema === undefined) return null;
  const links = inOrder(linksOf(annotation, sheet.relations, sheet.annotations, schema), schema);
  if (links.length === 0) return null;
  return (
    <div className="links">
      <span className="visually-hidden" id={heading}>
        {linkTexts.list}
      </span>
      <ul aria-labelledby={heading}>
        {links.map((link) => (
          <LinkRow key={link.relation.id} link={link} byline={sheet.article.byline} />
        ))}
      </ul>
    </div>
  );
}

/** By kind in the schema's order, and then as the words at the other ends are read. */
function inOrder(links: readonly Link[], { relationTypes }: LabelSchema): Link[] {
  const position = ({ relation }: Link) =>
    relationTypes.findIndex(({ id }) => id === relation.type);
  const start = ({ other }: Link) => (other === null ? -1 : extentOf(other).start);
  return links.toSorted((a, b) => position(a) - position(b) || start(a) - start(b));
}

function LinkRow({ link: { relation, says, other }, byline }: { link: Link; byline: string }) {
  const { actions, page } = useBench();
  const isWritableNow = useSession(isWritable);
  const label = useSession((session) =>
    session.project?.schema.labels.find(({ id }) => id === other?.labelId),
  );
  const author = byline === '' ? linkTexts.author : linkTexts.authorNamed(byline);
  const words = other?.quote ?? author;
  const remove = () => void actions.links.remove(relation);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isWritableNow || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    // Else it would be the mark that goes.
    event.preventDefault();
    event.stopPropagation();
    page.focusPage();
    remove();
  };
  return (
    <li
      className="link-row"
      onFocus={() => actions.links.takeInHand(relation.id)}
      onBlur={() => actions.links.takeInHand(null)}
      onKeyDown={onKeyDown}
    >
      <span className="link-says">{says}</span>{' '}
      <span className="link-words">
        {other === null ? (
          <span>{words}</span>
        ) : (
          <button
            type="button"
            className="link-target label-text"
            dir="auto"
            style={labelColours(label)}
            title={linkTexts.goTo(words)}
            onClick={() => actions.focusOn(other.id)}
          >
            {words}
          </button>
        )}
        {relation.cue !== null && (
          <span className="link-cue" dir="auto">
            {linkTexts.cue(shorten(relation.cue.quote, 40))}
          </span>
        )}
      </span>
      {isWritableNow && (
        <button
          type="button"
          className="quiet link-remove"
          aria-label={linkTexts.remove(says, words)}
          title={linkTexts.remove(says, words)}
          onClick={() => {
            page.focusPage();
            remove();
          }}
        >
          <MarginIcon name="close" />
        </button>
      )}
    </li>
  );
}
