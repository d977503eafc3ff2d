import type { PhrasingContent } from 'mdast';
import type { Mark } from '../model/article-text.ts';
import { trimWhite } from './white.ts';

/** The words of one block and the marks on them, counted from the block's start (UTF-16). */
export type Inline = { text: string; marks: Mark[] };

/** Where links written `[words][name]` lead, by name. */
export type Targets = ReadonlyMap<string, string>;

/**
 * What a reader sees of a paragraph's or heading's content: words without markup, no white
 * space at its ends. A hard break is LF, a soft one a space; an image is its description; tags
 * are left out and what is between them stays. Marks are in order and never empty.
 */
export function readInline(children: readonly PhrasingContent[], targets: Targets): Inline {
  const pieces: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  // A list of what is left to do and not a recursion: files nest as deep as they like.
  const steps: Step[] = children.toReversed();
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step.type === 'mark end') {
      marks.push({ ...step.mark, end: length });
      continue;
    }
    const opened = openMark(step, targets);
    if (opened !== null) steps.push({ type: 'mark end', mark: { ...opened, start: length } });
    const inner = 'children' in step ? step.children.toReversed() : [];
    for (const child of inner) steps.push(child);
    const piece = wordsOf(step);
    pieces.push(piece);
    length += piece.length;
  }
  return trimInline({ text: pieces.join(''), marks });
}

type Step = PhrasingContent | { type: 'mark end'; mark: Omit<Mark, 'end'> };

function openMark(node: PhrasingContent, targets: Targets): Pick<Mark, 'kind' | 'target'> | null {
  switch (node.type) {
    case 'strong':
      return { kind: 'bold', target: '' };
    case 'emphasis':
      return { kind: 'italic', target: '' };
    case 'link':
      return { kind: 'link', target: node.url };
    case 'linkReference':
      return { kind: 'link', target: targets.get(node.identifier) ?? '' };
    default:
      return null;
  }
}

/** The words of a node itself, without those of its children. */
function wordsOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return unbroken(node.value);
    case 'image':
    case 'imageReference':
      return unbroken(node.alt ?? '');
    case 'break':
      return '\n';
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
    default:
      return '';
  }
}

/** A line end within a paragraph is no more than a space; so are those written as entities. */
function unbroken(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

function trimInline({ text, marks }: Inline): Inline {
  const { start, end } = trimWhite(text, 0, text.length);
  const moved = marks
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { text: text.slice(start, end), marks: moved };
}
