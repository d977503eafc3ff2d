import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import type { FloorArticle, FloorMark } from './article.ts';

/**
 * The floor: the same text in bare Lexical, with its marks near the screen as CSS highlights, and
 * keys that change those highlights at once. It stores nothing and shows nothing else.
 */
const labels = ['claim', 'actor', 'figure'];
const highlights = new Map(labels.map((label) => [label, new Highlight()]));
for (const [label, highlight] of highlights) CSS.highlights.set(`mark-${label}`, highlight);
const focused = new Highlight();
CSS.highlights.set('mark-focus', focused);

const root = document.querySelector<HTMLElement>('.text');
const scroller = document.querySelector<HTMLElement>('main');
if (root === null || scroller === null) throw new Error('the floor has no page');

type Painted = { mark: FloorMark; range: Range };
let article: FloorArticle | null = null;
let takeDown = () => {};
let painted: Painted[] = [];
let current: Painted | null = null;

function show(next: FloorArticle): void {
  takeDown();
  const editor = createEditor({ namespace: 'floor', editable: false, onError: rethrow });
  editor.setRootElement(root);
  editor.update(
    () => {
      const nodes = next.blocks.map((block) =>
        $createParagraphNode().append($createTextNode(block)),
      );
      $getRoot().clear().splice(0, 0, nodes);
    },
    { discrete: true },
  );
  const elements = [...(root?.children ?? [])];
  const stopPainting = paintNear(next, elements);
  takeDown = () => {
    stopPainting();
    editor.setRootElement(null);
    root?.replaceChildren();
  };
}

/** Registers the marks of the blocks near the screen. Returns how to stop. */
function paintNear({ marks, starts, blocks }: FloorArticle, elements: Element[]): () => void {
  const byBlock = marksOfBlocks(marks, starts);
  const index = new Map(elements.map((element, at) => [element, at]));
  const shown = new Map<number, Painted[]>();
  const paint = (at: number) => {
    const node = elements[at]?.firstElementChild?.firstChild;
    if (!(node instanceof Text)) return;
    const length = blocks[at]?.length ?? 0;
    const here = (byBlock.get(at) ?? []).map((mark): Painted => {
      const range = document.createRange();
      range.setStart(node, mark.start - (starts[at] ?? 0));
      range.setEnd(node, Math.min(mark.end - (starts[at] ?? 0), length));
      highlights.get(mark.label)?.add(range);
      return { mark, range };
    });
    shown.set(at, here);
  };
  const forget = (at: number) => {
    for (const { mark, range } of shown.get(at) ?? []) highlights.get(mark.label)?.delete(range);
    shown.delete(at);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const at = index.get(target);
        if (at === undefined || isIntersecting === shown.has(at)) continue;
        if (isIntersecting) paint(at);
        else forget(at);
      }
      painted = [...shown.entries()].sort(([a], [b]) => a - b).flatMap(([, here]) => here);
    },
    { root: scroller, rootMargin: '400px 0px' },
  );
  for (const element of elements) observer.observe(element);
  return () => {
    observer.disconnect();
    for (const at of [...shown.keys()]) forget(at);
  };
}

function marksOfBlocks(marks: FloorMark[], starts: number[]): Map<number, FloorMark[]> {
  const byBlock = new Map<number, FloorMark[]>();
  let at = 0;
  for (const mark of marks) {
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= mark.start) at += 1;
    byBlock.set(at, [...(byBlock.get(at) ?? []), mark]);
  }
  return byBlock;
}

function press(key: string): void {
  const label = labels[Number(key) - 1];
  const selection = document.getSelection();
  if (label !== undefined && selection !== null && !selection.isCollapsed) {
    const range = selection.getRangeAt(0).cloneRange();
    highlights.get(label)?.add(range);
    current = { mark: { label, start: 0, end: 0 }, range };
    focus();
    selection.collapseToEnd();
  } else if (label !== undefined && current !== null) {
    highlights.get(current.mark.label)?.delete(current.range);
    highlights.get(label)?.add(current.range);
    current.mark.label = label;
  } else if (key === 'Delete' && current !== null) {
    focused.clear();
    highlights.get(current.mark.label)?.delete(current.range);
    current = null;
  } else if (key === 'Tab') {
    const at = current === null ? -1 : painted.indexOf(current);
    const middle = painted.findIndex(({ range }) => range.getBoundingClientRect().top > 300);
    current = painted[at === -1 ? middle : at + 1] ?? painted[0] ?? null;
    focus();
  } else if (key === ']') show({ blocks: ['A short article'], starts: [0], marks: [] });
  else if (key === '[' && article !== null) show(article);
}

function focus(): void {
  focused.clear();
  if (current === null) return;
  focused.add(current.range.cloneRange());
  const { top, bottom } = current.range.getBoundingClientRect();
  const frame = scroller?.getBoundingClientRect();
  if (scroller === null || frame === undefined) return;
  if (bottom > frame.bottom - 96) scroller.scrollTop += bottom - frame.bottom + 96;
  if (top < frame.top + 96) scroller.scrollTop -= frame.top + 96 - top;
}

function rethrow(error: Error): never {
  throw error;
}

globalThis.showFloor = (next) => {
  article = next;
  show(next);
};

addEventListener('keydown', (event) => {
  if (event.key === 'Tab') event.preventDefault();
  press(event.key);
});
