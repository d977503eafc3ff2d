import { shorten } from '../text/shorten.ts';

/** What is said of CoNLL files that are not as they should be. */
export const conllTexts = {
  noTag: (token: string) =>
    `“${shorten(token, 40)}” has no tag; it is taken as marked with nothing.`,
  noToken: 'The line has no token before its tag; it was left out.',
  notATag: (tag: string) =>
    `“${shorten(tag, 40)}” is no tag of IOB, BILOU or BIOES; each token with it is taken as marked with nothing.`,
  mended: ({ tag, token }: { tag: string; token: string }) =>
    `${shorten(tag, 40)} of “${shorten(token, 40)}” does not follow from the tags around it; a mark begins or ends there, as conlleval has it.`,
  noPlaces: (file: string) =>
    `${file} says nothing of this article that fits its tokens; its text was put together from them.`,
} as const;
