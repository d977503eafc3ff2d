/**
 * Milliseconds that one commit takes: while it lasts, nobody else is heard. Where nobody asked for
 * anything lately, it may be longer, since each costs something beside its articles.
 */
const wanted = { attended: 30, alone: 120 };

/** Milliseconds after which somebody who asked for something is taken to be gone. */
const lately = 2000;

/** Articles of one commit: fewer cost more each, and more would be heard of too late. */
const fewest = 40;
const most = 600;

/** How many articles are added at once. */
export type Pace = {
  size(): number;
  /** Runs what adds so many, and learns from how long that took. */
  time(count: number, run: () => void): void;
};

/**
 * As many as this machine adds in the time that a mark can wait, as it is just now. `lastAsked`
 * tells when somebody asked storage for something last, as `performance.now` counts.
 */
export function createPace(lastAsked: () => number): Pace {
  let each = 0.6;
  return {
    size() {
      const isAttended = performance.now() - lastAsked() < lately;
      const fitting = Math.round((isAttended ? wanted.attended : wanted.alone) / each);
      return Math.min(most, Math.max(fewest, fitting));
    },
    time(count, run) {
      const begun = performance.now();
      run();
      const now = Math.max((performance.now() - begun) / count, 0.001);
      // Halfway, because one that was slow says little of the next.
      each = (each + now) / 2;
    },
  };
}
