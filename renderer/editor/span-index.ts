/** Finds what lies over a stretch of text, without looking at what lies elsewhere. */
export type SpanIndex<Item> = {
  add(start: number, end: number, item: Item): void;
  /** Takes out what was added with these very values. */
  remove(start: number, end: number, item: Item): void;
  /** Calls back with each item that shares a character with `[start, end)`, once per `add`. */
  visit(
    start: number,
    end: number,
    callback: (item: Item, start: number, end: number) => void,
  ): void;
};

type Entry<Item> = { start: number; end: number; item: Item };

/** How much text one bucket stands for, in UTF-16 code units: a paragraph or two. */
const bucketLength = 1024;

/** An index by buckets of text: an item is kept in each bucket that it reaches into. */
export function createSpanIndex<Item>(): SpanIndex<Item> {
  const buckets: Entry<Item>[][] = [];
  const bucketOf = (offset: number) => Math.floor(offset / bucketLength);
  const lastBucketOf = (start: number, end: number) => bucketOf(Math.max(end - 1, start));

  return {
    add: (start, end, item) => {
      const entry = { start, end, item };
      for (let at = bucketOf(start); at <= lastBucketOf(start, end); at += 1) {
        const bucket = buckets[at];
        if (bucket === undefined) buckets[at] = [entry];
        else bucket.push(entry);
      }
    },
    remove: (start, end, item) => {
      for (let at = bucketOf(start); at <= lastBucketOf(start, end); at += 1) {
        const bucket = buckets[at] ?? [];
        const index = bucket.findIndex(
          (entry) => entry.item === item && entry.start === start && entry.end === end,
        );
        if (index !== -1) bucket.splice(index, 1);
      }
    },
    visit: (start, end, callback) => {
      const first = bucketOf(start);
      const last = Math.min(lastBucketOf(start, end), buckets.length - 1);
      for (let at = first; at <= last; at += 1) {
        for (const entry of buckets[at] ?? []) {
          if (entry.start >= end || entry.end <= start) continue;
          // Only the first bucket in question that holds an entry tells of it.
          if (at !== Math.max(first, bucketOf(entry.start))) continue;
          callback(entry.item, entry.start, entry.end);
        }
      }
    },
  };
}
