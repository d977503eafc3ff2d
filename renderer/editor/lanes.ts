import {
  type Annotation,
  compareAnnotations,
  compareIds,
  extentOf,
} from '../../shared/model/annotation.ts';
import { createSpanIndex } from './span-index.ts';

/**
 * How many marks can lie over each other and each have a line at a height of its own. Those that
 * lie deeper share the last lane.
 */
export const laneCount = 5;

/**
 * The marks of an article, each in a lane: 0 is next to the words, and marks hold those in the
 * lanes above their own. Marks that overlap are never in one lane, but for the last.
 *
 * A mark's lane depends on shorter marks that overlap it and on nothing else, so a change is
 * worked out where it happens, and marks that were never asked for have no lane yet.
 */
export type Lanes = {
  /** Takes marks out and puts others in. Answers which of the rest are in another lane now. */
  change(removed: readonly Annotation[], added: readonly Annotation[]): Annotation[];
  laneOf(annotation: Annotation): number;
  /** The marks with a fragment that shares a character with `[start, end)`, in reading order. */
  within(start: number, end: number): Annotation[];
};

/** A mark, how much text its fragments hold, and its lane if it was asked for. */
type Placed = { annotation: Annotation; size: number; lane: number | null };

export function createLanes(): Lanes {
  const index = createSpanIndex<Placed>();
  const placedById = new Map<string, Placed>();

  /** Calls back with each other mark for each pair of fragments that overlap. */
  const visitOthers = (
    placed: Placed,
    callback: (other: Placed, isWithin: boolean) => void,
  ): void => {
    for (const fragment of placed.annotation.fragments) {
      index.visit(fragment.start, fragment.end, (other, start, end) => {
        if (other === placed) return;
        callback(other, fragment.start <= start && end <= fragment.end);
      });
    }
  };

  /** The first free lane below all marks within this one; shorter marks have theirs already. */
  const choose = (placed: Placed): number => {
    const taken: boolean[] = [];
    let lane = 0;
    visitOthers(placed, (other, isWithin) => {
      if (other.lane === null || inLaneOrder(other, placed) > 0) return;
      taken[other.lane] = true;
      if (isWithin) lane = Math.max(lane, other.lane + 1);
    });
    while (taken[lane] === true) lane += 1;
    return lane;
  };

  const settle = (placed: Placed): number => {
    if (placed.lane !== null) return placed.lane;
    const pending = new Set([placed]);
    for (const each of pending) {
      visitOthers(each, (other) => {
        if (other.lane === null && inLaneOrder(other, each) < 0) pending.add(other);
      });
    }
    for (const each of [...pending].sort(inLaneOrder)) each.lane = choose(each);
    return placed.lane ?? 0;
  };

  /** Works out again, shortest first, the lanes of these and of all that depend on them. */
  const settleAgain = (stale: Set<Placed>): Annotation[] => {
    const changed: Annotation[] = [];
    while (stale.size > 0) {
      const [next] = [...stale].sort(inLaneOrder);
      if (next === undefined) break;
      stale.delete(next);
      const before = next.lane;
      next.lane = null;
      if (settle(next) === before) continue;
      changed.push(next.annotation);
      addLonger(next, stale);
    }
    return changed;
  };

  const addLonger = (placed: Placed, to: Set<Placed>) => {
    visitOthers(placed, (other) => {
      if (other.lane !== null && inLaneOrder(other, placed) > 0) to.add(other);
    });
  };

  const placedOf = (annotation: Annotation): Placed => {
    const placed = placedById.get(annotation.id);
    if (placed === undefined) throw new Error(`no lane is known for the mark ${annotation.id}`);
    return placed;
  };

  return {
    change: (removed, added) => {
      const stale = new Set<Placed>();
      for (const annotation of removed) {
        const placed = placedOf(annotation);
        placedById.delete(annotation.id);
        for (const { start, end } of annotation.fragments) index.remove(start, end, placed);
        stale.delete(placed);
        addLonger(placed, stale);
      }
      for (const annotation of added) {
        const placed = { annotation, size: sizeOf(annotation), lane: null };
        placedById.set(annotation.id, placed);
        for (const { start, end } of annotation.fragments) index.add(start, end, placed);
      }
      // At first no mark has a lane, and none can be stale.
      if (placedById.size > added.length) {
        for (const annotation of added) addLonger(placedOf(annotation), stale);
      }
      return settleAgain(stale);
    },
    laneOf: (annotation) => Math.min(settle(placedOf(annotation)), laneCount - 1),
    within: (start, end) => {
      const found = new Set<Annotation>();
      index.visit(start, end, ({ annotation }) => found.add(annotation));
      return [...found].sort(compareAnnotations);
    },
  };
}

/** The order in which marks get their lanes: shortest first, so that the inner ones are above. */
function inLaneOrder(a: Placed, b: Placed): number {
  return (
    a.size - b.size ||
    extentOf(a.annotation).start - extentOf(b.annotation).start ||
    compareIds(a.annotation.id, b.annotation.id)
  );
}

function sizeOf({ fragments }: Annotation): number {
  return fragments.reduce((sum, { start, end }) => sum + end - start, 0);
}

/**
 * What was taken out of a list and what was put in, each in its order, told by identity. Costs
 * next to nothing where the lists are alike at both ends.
 */
export function changedBetween<Item>(
  before: readonly Item[],
  after: readonly Item[],
): { removed: Item[]; added: Item[] } {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (
    same < shorter - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  ) {
    same += 1;
  }
  const old = before.slice(start, before.length - same);
  const fresh = after.slice(start, after.length - same);
  const kept = new Set(old);
  const now = new Set(fresh);
  return {
    removed: old.filter((item) => !now.has(item)),
    added: fresh.filter((item) => !kept.has(item)),
  };
}
