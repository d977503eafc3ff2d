import { ElementNode, type SerializedElementNode } from 'lexical';
import type { BlockKind } from '../../shared/model/article-text.ts';
import type { Piece } from './projection.ts';

/**
 * A run of sections. The browser asks in each frame which of what it may skip is near the screen;
 * it asks that of chapters, and only within those that are near of sections.
 */
export class ChapterNode extends ElementNode {
  static override getType(): string {
    return 'chapter';
  }
  static override clone(node: ChapterNode): ChapterNode {
    return new ChapterNode(node.__key);
  }
  static override importJSON(_: SerializedElementNode): ChapterNode {
    return new ChapterNode();
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'chapter';
    return element;
  }
  override updateDOM(): boolean {
    return false;
  }
}

/** A few blocks that the browser lays out, or skips while they are far away, together. */
export class SectionNode extends ElementNode {
  static override getType(): string {
    return 'section';
  }
  static override clone(node: SectionNode): SectionNode {
    return new SectionNode(node.__key);
  }
  static override importJSON(_: SerializedElementNode): SectionNode {
    return new SectionNode();
  }
  override createDOM(): HTMLElement {
    return document.createElement('section');
  }
  override updateDOM(): boolean {
    return false;
  }
}

type Shape = Pick<Piece, 'kind' | 'level' | 'part'>;

const elements: Record<BlockKind, string> = {
  title: 'h1',
  byline: 'p',
  heading: 'h2',
  paragraph: 'p',
  quote: 'blockquote',
  item: 'p',
  preformatted: 'pre',
};

/** A block of the article, or a piece of a very long one. */
export class BlockNode extends ElementNode {
  readonly shape: Shape;

  constructor(shape: Shape, key?: string) {
    super(key);
    this.shape = shape;
  }
  static override getType(): string {
    return 'block';
  }
  static override clone(node: BlockNode): BlockNode {
    return new BlockNode(node.shape, node.__key);
  }
  static override importJSON(_: SerializedElementNode): BlockNode {
    return new BlockNode({ kind: 'paragraph', level: 0, part: 'whole' });
  }
  override createDOM(): HTMLElement {
    const { kind, level, part } = this.shape;
    const element = document.createElement(
      kind === 'heading' ? `h${Math.min(level + 1, 6)}` : elements[kind],
    );
    element.className = `block block-${kind}`;
    if (part !== 'whole') element.classList.add(`part-${part}`);
    return element;
  }
  override updateDOM(): boolean {
    return false;
  }
}

/** Words that were a link. It leads nowhere: articles are strangers' work. */
export class LinkNode extends ElementNode {
  readonly target: string;

  constructor(target: string, key?: string) {
    super(key);
    this.target = target;
  }
  static override getType(): string {
    return 'inert-link';
  }
  static override clone(node: LinkNode): LinkNode {
    return new LinkNode(node.target, node.__key);
  }
  static override importJSON(_: SerializedElementNode): LinkNode {
    return new LinkNode('');
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'link';
    element.title = this.target;
    return element;
  }
  override updateDOM(): boolean {
    return false;
  }
  override isInline(): boolean {
    return true;
  }
}

type PageNode = typeof ChapterNode | typeof SectionNode | typeof BlockNode | typeof LinkNode;

export const pageNodes: PageNode[] = [ChapterNode, SectionNode, BlockNode, LinkNode];
