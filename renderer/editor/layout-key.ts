/** Everything that the places of words within the page depend on, as one value to compare. */
export function layoutKey(root: HTMLElement): string {
  const { fontSize, lineHeight } = getComputedStyle(root);
  return [root.clientWidth, fontSize, lineHeight, devicePixelRatio].join(' ');
}

/**
 * Calls back when words may have changed their places within their sections: in the frame in
 * which the width, the type or the zoom is another one, and when fonts have arrived. Answers how
 * to stop that.
 */
export function watchLayout(
  { root, sheet }: { root: HTMLElement; sheet: HTMLElement },
  onChange: () => void,
): () => void {
  let key: string | null = null;
  const look = () => {
    const before = key;
    key = layoutKey(root);
    // At first there is nothing to compare with.
    if (before !== null && key !== before) onChange();
  };
  const resized = new ResizeObserver(look);
  resized.observe(root);
  resized.observe(sheet);
  // A zoom may leave every length in the page's own pixels as it was.
  window.addEventListener('resize', look);
  document.fonts.addEventListener('loadingdone', onChange);
  return () => {
    resized.disconnect();
    window.removeEventListener('resize', look);
    document.fonts.removeEventListener('loadingdone', onChange);
  };
}
