import type { HtmlDocument, HtmlNode } from './node.ts';

/** Whether elements of a page lie in one another to more than this depth. */
export function isDeeperThan(page: HtmlDocument, limit: number): boolean {
  // A list of what is left to do and not a recursion: pages nest as deep as they like.
  const steps: { node: HtmlNode | null; depth: number }[] = [
    { node: page.documentElement, depth: 1 },
  ];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, depth } = step;
    if (node === null) continue;
    if (depth > limit) return true;
    steps.push({ node: node.nextSibling, depth }, { node: node.firstChild, depth: depth + 1 });
  }
  return false;
}
