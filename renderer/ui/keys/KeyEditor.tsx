import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CommandId } from '../../../shared/commands.ts';
import { holderOf } from '../../../shared/keymap/conflicts.ts';
import { keyLimit } from '../../../shared/keymap/keymap.ts';
import { refusalOf } from '../../../shared/keymap/refusals.ts';
import { keyTexts } from '../../../shared/texts/keys.ts';
import { bindingsOf, keysOfPress, keyToKeep } from '../../commands/keys.ts';
import { useBench } from '../context.ts';
import type { KeyChanges, Manner } from './use-key-changes.ts';

type Step =
  | { is: 'resting' }
  | { is: 'recording'; manner: Manner }
  | { is: 'asking'; manner: Manner; key: string; holder: CommandId };

/** Where the keys of one command are changed: press new ones, take some away, or reset. */
export function KeyEditor({
  command,
  changes,
  onDone,
}: {
  command: CommandId;
  changes: KeyChanges;
  onDone(): void;
}) {
  const { platform } = useBench();
  const [step, setStep] = useState<Step>({ is: 'resting' });
  const [message, setMessage] = useState('');
  const { keymap, nameOf, titled } = changes;
  const keys = keymap.get(command) ?? [];
  const title = titled(command);
  const first = useFocusOn(step.is);

  const tell = (words: string) => {
    setMessage(words);
    changes.say(words);
  };
  const rest = (words: string) => {
    setStep({ is: 'resting' });
    tell(words);
  };
  const give = (key: string, manner: Manner) => {
    changes.give(command, key, manner);
    setMessage(keyTexts.has(nameOf(key), title));
    setStep({ is: 'resting' });
  };

  const record = (event: KeyboardEvent, manner: Manner) => {
    // Nothing else may answer this key: not a button, not the dialog, not a menu.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return rest('');
    const pressed = keysOfPress(event.nativeEvent, platform);
    const key = keyToKeep(pressed, bindingsOf(keymap));
    if (key === null || event.repeat) return;
    const refusal = refusalOf(key, command, platform);
    if (refusal !== null) return tell(keyTexts.refused(nameOf(key), keyTexts.refusals[refusal]));
    if (keys.includes(key) && (manner === 'add' || keys.length === 1))
      return rest(keyTexts.hasAlready(nameOf(key), title));
    const holder = holderOf(keymap, key, command);
    if (holder === null) return give(key, manner);
    setStep({ is: 'asking', manner, key, holder });
    tell(keyTexts.taken(nameOf(key), titled(holder)));
  };

  const start = (manner: Manner) => {
    setStep({ is: 'recording', manner });
    tell(keyTexts.press);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen.
    <div role="group" className="key-editor" aria-label={keyTexts.editor(title)}>
      {step.is === 'recording' && (
        <button
          type="button"
          ref={first}
          className="key-recorder"
          onKeyDown={(event) => record(event, step.manner)}
          onBlur={() => setStep((now) => (now.is === 'recording' ? { is: 'resting' } : now))}
        >
          {keyTexts.pressShort}
        </button>
      )}
      {step.is === 'asking' && (
        <div className="key-question">
          <button
            type="button"
            ref={first}
            className="button button-main"
            onClick={() => give(step.key, step.manner)}
          >
            {keyTexts.takeOver}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => rest(keyTexts.wasKept(nameOf(step.key), titled(step.holder)))}
          >
            {keyTexts.keep}
          </button>
        </div>
      )}
      {step.is === 'resting' && (
        <>
          <button type="button" ref={first} className="button" onClick={() => start('replace')}>
            {keyTexts.replace}
          </button>
          {keys.length > 0 && keys.length < keyLimit && (
            <button type="button" className="button" onClick={() => start('add')}>
              {keyTexts.add}
            </button>
          )}
          {keys.map((key) => (
            <button
              type="button"
              key={key}
              className="button key-remove"
              aria-label={keyTexts.remove(nameOf(key), title)}
              title={keyTexts.remove(nameOf(key), title)}
              onClick={() => {
                changes.remove(command, key);
                setMessage(keyTexts.wasRemoved(nameOf(key), title));
                first.current?.focus();
              }}
            >
              <kbd>{nameOf(key)}</kbd> <span aria-hidden="true">×</span>
            </button>
          ))}
          {changes.isChanged(command) && (
            <button
              type="button"
              className="button"
              onClick={() => {
                changes.reset(command);
                setMessage(keyTexts.wasReset(title));
                first.current?.focus();
              }}
            >
              {keyTexts.reset}
            </button>
          )}
          <button type="button" className="button" onClick={onDone}>
            {keyTexts.done}
          </button>
        </>
      )}
      {message !== '' && <p className="key-message">{message}</p>}
    </div>
  );
}

/** Keeps the focus in the editor: on the first of its buttons, whenever they are others. */
function useFocusOn(step: Step['is']) {
  const first = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has other buttons.
  useEffect(() => first.current?.focus(), [step]);
  return first;
}
