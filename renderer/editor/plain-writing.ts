import {
  $getSelection,
  $isRangeSelection,
  $selectAll,
  COMMAND_PRIORITY_EDITOR,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  type RangeSelection,
  REMOVE_TEXT_COMMAND,
  SELECT_ALL_COMMAND,
} from 'lexical';

/**
 * What keys, an input method and the clipboard do to lines of plain text: every line end is a new
 * line, and only words are taken from elsewhere. `selectedText` answers what is selected, exactly.
 * Returns how to stop.
 */
export function registerPlainWriting(
  editor: LexicalEditor,
  selectedText: () => string,
): () => void {
  /** Does something to the selection; a selection of another kind is left alone. */
  const change = <Payload>(
    command: LexicalCommand<Payload>,
    act: (selection: RangeSelection, payload: Payload) => void,
  ) =>
    editor.registerCommand(
      command,
      (payload) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return false;
        act(selection, payload);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    );
  const prevent = (command: LexicalCommand<DragEvent>) =>
    editor.registerCommand(
      command,
      (event) => {
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    );
  const take = (event: unknown) => {
    if (!(event instanceof ClipboardEvent) || event.clipboardData === null) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', selectedText());
    return true;
  };

  return mergeRegister(
    change(DELETE_CHARACTER_COMMAND, (selection, isBackward) =>
      selection.deleteCharacter(isBackward),
    ),
    change(DELETE_WORD_COMMAND, (selection, isBackward) => selection.deleteWord(isBackward)),
    change(DELETE_LINE_COMMAND, (selection, isBackward) => selection.deleteLine(isBackward)),
    change(REMOVE_TEXT_COMMAND, (selection) => selection.removeText()),
    change(CONTROLLED_TEXT_INSERTION_COMMAND, (selection, typed) => {
      if (typeof typed === 'string') insertLines(selection, typed);
      else insertLines(selection, typed.dataTransfer?.getData('text/plain') ?? typed.data ?? '');
    }),
    change(INSERT_LINE_BREAK_COMMAND, (selection) => selection.insertParagraph()),
    change(INSERT_PARAGRAPH_COMMAND, (selection) => selection.insertParagraph()),
    change(KEY_ENTER_COMMAND, (selection, event) => {
      // With another key held it is a command of the window's.
      if (event?.ctrlKey || event?.metaKey || event?.altKey) return;
      event?.preventDefault();
      selection.insertParagraph();
    }),
    change(KEY_BACKSPACE_COMMAND, (selection, event) => {
      event.preventDefault();
      selection.deleteCharacter(true);
    }),
    change(KEY_DELETE_COMMAND, (selection, event) => {
      event.preventDefault();
      selection.deleteCharacter(false);
    }),
    change(COPY_COMMAND, (_, event) => void take(event)),
    change(CUT_COMMAND, (selection, event) => {
      if (take(event)) selection.removeText();
    }),
    change(PASTE_COMMAND, (selection, event) => {
      event.preventDefault();
      if (!(event instanceof ClipboardEvent)) return;
      insertLines(selection, event.clipboardData?.getData('text/plain') ?? '');
    }),
    editor.registerCommand(
      SELECT_ALL_COMMAND,
      () => {
        $selectAll();
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    // Words that are dragged would leave their line ends behind.
    prevent(DRAGSTART_COMMAND),
    prevent(DROP_COMMAND),
  );
}

/** Puts text in the place of what is selected, each of its lines on a line of its own. */
function insertLines(selection: RangeSelection, text: string): void {
  if (!selection.isCollapsed()) selection.removeText();
  const lines = text.replace(/\r\n?/g, '\n').toWellFormed().split('\n');
  for (const [index, line] of lines.entries()) {
    if (index > 0) selection.insertParagraph();
    if (line !== '') selection.insertText(line);
  }
}
