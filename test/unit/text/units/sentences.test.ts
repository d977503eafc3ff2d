import { describe, expect, it } from 'vitest';
import { sentenceAt, sentencesIn } from '../../../../shared/text/units/sentences.ts';
import { expectAnswer, expectUnits, shown, shownAt, textOf, unitsOf } from './notation.ts';

describe('a sentence', () => {
  it.each([
    ['ends at its stop', '[The dam broke.] [Who knew?] [Nobody!] [It leaked… for years.]'],
    ['goes on after a title', '[Mr. Vaal met Dr. Reed.] [St. Louis flooded.]'],
    ['goes on after initials', '[J. K. Rowling met J.R.R. Tolkien.] [They spoke.]'],
    ['goes on after U.S.', '[U.S. citizens left.] [The U.S. Senate sat.]'],
    ['ends at U.S. where another opens', '[He left the U.S.] [The Senate sat.]'],
    ['goes on to a date', '[On Feb. 7 he left.] [On Feb. 7 Vaal left.]'],
    ['goes on to a number', '[He lives at No. 4 Downing Street.] [See p. 4.]'],
    ['ends at a plain no', '[He said no.] [They left.]'],
    ['goes on after e.g.', '[It floods, e.g. Ghent.] [Cf. Bruges.]'],
    ['goes on after a firm', '[Foo Inc. Chairman Vaal left.] [He sold Foo Inc.] [It sank.]'],
    ['ends at half past', '[It broke at 5 p.m.] [They fled.]'],
    ['ends before a number', '[It rose 4%.] [30 people came.] [It was in 1990.] [7 others left.]'],
    ['keeps the number of its item', '[1. The dam broke.]'],
    ['goes on to a German month', '[Am 3. Oktober kam er.] [Es regnete.]'],
    ['is told in Arabic', '[جملة اولى.] [هل هي؟] [نعم.]'],
    ['is told in Chinese', '[他说。][你好吗？][好！]'],
    ['goes on over a wrapped line', '[The dam\nbroke.] [It\nleaked.]\n\n[Next.]'],
    ['ends with the row of a table', '[Dam\t4]\n[Levee\t5]'],
  ])('%s', (_, notation) => {
    expect(shown(notation, sentencesIn)).toBe(notation);
  });

  it.each([
    ['takes the mark that closes it', '[He said “Go.”] [(He left.)] [“Stay.”] [It was so.]'],
    ['takes a straight mark', '[He said "Go."] ["Stay!"] [They left.]'],
    ['takes a mark after a space', '[« Allez ! »] [Il partit.]'],
    ['begins with the mark that opens it', '[他说。][「你好。」][她走了。]'],
    ['begins so without a space', '[He said.][“Go.”]'],
    [
      'goes on with who said it',
      '[“It leaked,” he said.] [“Who knew?” he asked.] [“No!” she said.]',
    ],
    ['goes on with who said it, by name', '[“Who knew?” Ms. Vaal asked.] [“No!”] [They left.]'],
    ['goes on after a bracket', '[It broke (twice!) in May.] [So.]'],
    ['is told in German marks', '[„Geh.“] [Er ging.] [»Komm!«] [»Ja.«]'],
  ])('with quotations %s', (_, notation) => {
    expect(shown(notation, sentencesIn)).toBe(notation);
  });

  it.each([
    ['The |dam broke. It fell.', '[The dam broke.] It fell.'],
    ['The dam broke.| It fell.', '[The dam broke.] It fell.'],
    ['The dam broke. |It fell.', 'The dam broke. [It fell.]'],
    ['好。|你。', '好。[你。]'],
    ['The dam broke. | It fell.', null],
    ['It fell.\n|\nIt rose.', null],
    ['|', null],
  ])('at the caret in “%s” is %s', (notation, expected) => {
    expect(shownAt(notation, sentenceAt)).toBe(expected);
  });

  it('is in order, apart, tidy and within its block', () => {
    expectUnits(sentencesIn);
  });

  it('holds every character that is not white space, where none cluster', () => {
    const text = textOf('“No!” he said. 1. Yes (4.)\n\n- 5. Mr. X.\n\n他。「好」');
    const held = unitsOf(text, sentencesIn).map(({ start, end }) => text.content.slice(start, end));
    expect(held.join('').replace(/\s/g, '')).toBe(text.content.replace(/\s/g, ''));
  });

  it.each(['The dam broke. ', 'word ', '. ', 'Mr. X ', '。“'])(
    'is found at once in “%s”',
    (words) => {
      expectAnswer(sentencesIn, words);
    },
  );
});
