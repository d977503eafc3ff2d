import type { HistoryEntry } from './entry.ts';

/** What was done within an hour of one day; both as a person reads them, in their own time. */
export type Hour<Entry> = { day: string; hour: string; isNewDay: boolean; entries: Entry[] };

/** Where an instant is on a person's clock. */
export type Clock = { day(instant: string): string; hour(instant: string): string };

/** Entries, which come newest first, by day and hour. */
export function timeLine<Entry extends Pick<HistoryEntry, 'committed'>>(
  entries: readonly Entry[],
  clock: Clock,
): Hour<Entry>[] {
  const hours: Hour<Entry>[] = [];
  for (const entry of entries) {
    const day = clock.day(entry.committed);
    const hour = clock.hour(entry.committed);
    const last = hours.at(-1);
    if (last?.day === day && last.hour === hour) last.entries.push(entry);
    else hours.push({ day, hour, isNewDay: last?.day !== day, entries: [entry] });
  }
  return hours;
}
