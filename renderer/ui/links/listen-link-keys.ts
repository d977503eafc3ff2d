import type { Platform } from '../../../shared/keymap/refusals.ts';
import { keysOfPress } from '../../commands/keys.ts';
import type { Actions } from '../../state/actions.ts';
import { linkingOf } from '../../state/link-actions.ts';
import type { Session } from '../../state/session.ts';
import type { Store } from '../../state/store.ts';

/**
 * While links are made, letters are hints: this hears keys before anything else does, and lets
 * through what means nothing for links. Returns how to stop.
 */
export function listenToLinkKeys(
  store: Store<Session>,
  platform: Platform,
  pressKey: Actions['links']['pressKey'],
): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const session = store.get();
    const linking = linkingOf(session);
    if (linking?.by !== 'hints' || session.dialog !== null || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input, textarea, select') != null) return;
    if (!pressKey(keysOfPress(event, platform))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}
