/**
 * What marks are drawn in: layers in a section of the page, or in a block that scrolls by itself.
 * They move with the words, so that nothing is drawn anew when another section changes its
 * height, and the browser skips them together with their section.
 */
export type Ground = {
  host: HTMLElement;
  /** Behind the words: what was found, all marks but the one in focus, and that one. */
  found: HTMLElement;
  others: HTMLElement;
  lifted: HTMLElement;
  /** Over the words: those of all marks but the one in focus, and of that one. */
  letters: HTMLElement;
  liftedLetters: HTMLElement;
};

/** The element whose ground a block's marks are drawn in. */
export function hostOf(block: HTMLElement): HTMLElement {
  if (block.classList.contains('block-preformatted')) return block;
  return block.parentElement ?? block;
}

/** Answers the ground of a host, which is laid when it is first asked for. */
export function createGrounds(): (host: HTMLElement) => Ground {
  const grounds = new WeakMap<HTMLElement, Ground>();
  return (host) => {
    const known = grounds.get(host);
    if (known !== undefined) return known;
    const behind = aLayer('mark-ground');
    const ground = {
      host,
      found: aLayer('mark-found'),
      others: aLayer('mark-others'),
      lifted: aLayer('mark-lifted'),
      letters: aLayer('mark-letters'),
      liftedLetters: aLayer('mark-letters mark-letters-lifted'),
    };
    behind.append(ground.found, ground.others, ground.lifted);
    const layers = [behind, ground.letters, ground.liftedLetters];
    for (const layer of layers) layer.ariaHidden = 'true';
    // After the words, whose places are counted from the first.
    host.append(...layers);
    grounds.set(host, ground);
    return ground;
  };
}

function aLayer(className: string): HTMLElement {
  const layer = document.createElement('div');
  layer.className = className;
  return layer;
}
