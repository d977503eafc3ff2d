/** A place in the page's DOM: a text node and an offset into it. */
export type DomPoint = { node: Text; offset: number };

/** Tells where text is on the screen, in pixels of the window. */
export type Ruler = {
  /** A box for each line and change of type between two places, in their order. */
  rectsBetween(from: DomPoint, to: DomPoint): DOMRect[];
  /** Where a caret stands. */
  rectAt(point: DomPoint): DOMRect;
};

/**
 * A ruler that measures with one range, again and again: the browser has to follow every range
 * there is whenever an element comes or goes, until it is collected.
 */
export function createRuler(): Ruler {
  const range = document.createRange();
  return {
    rectsBetween: (from, to) => {
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return [...range.getClientRects()];
    },
    rectAt: ({ node, offset }) => {
      range.setStart(node, offset);
      range.collapse(true);
      const [rect] = range.getClientRects();
      return rect ?? range.getBoundingClientRect();
    },
  };
}
