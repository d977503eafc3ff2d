import { labelCommand } from '../../shared/commands.ts';
import type { Host, MenuState } from '../../shared/host.ts';
import { keymapOf } from '../../shared/keymap/keymap.ts';
import { nameIn } from '../../shared/model/label-schema.ts';
import { describeSummary } from '../../shared/texts/summary.ts';
import { isWritable } from './may-write.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

/**
 * Milliseconds of quiet before the menus are told. Building them keeps the main process busy,
 * through which every commit goes: whoever marks one thing after the other never waits for it.
 * What can be chosen at all is told sooner than what a commit has changed.
 */
const quiet = { soon: 150, usual: 800 };

/**
 * Keeps the native menus in step with the session: what undo would do, what is possible now.
 * They are told after a pause, so that they never stand between a key and its mark.
 */
export function keepMenus(
  host: Host,
  store: Store<Session>,
  onFailure: (thrown: unknown) => void,
): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let offered = '';
  let isUrgent = false;
  const tell = () => {
    isUrgent = false;
    const state = menuStateOf(store.get());
    const message = JSON.stringify(state);
    if (message === told) return;
    told = message;
    host.request({ kind: 'set menus', state }).catch(onFailure);
  };
  return store.subscribe(() => {
    const { project, sheet } = store.get();
    const offers = `${project?.id} ${isWritable(store.get())} ${sheet === null}`;
    isUrgent ||= offers !== offered;
    offered = offers;
    clearTimeout(timer);
    timer = setTimeout(tell, isUrgent ? quiet.soon : quiet.usual);
  });
}

/** What is possible now, and what undo and redo would do. */
export function menuStateOf(session: Session): MenuState {
  const { project, sheet, focus, keySettings } = session;
  const labels = project?.schema.labels ?? [];
  const keymap = keymapOf(keySettings, labels);
  const nameOf = (id: string) => (project === null ? id : nameIn(project.schema, id));
  const named = (what: 'undo' | 'redo') => {
    const summary = session.correction === null ? (project?.history[what] ?? null) : null;
    return summary === null ? '' : describeSummary(summary, nameOf);
  };
  return {
    undo: named('undo'),
    redo: named('redo'),
    labels: labels.map(({ id, name }) => ({
      id,
      name,
      key: keymap.get(labelCommand(id))?.[0] ?? '',
    })),
    hasProject: project !== null,
    isWritable: isWritable(session),
    hasArticle: sheet !== null,
    hasFocus: focus !== null,
  };
}
