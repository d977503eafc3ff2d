import {
  COMMAND_PRIORITY_EDITOR,
  type EditorState,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';

/** Milliseconds within which what is typed into one line is one step. */
const runTime = 800;
/** How many steps are kept. */
const stepLimit = 200;
const historic = 'historic';

/** Undo and redo within an editor, by the states it had. Returns how to stop. */
export function registerWritingHistory(editor: LexicalEditor): () => void {
  let present = editor.getEditorState();
  let past: EditorState[] = [];
  let future: EditorState[] = [];
  let last = { at: 0, leaf: '' };

  const travel = (from: EditorState[], to: EditorState[]) => {
    const state = from.pop();
    if (state === undefined) return;
    to.push(present);
    last = { at: 0, leaf: '' };
    editor.setEditorState(state, { tag: historic });
  };

  return mergeRegister(
    editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
      const before = present;
      present = editorState;
      if (tags.has(historic) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
      const [leaf = ''] = dirtyLeaves;
      const at = performance.now();
      const isRun = dirtyLeaves.size === 1 && leaf === last.leaf && at - last.at < runTime;
      last = { at, leaf };
      future = [];
      if (!isRun) past = [...past.slice(1 - stepLimit), before];
    }),
    editor.registerCommand(
      UNDO_COMMAND,
      () => {
        travel(past, future);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      REDO_COMMAND,
      () => {
        travel(future, past);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
  );
}
