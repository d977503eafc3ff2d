import { type ArticleFilter, everyArticle } from '../../../shared/queue-contract.ts';
import { seededNumbers } from './article.ts';
import { makeVocabulary } from './search-words.ts';

export type Question = { query: string; filter: ArticleFilter };
export type Questions = { kind: string; questions: Question[] };

/** How many questions of each kind are asked. */
const ofEach = 60;

/**
 * What a person might ask of the articles of the bench, kind by kind, the same in every run;
 * phrases are of these texts.
 */
export function makeQuestions(texts: readonly string[]): Questions[] {
  const vocabulary = makeVocabulary();
  const said = texts.map((text) => text.toLowerCase().split(/[^a-z]+/u));
  const next = seededNumbers(11);
  const at = (from: number, to: number) => Math.floor(from + next() * (to - from));
  const word = (from: number, to: number) => vocabulary[at(from, to)] ?? 'the';
  /** Words as usual as each other: from the most usual ones to those of one article in thousands. */
  const usual = () => word(0, 150);
  const known = () => word(150, 5_000);
  const rare = () => word(20_000, 60_000);
  const any = (index: number) => [usual, known, rare][index % 3]?.() ?? usual();
  const phrase = (count: number) => {
    const words = said[at(0, said.length)] ?? [];
    const start = at(0, words.length - count - 1);
    return `"${words.slice(start, start + count).join(' ')}"`;
  };
  const beginning = (letters: number) => {
    const word = vocabulary[at(0, vocabulary.length)] ?? '';
    return `${(word.length > letters ? word : 'storm').slice(0, letters)}*`;
  };
  const filters: Partial<ArticleFilter>[] = [
    { statuses: ['flagged'] },
    { statuses: ['new', 'in progress'], sources: ['Ostrel Post'] },
    { labelIds: ['claim'] },
    { meta: [{ name: 'desk', value: 'desk 7' }] },
    { hasNote: true, from: '2012-01-01', to: '2014-12-31' },
    { title: 'th' },
  ];
  const of = (
    kind: string,
    make: (index: number) => string,
    filter?: Partial<ArticleFilter>[],
  ) => ({
    kind,
    questions: Array.from({ length: ofEach }, (_, index) => ({
      query: make(index),
      filter: { ...everyArticle, ...filter?.[index % filter.length] },
    })),
  });
  return [
    of('words', any),
    of('words that nowhere stand', (index) => `zz${any(index)}`),
    of('phrases', (index) => phrase(2 + (index % 3))),
    of('phrases of usual words', () => `"${usual()} ${usual()}"`),
    of('one letter', () => beginning(1)),
    of('two letters', () => beginning(2)),
    of('three letters', () => beginning(3)),
    of('four letters', () => beginning(4)),
    of('phrases begun', (index) => phrase(2 + (index % 2)).replace(/..$/u, '"*')),
    of('AND', (index) => `${any(index)} ${any(index + 1)}`),
    of('NOT', (index) => `${any(index)} NOT ${any(index + 1)}`),
    of('OR and groups', (index) => `(${any(index)} OR ${rare()}) ${usual()} NOT ${known()}`),
    of('title:', (index) => `title:${index % 2 === 0 ? usual() : known()}`),
    of('note: and quote:', (index) =>
      index % 2 === 0 ? `note:check ${usual()}` : `quote:${usual()} NOT note:${usual()}`,
    ),
    of('words in what a filter lets through', () => usual(), filters),
    of('rarer words in what a filter lets through', () => known(), filters),
  ];
}
