import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../shared/text/direction.ts';

describe('the direction of a text', () => {
  it.each([
    ['Unemployment fell', 'ltr'],
    ['انخفضت البطالة', 'rtl'],
    ['האבטלה ירדה', 'rtl'],
    ['ܣܘܪܝܝܐ', 'rtl'],
    ['ދިވެހި', 'rtl'],
    ['ߒߞߏ', 'rtl'],
    ['𞤀𞤣𞤤𞤢𞤥', 'rtl'],
    ['“٤٫١٪”, said Zoë', 'ltr'],
    ['4.1% — قال', 'rtl'],
    ['失业率', 'ltr'],
    ['\u200f4.1 million', 'rtl'],
    ['123', 'ltr'],
    ['', 'ltr'],
  ])('“%s” is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });

  it('is decided by the beginning of it', () => {
    expect(directionOf(`${'. '.repeat(2000)}قال`)).toBe('ltr');
  });
});
