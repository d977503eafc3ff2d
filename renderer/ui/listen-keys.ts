import type { CommandId } from '../../shared/commands.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { type Binding, bindingsFor, commandFor } from '../commands/keys.ts';
import type { Session } from '../state/session.ts';
import type { Store } from '../state/store.ts';

/** Listens to the keys of the whole window and runs their commands. Returns how to stop. */
export function listenToKeys(store: Store<Session>, run: (command: CommandId) => void): () => void {
  let labels: readonly Label[] | null = null;
  let bindings: Binding[] = [];
  const onKeyDown = (event: KeyboardEvent) => {
    const session = store.get();
    // A dialog keeps its keys; an input method that is composing keeps all of them.
    if (session.dialog !== null || event.isComposing) return;
    const current = session.project?.schema.labels ?? [];
    if (current !== labels) {
      labels = current;
      bindings = bindingsFor(current);
    }
    const target = event.target instanceof Element ? event.target : null;
    const command = commandFor(bindings, event, {
      isInPage: target?.closest('[data-region="page"]') !== null || target === document.body,
      isInText: target?.closest('input, textarea, select') !== null,
    });
    if (command === null) return;
    event.preventDefault();
    run(command);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
