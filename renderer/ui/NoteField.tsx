import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { keyName } from '../commands/keys.ts';
import { useBench } from './context.ts';

const texts = windowTexts.margin;

/**
 * The field in which the note of a mark or of an article is written. Leaving it saves, and so
 * does Control or Command with Enter; Escape leaves the note as it was.
 */
export function NoteField({ row, what }: { row: Annotation | Article; what: string }) {
  const { actions, page, platform } = useBench();
  const [text, setText] = useState(row.note);
  const field = useRef<HTMLTextAreaElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const isGivenUp = useRef(false);

  useLayoutEffect(() => {
    if (document.activeElement === field.current) return;
    cameFrom.current = document.activeElement;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
    // With the hint below it, which says how to save.
    field.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);

  const goBack = () => {
    const { current } = cameFrom;
    if (current instanceof HTMLElement && current !== document.body && current.isConnected) {
      current.focus({ preventScroll: true });
    } else page.focusPage();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isSave) return;
    event.preventDefault();
    event.stopPropagation();
    isGivenUp.current = !isSave;
    goBack();
    if (!isSave) actions.margin.leaveNote(row.id);
  };
  return (
    <div className="note-field">
      <textarea
        ref={field}
        dir="auto"
        rows={2}
        value={text}
        aria-label={texts.noteOn(what)}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!isGivenUp.current) void actions.margin.saveNote(row, text);
        }}
      />
      <p className="note-hint">{texts.noteHint(keyName('$mod+Enter', platform))}</p>
    </div>
  );
}
