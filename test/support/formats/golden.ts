import { blankRecord, blankRelation, blankSpan } from '../../../shared/formats/blank.ts';
import type { ExchangeRecord } from '../../../shared/formats/codec.ts';

/** A text in which every unit counts otherwise: emoji, a variation selector, accents, two lines. */
export const goldenText =
  '🗞️ “Unemployment fell to 4.1%,” said Zoë Müller 😊, “the lowest since 1970.”\nTurnover hit €1.2 bn.';

const span = (id: string, label: string, ...fragments: [number, number][]) =>
  blankSpan(goldenText, {
    id,
    label,
    fragments: fragments.map(([start, end]) => ({ start, end })),
  });

/** That text with a split claim, two figures within it, who said it, and a figure apart. */
export const goldenRecord: ExchangeRecord = {
  ...blankRecord(goldenText, 'article-1'),
  title: 'Jobs',
  text_sha256: '568a1ec6f1703cc1fe760125f3972db2d20c6c57a2bce354ef27fb01fd163b72',
  meta: { desk: 'north' },
  spans: [
    { ...span('c1', 'claim', [5, 31], [54, 76]), attributes: { quote: 'direct' } },
    span('f1', 'figure', [26, 30]),
    span('a1', 'actor', [38, 48]),
    span('f2', 'figure', [71, 75]),
    { ...span('f3', 'figure', [91, 98]), note: 'in euros' },
  ],
  relations: [
    {
      ...blankRelation({ id: 'r1', type: 'attributed to', from: 'c1', to: 'a1' }),
      cue: [{ start: 33, end: 37, text: 'said' }],
    },
    blankRelation({ id: 'r2', type: 'has figure', from: 'c1', to: 'f1' }),
  ],
};
