/** A card to place: where it would like to be, and how tall it is, in pixels. */
export type Card = { id: string; top: number; height: number };

/** Where cards stand, and which have no room above the one in focus: first to last. */
export type Packed = {
  tops: Map<string, number>;
  gathered: string[];
  /** Where the line that stands for the gathered ones goes: right above the first card. */
  gatheredTop: number;
};

/** Pixels between two cards. */
export const cardGap = 4;

/** The height of a folded card, and of the line that stands for gathered ones, in pixels. */
export const foldedHeight = 24;

/** Pixels that the card in focus gives way downwards before others are gathered: three cards. */
const giving = 3 * (foldedHeight + cardGap);

/**
 * Tops for cards in reading order, so that none covers another and none stands above `least`.
 * The card in focus stands level with its words, then its neighbours take their places outwards
 * from it: each as near to its words as those nearer to the focus leave it, with room kept for
 * those above. Where that is too little by more than the focus may give way, the farthest are
 * gathered in one line. With none in focus, cards that crowd are centred on their words together.
 */
export function packCards(cards: readonly Card[], focus: string | null, least: number): Packed {
  const at = cards.findIndex(({ id }) => id === focus);
  const focused = cards[at];
  if (focused === undefined) {
    return { tops: centred(cards, least), gathered: [], gatheredTop: least };
  }
  const { gathered, above } = gather(cards.slice(0, at), focused.top, least);
  const floor = gathered.length === 0 ? least : least + foldedHeight + cardGap;
  const tops = new Map<string, number>();
  let bottom = Math.max(focused.top - cardGap, floor + roomFor(above) - cardGap);
  for (const { id, top, height } of cards.slice(at)) {
    const placed = Math.max(top, bottom + cardGap);
    tops.set(id, placed);
    bottom = placed + height;
  }
  let limit = tops.get(focused.id) ?? floor;
  let room = floor + roomFor(above);
  for (const { id, top, height } of above.toReversed()) {
    room -= height + cardGap;
    limit = Math.max(Math.min(top, limit - cardGap - height), room);
    tops.set(id, limit);
  }
  return {
    tops,
    gathered: gathered.map(({ id }) => id),
    gatheredTop: limit - cardGap - foldedHeight,
  };
}

/** The height of cards with the gap below each, in pixels. */
function roomFor(cards: readonly Card[]): number {
  return cards.reduce((sum, { height }) => sum + height + cardGap, 0);
}

/** The cards above the focus that have room between `least` and its words, and those before. */
function gather(
  cards: readonly Card[],
  focusTop: number,
  least: number,
): { gathered: readonly Card[]; above: readonly Card[] } {
  let room = least + roomFor(cards);
  if (room <= focusTop + giving) return { gathered: [], above: cards };
  room += foldedHeight + cardGap;
  let count = 0;
  for (const { height } of cards) {
    if (room <= focusTop) break;
    room -= height + cardGap;
    count += 1;
  }
  return { gathered: cards.slice(0, count), above: cards.slice(count) };
}

/** A run of cards that touch: how many, and the mean of where they would have it begin. */
type Crowd = { count: number; start: number };

/** The places with the least sum of squared distances from the words: neighbours are pooled. */
function centred(cards: readonly Card[], least: number): Map<string, number> {
  const crowds: Crowd[] = [];
  let taken = 0;
  for (const { top, height } of cards) {
    let crowd: Crowd = { count: 1, start: top - taken };
    for (let last = crowds.at(-1); last !== undefined; last = crowds.at(-1)) {
      if (last.start <= crowd.start) break;
      crowds.pop();
      const count = last.count + crowd.count;
      const start = (last.start * last.count + crowd.start * crowd.count) / count;
      crowd = { count, start };
    }
    crowds.push(crowd);
    taken += height + cardGap;
  }
  const starts = crowds.flatMap(({ count, start }) =>
    Array.from({ length: count }, () => Math.max(start, least)),
  );
  let before = 0;
  return new Map(
    cards.map(({ id, height }, index) => {
      const top = (starts[index] ?? least) + before;
      before += height + cardGap;
      return [id, top];
    }),
  );
}
