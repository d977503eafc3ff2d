import type Database from 'better-sqlite3';

/** How many answers are kept: more than a person asks for between two changes. */
const most = 200;

/**
 * Keeps answers until a row of the project is written, by this process or another: whatever was
 * found before is then found anew. `key` tells what was asked.
 */
export function untilWritten(db: Database.Database) {
  const stamp = db
    .prepare<[], string>(`SELECT total_changes() || ' ' || data_version FROM pragma_data_version`)
    .pluck();
  const kept = new Map<string, unknown>();
  let since = '';
  return <Value>(key: string, find: () => Value): Value => {
    const now = stamp.get() ?? '';
    if (now !== since || kept.size >= most) kept.clear();
    since = now;
    const known = kept.get(key);
    if (known !== undefined) return known as Value;
    const value = find();
    kept.set(key, value);
    return value;
  };
}
