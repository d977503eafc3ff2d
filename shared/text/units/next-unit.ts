import type { Fragment } from '../../model/annotation.ts';
import { figuresIn } from './figures.ts';
import { namesIn } from './names.ts';
import type { UnitsIn } from './per-block.ts';
import { quotationsIn } from './quotations.ts';
import { reportsIn } from './reports.ts';
import { sentencesIn } from './sentences.ts';
import { blockIndexFrom, type Text } from './text.ts';
import { unitAfter, unitBefore } from './unit-at.ts';

export type UnitKind = 'sentence' | 'quotation' | 'report' | 'figure' | 'name';

/** 1 is on in the text, -1 is back. */
export type Direction = 1 | -1;

/**
 * The next unit of a kind that starts after an offset, or the last that starts before it. Blocks
 * are searched from the offset on, one after the other. `null` where there is none.
 */
export function nextUnit(
  text: Text,
  offset: number,
  kind: UnitKind,
  direction: Direction,
): Fragment | null {
  const near = direction === 1 ? unitAfter : unitBefore;
  const last = text.blocks.length - 1;
  let index = Math.min(blockIndexFrom(text, offset), last);
  for (; index >= 0 && index <= last; index += direction) {
    const block = text.blocks[index];
    const unit = block === undefined ? null : near(unitsIn[kind](text, block), offset);
    if (unit !== null) return unit;
  }
  return null;
}

const unitsIn: Readonly<Record<UnitKind, UnitsIn>> = {
  sentence: sentencesIn,
  quotation: quotationsIn,
  report: reportsIn,
  figure: figuresIn,
  name: namesIn,
};
