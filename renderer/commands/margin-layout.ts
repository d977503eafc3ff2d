/** A card to place: where it would like to be, and how tall it is, in pixels. */
export type Card = { id: string; top: number; height: number };

/** Pixels between two cards. */
export const cardGap = 4;

/**
 * Tops for cards in reading order, so that none covers another: the one in focus stands level
 * with its words, and its neighbours give way to it, upwards and downwards. None stands above
 * `least`; what does not fit between it and the focus pushes the rest down after all.
 */
export function packCards(
  cards: readonly Card[],
  focus: string | null,
  least: number,
): Map<string, number> {
  const tops = cards.map(({ top }) => Math.max(top, least));
  const at = cards.findIndex(({ id }) => id === focus);
  for (let index = at - 1; index >= 0; index -= 1) {
    const limit = (tops[index + 1] ?? 0) - cardGap - (cards[index]?.height ?? 0);
    tops[index] = Math.min(tops[index] ?? 0, limit);
  }
  let bottom = least - cardGap;
  return new Map(
    cards.map(({ id, height }, index) => {
      const top = Math.max(tops[index] ?? 0, bottom + cardGap);
      bottom = top + height;
      return [id, top];
    }),
  );
}
