import {
  bindingsOf,
  commandFor,
  type KeyPress,
  keysOfPress,
} from '../../renderer/commands/keys.ts';
import { type Motion, move } from '../../renderer/commands/motions.ts';
import type { PageController } from '../../renderer/editor/page-controller.ts';
import type { LineMotion } from '../../renderer/editor/page-selection.ts';
import { createActions } from '../../renderer/state/actions.ts';
import { createRunner } from '../../renderer/state/run-command.ts';
import type { Session, Sheet, TextSelection } from '../../renderer/state/session.ts';
import { createStore, type Store } from '../../renderer/state/store.ts';
import type { CommandId } from '../../shared/commands.ts';
import type { Client } from '../../shared/contract.ts';
import type { Host } from '../../shared/host.ts';
import { keymapOf, usualKeySettings } from '../../shared/keymap/keymap.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import { press } from './key-presses.ts';

/**
 * The window without its paint: keys go the whole real way, from the table of commands through
 * the session and the committer to a client of storage. The page alone stands in, for only a
 * browser knows where lines end.
 */
export type KeyboardWindow = {
  store: Store<Session>;
  actions: ReturnType<typeof createActions>;
  /** Presses a key, `Control+Shift+ArrowRight` or `Shift+Digit1`; answers the command it meant. */
  press(key: string): CommandId | null;
  /** Looks for words as the find field does: it is opened, typed in and left with Enter. */
  find(query: string): void;
};

export function createKeyboardWindow(client: Client, session: Session): KeyboardWindow {
  const store = createStore(session);
  const actions = createActions(hostWithoutWindow, client, store);
  const run = createRunner(store, actions, pageOfColumns(store, actions), () => {});
  const bindings = bindingsOf(keymapOf(usualKeySettings, defaultSchema.labels));
  const known = new Map<string, CommandId | null>();
  const commandOf = (key: string) => {
    const command =
      known.get(key) ??
      commandFor(bindings, keysOfPress(keyPress(key), 'other'), {
        isInPage: true,
        isInText: false,
      });
    known.set(key, command);
    return command;
  };
  return {
    store,
    actions,
    press: (key) => {
      const command = commandOf(key);
      if (command !== null) run(command);
      return command;
    },
    find: (query) => {
      actions.find.open();
      actions.find.type(query);
      actions.find.accept();
    },
  };
}

/** A key press, as much of it as matching a key reads. */
function keyPress(keys: string): KeyPress {
  const parts = keys.split('+');
  const code = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  return press(code.startsWith('Digit') ? '' : code, modifiers, code);
}

/** The main process is told which article is open, and knows of no place in it to begin at. */
const hostWithoutWindow: Host = {
  post: () => {},
  listen: () => () => {},
  request: async ({ kind }) => {
    const known = ['remember article', 'reading place'];
    if (!known.includes(kind)) throw new Error(`the keys asked for “${kind}”`);
    return null as never;
  },
  onEvent: () => () => {},
  takeFiles: async () => [],
};

/** Characters on a line of the page that stands in. */
const columns = 24;

/** A page of lines of equal length, as if each character were as wide as the next. */
function pageOfColumns(
  store: Store<Session>,
  actions: ReturnType<typeof createActions>,
): PageController {
  return {
    attach: () => () => {},
    focusPage: () => {},
    tellPlace: () => {},
    openContextMenu: () => {},
    placeSelection: () => null,
    placedMarks: () => [],
    marksNear: () => new Set(),
    boxesOfMarks: () => [],
    marksAtPoint: () => [],
    onLayout: () => () => {},
    moveCaret: (motion, alter) => {
      const { sheet, selection } = store.get();
      if (sheet === null || selection === null) return;
      const head = headAfter(sheet, selection, motion);
      if (alter === 'extend') actions.select({ anchor: selection.anchor, head });
      else actions.moveCaret({ anchor: head, head });
    },
    selectAll: () => {
      const { text } = store.get().sheet ?? {};
      const [first, last] = [text?.blocks[0], text?.blocks.at(-1)];
      if (first !== undefined && last !== undefined) {
        actions.select({ anchor: first.start, head: last.end });
      }
    },
  };
}

function headAfter({ text }: Sheet, { head }: TextSelection, motion: Motion | LineMotion): number {
  const within = (offset: number) => Math.min(Math.max(offset, 0), text.content.length);
  switch (motion) {
    case 'next-line':
      return within(head + columns);
    case 'previous-line':
      return within(head - columns);
    case 'line-start':
      return within(head - (head % columns));
    case 'line-end':
      return within(head - (head % columns) + columns);
    default:
      return move(text, head, motion);
  }
}
