/** Milliseconds that one commit takes: while it lasts, nobody else is heard. */
const wanted = 30;

/** Articles of one commit: fewer cost more each, and more would be heard of too late. */
const fewest = 40;
const most = 300;

/** How many articles are added at once. */
export type Pace = {
  size(): number;
  /** Runs what adds so many, and learns from how long that took. */
  time(count: number, run: () => void): void;
};

/** As many as this machine adds in the time that a mark can wait, as it is just now. */
export function createPace(): Pace {
  let size = 50;
  return {
    size: () => size,
    time(count, run) {
      const begun = performance.now();
      run();
      const each = (performance.now() - begun) / count;
      const fitting = Math.round(wanted / Math.max(each, 0.001));
      // Halfway, because one that was slow says little of the next.
      size = Math.round((size + Math.min(most, Math.max(fewest, fitting))) / 2);
    },
  };
}
