import { type Annotation, quoteOf } from '../../../shared/model/annotation.ts';
import { tidyFragments } from '../../../shared/text/spans.ts';

/** How much text in thousands of UTF-16 units, and how many marks on it. */
export type Size = { name: string; thousands: number; marks: number };

export const sizes: readonly Size[] = [
  { name: '10 KB', thousands: 10, marks: 50 },
  { name: '100 KB', thousands: 100, marks: 1_000 },
  { name: '1 MB', thousands: 1_000, marks: 10_000 },
];

const vocabulary = [
  ...'the a of in and that which has was its new last more than under over after before'.split(' '),
  ...'minister council bank river price harvest report court vote bridge school tariff'.split(' '),
  ...'said warned denied announced fell rose doubled stayed reached expects blamed'.split(' '),
  ...['4.1', '12', 'per cent', '1.2 billion', '2,300', 'March', 'naïve', 'Zürich', 'Łódź'],
  ...['林美雨', '経済成長率', '서울', '😊', '👩‍🌾', '🇨🇭'],
];

/** Numbers from 0 up to 1 that are the same in every run with the same seed. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Paragraphs of 300 to 800 units with a heading above them: the same ones for the same size. */
export function writeText({ name, thousands }: Size): string {
  const next = seededNumbers(thousands);
  const word = () => vocabulary[Math.floor(next() * vocabulary.length)] ?? 'the';
  const paragraphs = [`An article of ${name}`];
  let length = 0;
  while (length < thousands * 1_000) {
    const wanted = 300 + Math.floor(next() * 500);
    let paragraph = '';
    while (paragraph.length < wanted) {
      const sentence = Array.from({ length: 6 + Math.floor(next() * 14) }, word).join(' ');
      paragraph += `${paragraph === '' ? '' : ' '}${sentence}.`;
    }
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

const labels = ['claim', 'actor', 'figure'];

/** Marks spread evenly over a text; every fifth one lies over the next. */
export function makeMarks(
  text: string,
  count: number,
  common: Pick<Annotation, 'articleId' | 'layerId' | 'created' | 'updated'>,
  newId: () => string,
): Annotation[] {
  const step = text.length / count;
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor(index * step);
    const length = index % 5 === 0 ? Math.min(step * 1.4, 400) : Math.min(step * 0.6, 30);
    const end = Math.min(start + Math.max(Math.floor(length), 4), text.length);
    const fragments = tidyFragments(text, [{ start, end }]);
    if (fragments === null) return null;
    return {
      ...common,
      id: newId(),
      labelId: labels[index % labels.length] ?? 'claim',
      fragments,
      quote: quoteOf(text, fragments),
      attributes: {},
      note: '',
      origin: 'human' as const,
    };
  }).filter((mark) => mark !== null);
}
