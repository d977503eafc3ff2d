import { distance } from '../../../shared/reading/fingerprint.ts';
import type { Fingerprint } from '../../../shared/reading/record.ts';

/** In how many of their 64 bits the fingerprints of near texts differ at most. */
export const nearDistance = 3;

/** How many fingerprints that share a part are looked at: the newest of them. */
const mostLookedAt = 4096;

/** A fingerprint has four parts of 16 bits; one of them is the same in two that differ in three. */
const partCount = 4;
const partValues = 0x1_0000;

export type NearIndex = {
  add(fingerprint: Fingerprint, name: string): void;
  /** The names of those that differ in three bits at most, the least different first. */
  find(fingerprint: Fingerprint, limit: number): string[];
};

/**
 * Fingerprints in typed arrays, each in the list of each of its four parts (Manku, Jain and Das
 * Sarma, "Detecting near-duplicates for web crawling", WWW 2007). Where very many share a part,
 * only the newest are looked at, so that an import of ever the same does not stand still.
 */
export function createNearIndex(): NearIndex {
  let room = 1024;
  let count = 0;
  let high = new Int32Array(room);
  let low = new Int32Array(room);
  // The entry before this one with the same part, counted from 1; 0 where there is none.
  let before = new Int32Array(room * partCount);
  const newest = new Int32Array(partValues * partCount);
  const names: string[] = [];

  const grow = () => {
    room *= 2;
    high = enlarged(high, room);
    low = enlarged(low, room);
    before = enlarged(before, room * partCount);
  };

  return {
    add(fingerprint, name) {
      if (count === room) grow();
      high[count] = fingerprint.high;
      low[count] = fingerprint.low;
      names.push(name);
      for (let part = 0; part < partCount; part += 1) {
        const list = listOf(fingerprint, part);
        before[count * partCount + part] = newest[list] ?? 0;
        newest[list] = count + 1;
      }
      count += 1;
    },
    find(fingerprint, limit) {
      const found = new Map<number, number>();
      for (let part = 0; part < partCount; part += 1) {
        let entry = newest[listOf(fingerprint, part)] ?? 0;
        for (let looked = 0; entry !== 0 && looked < mostLookedAt; looked += 1) {
          const at = entry - 1;
          const bits = distance(fingerprint, { high: high[at] ?? 0, low: low[at] ?? 0 });
          if (bits <= nearDistance) found.set(at, bits);
          if (found.size >= limit) break;
          entry = before[at * partCount + part] ?? 0;
        }
      }
      return [...found]
        .sort(([, left], [, right]) => left - right)
        .slice(0, limit)
        .map(([at]) => names[at] ?? '');
    },
  };
}

function listOf({ high, low }: Fingerprint, part: number): number {
  const half = part < 2 ? low : high;
  return part * partValues + ((half >>> ((part & 1) * 16)) & 0xffff);
}

function enlarged(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
