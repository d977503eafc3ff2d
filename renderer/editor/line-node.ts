import {
  ElementNode,
  type LexicalNode,
  type RangeSelection,
  type SerializedElementNode,
} from 'lexical';
import type { BlockKind } from '../../shared/model/article-text.ts';

/** A line of an article that is being corrected, set as the block that it is in, or in none. */
export class LineNode extends ElementNode {
  readonly kind: BlockKind | 'none';

  constructor(kind: BlockKind | 'none', key?: string) {
    super(key);
    this.kind = kind;
  }
  static override getType(): string {
    return 'line';
  }
  static override clone(node: LineNode): LineNode {
    return new LineNode(node.kind, node.__key);
  }
  static override importJSON(_: SerializedElementNode): LineNode {
    return new LineNode('none');
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('p');
    element.className = `line line-of-${this.kind}`;
    // The direction follows the words, line by line.
    element.dir = 'auto';
    return element;
  }
  override updateDOM(): boolean {
    return false;
  }
  /** What Enter begins. Below a title or a byline comes a paragraph. */
  override insertNewAfter(_: RangeSelection, restoreSelection = true): LexicalNode {
    const isHead = ['title', 'byline', 'heading'].includes(this.kind);
    const next = new LineNode(isHead ? 'paragraph' : this.kind);
    this.insertAfter(next, restoreSelection);
    return next;
  }
  override collapseAtStart(): boolean {
    return false;
  }
}
