const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day given as `YYYY-MM-DD`, as a reader writes it; '' stays ''. */
export function formatDay(day: string): string {
  return day === '' ? '' : format.format(new Date(`${day}T00:00:00Z`));
}
