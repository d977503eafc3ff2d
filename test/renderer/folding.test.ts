import { describe, expect, it } from 'vitest';
import {
  type Folds,
  isUnfolded,
  toggleAllFolds,
  toggleFold,
} from '../../renderer/commands/folding.ts';

const folded: Folds = { unfolded: new Set(), closed: null };

/** The cards of a, b and c that are unfolded while `focus` is in focus. */
const open = (folds: Folds, focus: string | null) =>
  ['a', 'b', 'c'].filter((id) => isUnfolded(folds, focus, id));

describe('folding cards', () => {
  it('unfolds the card in focus alone, until another is unfolded by hand', () => {
    expect(open(folded, null)).toEqual([]);
    expect(open(folded, 'b')).toEqual(['b']);
    expect(open(toggleFold(folded, null, 'a'), 'b')).toEqual(['a', 'b']);
  });

  it('folds the card in focus, and unfolds it again for good', () => {
    const once = toggleFold(folded, 'a', 'a');
    expect(open(once, 'a')).toEqual([]);
    const twice = toggleFold(once, 'a', 'a');
    expect(open(twice, 'a')).toEqual(['a']);
    expect(open(twice, null)).toEqual(['a']);
    expect(open(toggleFold(twice, 'a', 'a'), null)).toEqual([]);
  });

  it('unfolds all cards, and folds them all when all are unfolded, the one in focus too', () => {
    const all = toggleAllFolds(folded, 'a', ['a', 'b', 'c']);
    expect(open(all, 'a')).toEqual(['a', 'b', 'c']);
    const none = toggleAllFolds(all, 'a', ['a', 'b', 'c']);
    expect(open(none, 'a')).toEqual([]);
    expect(open(none, 'b')).toEqual(['b']);
  });
});
