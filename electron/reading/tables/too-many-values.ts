/** The most values that a record is read with: articles have some dozens. */
export const mostValues = 300_000;

/**
 * Whether JSON has more values than there is memory for. They are counted before, because the
 * engine makes all of them without a pause, and a thread that runs out of memory meanwhile takes
 * its process with it.
 */
export function hasTooManyValues(json: string): boolean {
  if (json.length < mostValues) return false;
  let values = 0;
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    if (unit === comma || unit === openList || unit === openObject) values += 1;
  }
  return values > mostValues;
}

const comma = 0x2c;
const openList = 0x5b;
const openObject = 0x7b;
