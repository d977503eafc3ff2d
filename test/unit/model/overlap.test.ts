import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import type { OverlapRule } from '../../../shared/model/label-schema.ts';
import { tag } from '../../../shared/model/marking.ts';
import { reshape } from '../../../shared/model/reshaped.ts';
import { aDesk, anAnnotation, article } from '../../support/notation.ts';

/** A desk on which claims may overlap by a rule. */
function deskWith(notation: string, overlap: OverlapRule) {
  const labels = defaultSchema.labels.map((label) =>
    label.id === 'claim' ? { ...label, overlap } : label,
  );
  return aDesk(article(notation), { schema: { ...defaultSchema, labels } });
}

/** What marking the words as a claim comes to. */
function marking(notation: string, words: string, overlap: OverlapRule, labelId = 'claim') {
  const desk = deskWith(notation, overlap);
  const start = desk.text.indexOf(words);
  const edits = tag(desk, labelId, [{ start, end: start + words.length }]);
  return edits instanceof Failure ? edits.code : 'marked';
}

describe('a label’s rule for overlaps', () => {
  const notation = 'Prices [fell by 4% in May|claim], she said.';
  it.each<[OverlapRule, string, string]>([
    ['any', 'Prices fell', 'marked'],
    ['any', '4%', 'marked'],
    ['nested', 'Prices fell', 'overlap-refused'],
    ['nested', '4%', 'marked'],
    ['nested', 'Prices fell by 4% in May, she', 'marked'],
    ['none', '4%', 'overlap-refused'],
    ['none', 'she said', 'marked'],
  ])('%s: “%s” is %s', (overlap, words, expected) => {
    expect(marking(notation, words, overlap)).toBe(expected);
  });

  it('is about marks of that label alone', () => {
    expect(marking(notation, '4%', 'none', 'figure')).toBe('marked');
  });

  it('keeps a mark from being moved over another, but not over where it was', () => {
    const desk = deskWith('[Prices fell|claim] by [4%|claim].', 'none');
    const [first = anAnnotation()] = desk.annotations;
    expect(reshape(desk, first, [{ start: 0, end: 17 }])).toMatchObject({
      code: 'overlap-refused',
      message: 'Marks of claim may not overlap, and “4%” is there already; nothing was changed.',
    });
    expect(reshape(desk, first, [{ start: 0, end: 14 }])).toMatchObject([{ kind: 'annotation' }]);
  });
});
