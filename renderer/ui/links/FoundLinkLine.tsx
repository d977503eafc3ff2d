import type { FoundLink } from '../../../shared/contract.ts';
import { linkTexts } from '../../../shared/texts/links.ts';
import { useSession } from '../context.ts';
import { labelColours } from '../label-colours.ts';

/** A link that was found: its ends, what joins them, and the article where that is not open. */
export function FoundLinkLine({
  id,
  link,
  isChosen,
  hasTitle,
  onChoose,
}: {
  id: string;
  link: FoundLink;
  isChosen: boolean;
  hasTitle: boolean;
  onChoose(): void;
}) {
  const schema = useSession((session) => session.project?.schema);
  const label = (labelId: string | null) => schema?.labels.find((one) => one.id === labelId);
  const type = schema?.relationTypes.find((one) => one.id === link.typeId);
  const author = link.byline === '' ? linkTexts.author : linkTexts.authorNamed(link.byline);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and its keys.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses.
    <div
      id={id}
      role="option"
      className="palette-line found-link"
      aria-selected={isChosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span
        className="found-words label-text"
        dir="auto"
        style={labelColours(label(link.fromLabelId))}
      >
        {link.from}
      </span>
      <span className="found-says">{type?.name ?? link.typeId}</span>
      {link.toId === null ? (
        <span className="found-words" dir="auto">
          {author}
        </span>
      ) : (
        <span
          className="found-words label-text"
          dir="auto"
          style={labelColours(label(link.toLabelId))}
        >
          {link.to}
        </span>
      )}
      {(hasTitle || link.cue !== '') && (
        <span className="found-facts" dir="auto">
          {[link.cue === '' ? '' : linkTexts.cue(link.cue), hasTitle ? link.title : '']
            .filter((fact) => fact !== '')
            .join(' · ')}
        </span>
      )}
    </div>
  );
}
