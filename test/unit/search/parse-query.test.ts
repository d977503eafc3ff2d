import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import type { Query } from '../../../shared/search/query.ts';

/** A query in short: `&` for all, `|` for any, `!` for without, `~` for the beginning of a word. */
function short(query: Query): string {
  if (query.kind === 'phrase') {
    const field = query.field === null ? '' : `${query.field}:`;
    return `${field}${query.words.join('_')}${query.isPrefix ? '~' : ''}`;
  }
  if (query.kind === 'any') return `(${query.parts.map(short).join(' | ')})`;
  const without = query.without.map((part) => `!${short(part)}`);
  return `(${[...query.parts.map(short), ...without].join(' & ')})`;
}

function read(text: string): string {
  const query = parseQuery(text);
  if (query instanceof Failure) return query.message;
  return query === null ? 'nothing' : short(query);
}

describe('a query as a person writes it', () => {
  it.each([
    ['flood', 'flood'],
    ['Flood GATES', '(flood & gates)'],
    ['flood AND gates', '(flood & gates)'],
    ['flood OR storm', '(flood | storm)'],
    ['flood storm OR dam', '((flood & storm) | dam)'],
    ['flood (storm OR dam)', '(flood & (storm | dam))'],
    ['flood NOT storm', '(flood & !storm)'],
    ['flood -storm -dam', '(flood & !storm & !dam)'],
    ['"flood gates"', 'flood_gates'],
    ['“flood gates”', 'flood_gates'],
    ['«flood gates» dam', '(flood_gates & dam)'],
    ['flood*', 'flood~'],
    ['"flood ga"*', 'flood_ga~'],
    ['title:flood', 'title:flood'],
    ['note:check quote:dam', '(notes:check & quotes:dam)'],
    ['title:(flood OR "old dam")', '(title:flood | title:old_dam)'],
    ['TITLE:flood', 'title:flood'],
    ['T-72', 't_72'],
    ['well-known', 'well_known'],
    ['东京', '东_京'],
    ['not or and', '(not & or & and)'],
    ['https://example.org', 'https_example_org'],
  ])('%s is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['', 'nothing'],
    ['  ', 'nothing'],
    ['flood AND', 'flood'],
    ['flood OR', 'flood'],
    ['flood NOT', 'flood'],
    ['flood -', 'flood'],
    ['flood title:', 'flood'],
    ['(flood', 'flood'],
    ['flood (', 'flood'],
    ['"flood ga', 'flood_ga~'],
    ['"flood ', 'flood'],
    ['"', 'nothing'],
  ])('%s, which is not written to its end, is taken as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['NOT flood', 'it says only what is not wanted (NOT flood)'],
    ['-flood', 'it says only what is not wanted'],
    ['(NOT flood) dam', 'it says only what is not wanted'],
    ['AND flood', 'there is nothing before AND'],
    ['OR flood', 'there is nothing before OR'],
    ['flood OR OR dam', 'there is nothing after OR'],
    ['flood AND OR dam', 'there is nothing after AND'],
    ['flood NOT AND dam', 'there is nothing after NOT'],
    ['flood)', 'there is a ) without a ( before it'],
    ['flood ()', 'there is nothing between ( and )'],
    ['"flood OR dam', 'is not closed'],
    ['?!', 'has no letter and no digit'],
    ['('.repeat(50), 'too deep'],
  ])('%s is refused in a sentence', (text, sentence) => {
    expect(read(text)).toContain(sentence);
  });

  it('is read or refused, and nothing else, whatever is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom('AND', 'OR', 'NOT', '(', ')', '"', '-', '*', 'title:', ' ', 'flood', '洪'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' '), (pieces, gap) => {
        const query = parseQuery(pieces.join(gap));
        if (query === null || query instanceof Failure) return;
        const check = (part: Query): void => {
          const needed = part.kind === 'phrase' ? part.words : part.parts;
          expect(needed.length).toBeGreaterThan(0);
          if (part.kind !== 'phrase') part.parts.forEach(check);
        };
        check(query);
      }),
    );
  });
});
