/** Moves the focus to the next or previous part of the window, round and round. */
export function moveToRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + step + regions.length) % regions.length];
  if (next === undefined) return;
  const target = next.matches('[tabindex]') ? next : firstControl(next);
  target?.focus();
}

/** The control that stands for a part: a list that takes the keys, the current one, or the first. */
function firstControl(region: HTMLElement): HTMLElement | null {
  return (
    region.querySelector<HTMLElement>('[role="listbox"]') ??
    region.querySelector<HTMLElement>('button[aria-current]') ??
    region.querySelector<HTMLElement>('button')
  );
}
