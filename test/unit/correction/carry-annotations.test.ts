import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryAnnotations } from '../../../shared/correction/carry-annotations.ts';
import { carrySpan } from '../../../shared/correction/carry-span.ts';
import { correctionOf } from '../../../shared/correction/correction.ts';
import { quoteOf } from '../../../shared/model/annotation.ts';
import { isTidy, tidyFragments } from '../../../shared/text/spans.ts';
import { markedText } from '../../support/arbitrary.ts';
import { editsTo } from '../../support/arbitrary-correction.ts';
import { afterCorrection, carried } from '../../support/correcting.ts';
import { annotationsOf } from '../../support/notation.ts';

describe('a mark on a corrected text', () => {
  it.each([
    ['moves with its words', 'So [he|actor] said.', 'And so [he|actor] said.', 'kept'],
    ['stays where it is before the change', '[He|actor] sayd.', '[He|actor] said.', 'kept'],
    ['takes in a mended letter', '[Putı|actor] said.', '[Putin|actor] said.', 'changed'],
    ['takes in a mended first letter', 'Mr [Pulin|actor] is', 'Mr [Bulin|actor] is', 'changed'],
    ['loses a space within a word', '[in for mation|claim].', '[information|claim].', 'changed'],
    ['takes in a word put in', '[old man|actor] sat', '[old sad man|actor] sat', 'changed'],
    ['lets go a word taken out', '[old sad man|actor] sat', '[old man|actor] sat', 'changed'],
    ['lets go its last word', 'A [sad man|actor] sat', 'A [sad|actor] sat', 'changed'],
    ['does not take in a word put in before it', 'A [man|actor]', 'A sad [man|actor]', 'kept'],
    ['does not take in a word put in behind it', '[Man|actor] sat', '[Man|actor] just sat', 'kept'],
    ['does not take in a sign put in behind it', '[He|actor] sat', '[He|actor], sat', 'kept'],
    [
      'does not take in an ending with its apostrophe',
      '[Joe|actor] hat',
      '[Joe|actor]’s hat',
      'kept',
    ],
    [
      'takes in letters that end its word',
      'The [cat|actor] sat',
      'The [cats|actor] sat',
      'changed',
    ],
    [
      'takes in letters that begin its word',
      'In [nflation|claim]',
      'In [inflation|claim]',
      'changed',
    ],
    ['takes in such letters and no more', 'The [cat|actor]', 'The [cats|actor] I saw', 'changed'],
    [
      'mends its last word and takes in no more',
      '[Putı|actor]!',
      '[Putin|actor] of it!',
      'changed',
    ],
    [
      'mends its first word and takes in no more',
      'Mr [lutin|actor]',
      'Mr V. [Putin|actor]',
      'changed',
    ],
    [
      'is on all that stands for part of a word',
      'anti[dis|claim]establishment',
      'anti[a b|claim]establishment',
      'changed',
    ],
    ['takes no letters where it ends within a word', '[un|claim]done', '[un|claim]xdone', 'kept'],
    ['takes no letters where it begins within a word', 'un[done|claim]', 'unx[done|claim]', 'kept'],
    ['takes no letters that make one word of two', '[some|claim] one', '[some|claim]xone', 'kept'],
    [
      'takes in no character of Chinese behind it',
      '在[北京|actor]。',
      '在[北京|actor]市。',
      'kept',
    ],
    ['is on the word that stands for its word', 'The [king|actor]', 'The [mayor|actor]', 'changed'],
    [
      'is on all words that stand for its word',
      'It [rose|claim].',
      'It [went up|claim].',
      'changed',
    ],
    [
      'is on the one word that stands for its words',
      'It [went up|claim].',
      'It [rose|claim].',
      'changed',
    ],
    ['is lost with its words', 'The [old|actor] man', 'The man', 'lost'],
    ['is lost with its words, one by one', 'a [b|actor] c [d|actor] e', 'a c e', 'lost, lost'],
    ['is lost where only a sign stands for its word', '“[He|actor]” sat', '“…” sat', 'lost'],
    ['is lost where only its sign is left', 'It [fell.|claim]', 'It .', 'lost'],
    ['may be on a sign', 'up 4[%|figure] now', 'up 4[‰|figure] now', 'changed'],
    [
      'may be within one that is kept',
      '[It [fel|figure]|claim]',
      '[It [fell|figure]|claim]',
      'changed, changed',
    ],
    ['moves with another letter mark', 'a [e|actor] b', 'a [e\u0301|actor] b', 'changed'],
  ])('%s', (_, before, after, outcomes) => {
    const text = after.replaceAll(/\[|\|[a-z]+\]/g, '');
    expect(afterCorrection(before, text)).toEqual([after, outcomes]);
  });

  it.each([
    ['each is on its own', '[old|actor] [king|claim] sat', '[sad|actor] [mayor|claim] sat'],
    [
      'both are on one word that stands for theirs',
      '[old|actor] [king|claim]',
      '[[mayor|actor]|claim]',
    ],
    [
      'the first keeps the first words',
      '[Red fox|actor] [ran|claim]',
      '[New dogs|actor] [sat|claim]',
    ],
  ])('and its neighbour: %s', (_, before, after) => {
    const text = after.replaceAll(/\[|\|[a-z]+\]/g, '');
    expect(afterCorrection(before, text)[0]).toBe(after);
  });
});

describe('a mark of several parts', () => {
  it.each([
    [
      'keeps them',
      'So “[it|claim#1],” he said, “[fell|claim#1].”',
      'So “[it|claim#1],” said he, “[fell|claim#1].”',
      'kept',
    ],
    [
      'loses the part that is lost',
      '“[It|claim#1],” he said, “[fell|claim#1].”',
      '“[It|claim],” he said.',
      'changed',
    ],
    [
      'becomes one where its parts come to touch',
      '[un|claim#1]-[done|claim#1] it',
      '[undone|claim] it',
      'changed',
    ],
    ['is lost with all of them', 'a [b|claim#1] c [d|claim#1] e', 'a c e', 'lost'],
  ])('%s', (_, before, after, outcome) => {
    const text = after.replaceAll(/\[|\|[a-z]+(#1)?\]/g, '');
    expect(afterCorrection(before, text)).toEqual([after, outcome]);
  });
});

describe('a carried annotation', () => {
  it('is what it was, but for its place and its words', () => {
    const [changed] = carried('A [cat|actor].', 'The cats.');
    expect(changed?.after).toEqual({
      ...changed?.before,
      fragments: [{ start: 4, end: 8 }],
      quote: 'cats',
    });
  });

  it('is itself where nothing changed for it', () => {
    const [kept] = carried('A [cat|actor].', 'A cat!');
    expect(kept?.after).toBe(kept?.before);
  });
});

const corrected = markedText().chain((marked) =>
  fc.record({ marked: fc.constant(marked), after: editsTo(marked.text) }),
);

describe('carrying annotations through a correction', () => {
  it('answers for each of them, with tidy fragments and the words of the new text', () => {
    fc.assert(
      fc.property(corrected, ({ marked, after }) => {
        const annotations = annotationsOf(marked);
        const all = carryAnnotations(correctionOf(marked.text, after), annotations);
        expect(all.map(({ before }) => before)).toEqual(annotations);
        for (const carried of all) {
          if (carried.after === null) continue;
          const { fragments, quote } = carried.after;
          expect(tidyFragments(after, fragments)).toEqual(fragments);
          expect(quote).toBe(quoteOf(after, fragments));
          expect(carried.outcome === 'kept').toBe(quote === carried.before.quote);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the words of what no change overlaps or touches', () => {
    fc.assert(
      fc.property(corrected, ({ marked, after }) => {
        const correction = correctionOf(marked.text, after);
        for (const { start, end } of marked.spans.flatMap(({ fragments }) => fragments)) {
          if (correction.changes.some((change) => change.start <= end && start <= change.end)) {
            continue;
          }
          const { outcome, fragment } = carrySpan(correction, { start, end });
          expect(outcome).toBe('kept');
          const words = fragment === null ? null : after.slice(fragment.start, fragment.end);
          expect(words).toBe(marked.text.slice(start, end));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing of which a word is left', () => {
    fc.assert(
      fc.property(corrected, ({ marked, after }) => {
        const correction = correctionOf(marked.text, after);
        const letter = /[\p{L}\p{N}]/u;
        for (const { start, end } of marked.spans.flatMap(({ fragments }) => fragments)) {
          const left = Array.from({ length: end - start }, (_, at) => start + at).filter(
            (at) => !correction.changes.some((change) => change.start <= at && at < change.end),
          );
          const { outcome, fragment } = carrySpan(correction, { start, end });
          if (left.some((at) => letter.test(marked.text.charAt(at))))
            expect(outcome).not.toBe('lost');
          if (fragment !== null) expect(isTidy(after, fragment)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing where nothing was changed', () => {
    fc.assert(
      fc.property(markedText(), (marked) => {
        const annotations = annotationsOf(marked);
        const all = carryAnnotations(correctionOf(marked.text, marked.text), annotations);
        expect(all).toEqual(
          annotations.map((before) => ({ outcome: 'kept', before, after: before })),
        );
      }),
    );
  });
});
