import type { Fragment } from '../../model/annotation.ts';
import type { Block } from '../../model/article-text.ts';
import { tidySpan } from '../spans.ts';
import { trimWhite } from '../white.ts';
import type { Text } from './text.ts';

/** The units of one block: in order, apart, tidy, within the block. Shared: not to be changed. */
export type UnitsIn = (text: Text, block: Block) => readonly Fragment[];

/**
 * Makes a search for units that each block is put to once: whether a mark opens or closes and
 * where a sentence ends depends on all of the block before it, so no window is safe, while the
 * words under a block never change. `find` answers in order of start, as untidy as it likes;
 * what overlaps once tidy is merged. Forgotten with the block's object.
 */
export function perBlock(find: (text: Text, block: Block) => readonly Fragment[]): UnitsIn {
  const found = new WeakMap<Block, { content: string; units: readonly Fragment[] }>();
  return (text, block) => {
    const known = found.get(block);
    if (known !== undefined && known.content === text.content) return known.units;
    const units = tidyUnits(text.content, block, find(text, block));
    found.set(block, { content: text.content, units });
    return units;
  };
}

function tidyUnits(content: string, block: Block, fragments: readonly Fragment[]): Fragment[] {
  const units: Fragment[] = [];
  for (const fragment of fragments) {
    const unit = tidy(content, fragment);
    if (unit === null || unit.start < block.start || unit.end > block.end) continue;
    const before = units.at(-1);
    if (before === undefined || before.end <= unit.start) units.push(unit);
    else units[units.length - 1] = merge(before, unit);
  }
  return units;
}

function merge(a: Fragment, b: Fragment): Fragment {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Only edges by characters that may cluster are segmented: a megabyte has many of the others. */
function tidy(content: string, { start, end }: Fragment): Fragment | null {
  const trimmed = trimWhite(content, start, end);
  if (trimmed.start === trimmed.end) return null;
  const edges = [trimmed.start - 1, trimmed.start, trimmed.end - 1, trimmed.end];
  if (edges.every((place) => standsAlone(content.charCodeAt(place)))) return trimmed;
  return tidySpan(content, start, end);
}

/** Whether a UTF-16 unit is in no cluster with another such, white space aside; NaN is no unit. */
function standsAlone(unit: number): boolean {
  if (unit < 0x300 || Number.isNaN(unit)) return true;
  if (unit < 0x3020) return (unit >= 0x2010 && unit <= 0x2027) || unit >= 0x3000;
  return unit >= 0x4e00 && unit <= 0x9fff;
}
