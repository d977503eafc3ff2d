/** Units of time in the seconds they always have; a month in twelfths of a year. */
const seconds = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
]);

/** Months and years only compare with each other: a size that no number of weeks divides. */
const monthSize = 1e9 + 7;

/** A size of a unit of time that smaller units divide where the calendar lets them. */
export function secondsIn(unit: string): number | null {
  if (unit === 'month') return monthSize;
  if (unit === 'year') return monthSize * 12;
  return seconds.get(unit) ?? null;
}
