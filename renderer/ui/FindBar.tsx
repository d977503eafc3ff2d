import { type KeyboardEvent, useEffect, useRef } from 'react';
import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench, useSession } from './context.ts';
import { MarginIcon, type MarginIconName } from './MarginIcon.tsx';
import { useKeyOf } from './use-keymap.ts';

const texts = windowTexts.find;

/** The field in which words of the article are looked for as they are typed. */
export function FindBar() {
  const { actions, page } = useBench();
  const find = useSession((session) => session.find);
  const field = useRef<HTMLInputElement>(null);
  const isOpen = find?.isOpen === true;
  useEffect(() => {
    if (isOpen) field.current?.select();
  }, [isOpen]);
  if (find === null || !isOpen) return null;

  const leave = (close: () => void) => {
    // First the focus, because a selection is not shown in the page while a field is typed in.
    page.focusPage();
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') leave(actions.find.accept);
    else if (event.key === 'Escape') leave(actions.find.cancel);
    else if (event.key === 'ArrowDown') actions.find.step(1);
    else if (event.key === 'ArrowUp') actions.find.step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find">
      <input
        ref={field}
        type="text"
        dir="auto"
        value={find.query}
        aria-label={texts.label}
        placeholder={texts.label}
        title={texts.hint}
        onChange={(event) => actions.find.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="find-count" role="status">
        {find.query !== '' && texts.count(find.at + 1, find.matches.length)}
        {find.wentRound !== null && <em>{texts.round[find.wentRound]}</em>}
      </span>
      <StepButton command="find.previous" icon="up" says={texts.previous} />
      <StepButton command="find.next" icon="down" says={texts.next} />
      <button type="button" className="quiet" onClick={() => leave(actions.find.cancel)}>
        {texts.close}
      </button>
    </search>
  );
}

/** A button that goes from match to match, for those who have the mouse in hand. */
function StepButton({
  command,
  icon,
  says,
}: {
  command: 'find.next' | 'find.previous';
  icon: MarginIconName;
  says: string;
}) {
  const { run } = useBench();
  const hasMatches = useSession((session) => (session.find?.matches.length ?? 0) > 0);
  const keyOf = useKeyOf();
  return (
    <button
      type="button"
      className="quiet margin-tool"
      aria-label={says}
      title={`${says} (${keyOf(command)})`}
      disabled={!hasMatches}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(command)}
    >
      <MarginIcon name={icon} />
    </button>
  );
}
