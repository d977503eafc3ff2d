import { clip } from './failures.ts';

/** What can be wrong with a query, as the end of a sentence. */
export const queryTexts = {
  nothingBefore: (operator: string) =>
    `there is nothing before ${operator}; to look for the word itself, write it in small letters`,
  nothingAfter: (operator: string) =>
    `there is nothing after ${operator}; to look for the word itself, write it in small letters`,
  onlyNot: (words: string) =>
    `it says only what is not wanted (NOT ${clip(words)}); say before it what is`,
  notOpened: 'there is a ) without a ( before it',
  emptyGroup: 'there is nothing between ( and )',
  notClosed: (words: string) =>
    `the quotation mark before “${clip(words)}” is not closed; put another one behind its last word`,
  onlySigns: (signs: string) =>
    `“${clip(signs)}” has no letter and no digit, and only words with those are looked for`,
  tooDeep: 'its ( ) lie too deep in each other',
} as const;
