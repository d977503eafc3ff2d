import type { CommandId } from '../../shared/commands.ts';
import { type KeySettings, keymapOf } from '../../shared/keymap/keymap.ts';
import type { Platform } from '../../shared/keymap/refusals.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { type Bindings, bindingsOf, commandFor, keysOfPress } from '../commands/keys.ts';
import type { Session } from '../state/session.ts';
import type { Store } from '../state/store.ts';

/** Listens to the keys of the whole window and runs their commands. Returns how to stop. */
export function listenToKeys(
  store: Store<Session>,
  platform: Platform,
  run: (command: CommandId) => void,
  pressValue: (pressed: readonly string[]) => boolean,
): () => void {
  let made: { from: KeySettings; labels: readonly Label[] | undefined; bindings: Bindings } | null =
    null;
  /** Made anew only when somebody has changed a key or opened another project. */
  const currentBindings = ({ keySettings, project }: Session): Bindings => {
    const labels = project?.schema.labels;
    if (made === null || made.from !== keySettings || made.labels !== labels) {
      made = { from: keySettings, labels, bindings: bindingsOf(keymapOf(keySettings, labels)) };
    }
    return made.bindings;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const session = store.get();
    // A dialog keeps its keys; an input method that is composing keeps all of them.
    const target = event.target instanceof Element ? event.target : null;
    const isInDialog = session.dialog !== null || target?.closest('dialog') != null;
    if (isInDialog || event.isComposing) return;
    const pressed = keysOfPress(event, platform);
    const isInPage = target?.closest('[data-region="page"]') !== null || target === document.body;
    // A card that is about to be shown has its keys already.
    if (session.margin.valuesOf !== null && isInPage && pressValue(pressed)) {
      event.preventDefault();
      return;
    }
    const command = commandFor(currentBindings(session), pressed, {
      isInPage,
      isInText: target?.closest('input, textarea, select, [contenteditable="true"]') !== null,
    });
    if (command === null) return;
    event.preventDefault();
    run(command);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
