/** How many of a smaller unit of time a larger one always has; days in a month are no such number. */
const divisions = new Map([
  ['minute in hour', 60],
  ['second in minute', 60],
  ['second in hour', 3600],
  ['hour in day', 24],
  ['day in week', 7],
  ['month in year', 12],
]);

/** How many of one unit of time are in another; `null` where that is not fixed, or less than one. */
export function timesIn(smaller: string, larger: string): number | null {
  return divisions.get(`${smaller} in ${larger}`) ?? null;
}
