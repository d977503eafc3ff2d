import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  createEditor,
  type ElementNode,
  mergeRegister,
  type PointType,
} from 'lexical';
import type { ArticleText, Block } from '../../shared/model/article-text.ts';
import { LineNode } from './line-node.ts';
import { registerPlainWriting } from './plain-writing.ts';
import { registerWritingHistory } from './writing-history.ts';

/** An article's text as it is being corrected: lines of plain words in an editor. */
export type CorrectionView = {
  /** The text as it stands, to the character. */
  read(): string;
  /** Puts the caret at an offset and brings it into sight. */
  focus(offset: number): void;
  /** Takes the keys again, with the caret where it was. */
  refocus(): void;
  /** The elements of the lines, in order, with what each holds. */
  lines(): { element: HTMLElement; text: string }[];
  /** Calls back after each change of the words. */
  onChange(listener: () => void): () => void;
  dispose(): void;
};

/**
 * Opens a text in `root` to be written in, a line of the text on a line of its own. Blocks give
 * lines their looks and nothing else: what is read back is the text as it was given, but for what
 * was typed.
 */
export function mountCorrection(
  root: HTMLElement,
  { content, blocks }: Pick<ArticleText, 'content' | 'blocks'>,
): CorrectionView {
  const editor = createEditor({
    namespace: 'galley-correction',
    nodes: [LineNode],
    theme: {},
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(root);
  editor.update(() => $getRoot().clear().splice(0, 0, linesOf(content, blocks)), {
    discrete: true,
  });
  const stop = mergeRegister(
    registerWritingHistory(editor),
    registerPlainWriting(editor, () => $selectedText()),
  );

  return {
    read: () => editor.read(() => $lineTexts().join('\n')),
    focus: (offset) => {
      editor.update(() => $placeCaret(offset), { discrete: true });
      root.focus({ preventScroll: true });
      const selected = document.getSelection()?.anchorNode?.parentElement;
      selected?.closest('.line')?.scrollIntoView({ block: 'center' });
    },
    refocus: () => root.focus({ preventScroll: true }),
    lines: () =>
      editor.read(() =>
        $getRoot()
          .getChildren()
          .flatMap((node) => {
            const element = editor.getElementByKey(node.getKey());
            return element === null ? [] : [{ element, text: node.getTextContent() }];
          }),
      ),
    onChange: (listener) =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) listener();
      }),
    dispose: () => {
      stop();
      editor.setRootElement(null);
      root.replaceChildren();
    },
  };
}

function linesOf(content: string, blocks: readonly Block[]): LineNode[] {
  let start = 0;
  let block = 0;
  return content.split('\n').map((line) => {
    const end = start + line.length;
    while ((blocks[block]?.end ?? end) < start) block += 1;
    const within = blocks[block];
    const isWithin = within !== undefined && within.start <= end && line !== '';
    const node = new LineNode(isWithin ? within.kind : 'none');
    if (line !== '') node.append($createTextNode(line));
    start = end + 1;
    return node;
  });
}

function $lineTexts(): string[] {
  return $getRoot()
    .getChildren()
    .map((node) => node.getTextContent());
}

function $placeCaret(offset: number): void {
  let left = offset;
  const lines = $getRoot().getChildren();
  for (const [index, line] of lines.entries()) {
    const { length } = line.getTextContent();
    if ($isElementNode(line) && (left <= length || index === lines.length - 1)) {
      const text = line.getFirstChild();
      if ($isTextNode(text)) text.select(Math.min(left, length), Math.min(left, length));
      else line.select(0, 0);
      return;
    }
    left -= length + 1;
  }
}

/** What is selected, with the line ends between. */
function $selectedText(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return '';
  const places = [selection.anchor, selection.focus].map($offsetOf);
  return $lineTexts()
    .join('\n')
    .slice(Math.min(...places), Math.max(...places));
}

/** Where a point of the selection is in the text. */
function $offsetOf(point: PointType): number {
  const node = point.getNode();
  const line = node.getTopLevelElement();
  const root = $getRoot();
  if (line === null) return $lengthOfFirst(root, point.offset, '\n');
  const before = $lengthOfFirst(root, line.getIndexWithinParent(), '\n');
  if ($isElementNode(node)) return before + $lengthOfFirst(node, point.offset, '');
  const texts = node.getPreviousSiblings().map((sibling) => sibling.getTextContent().length);
  return before + texts.reduce((sum, length) => sum + length, 0) + point.offset;
}

/** How much text the first children of an element hold, each followed by `separator`. */
function $lengthOfFirst(element: ElementNode, count: number, separator: string): number {
  return element
    .getChildren()
    .slice(0, count)
    .reduce((sum, child) => sum + child.getTextContent().length + separator.length, 0);
}
