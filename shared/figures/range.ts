import type { Amount } from './amount.ts';
import type { Span } from './quantity.ts';
import { factorOf } from './scales.ts';

/**
 * Two amounts as one range. What only one of them says is said of both: 3–5 *per cent*,
 * *$*3–5, 1.2–1.5 *bn*. `null` where they do not go together or the second is not more.
 */
export function rangeOf(first: Amount, second: Amount): Span | null {
  if (first.value === null || second.value === null) return null;
  const shared = sharedKind(first, second);
  const scaled = sharedScale(first, second);
  if (shared === null || scaled === null || scaled.value >= scaled.valueMax) return null;
  const { valueMax, value, scale } = scaled;
  const isUnusual = first.isUnusual || second.isUnusual;
  const { next, form } = second;
  const amount = { ...shared, value, scale, next, form, isUnusual };
  return { amount, valueMax, modifiers: ['range'] };
}

function sharedKind(first: Amount, second: Amount): Amount | null {
  if (isBare(first)) return second;
  if (isBare(second)) return first;
  const { kind, unit, currency } = first;
  const agree = second.kind === kind && second.unit === unit && second.currency === currency;
  return agree ? second : null;
}

function isBare({ kind, unit }: Amount): boolean {
  return kind === 'count' && unit === '';
}

/** In one scale where there is one, else written out: 900 million to 1.2 billion. */
function sharedScale(first: Amount, second: Amount) {
  const low = first.value ?? 0;
  const high = second.value ?? 0;
  if (first.scale === second.scale) return { value: low, valueMax: high, scale: first.scale };
  if (first.scale === '' && low < 1000) return { value: low, valueMax: high, scale: second.scale };
  // “5 million to 7” says 7 of something that is not sure.
  if (second.scale === '' && high < 1000) return null;
  return {
    value: Math.round(low * factorOf(first.scale)),
    valueMax: Math.round(high * factorOf(second.scale)),
    scale: '',
  };
}
