import type { ExchangeRecord } from '../../shared/formats/codec.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Block, Mark } from '../../shared/model/article-text.ts';
import type { FileFormat } from '../../shared/reading/formats.ts';
import type { Column } from '../../shared/reading/record.ts';

/** What a file says of an article; a blank title is one the file does not say. */
export type Facts = Pick<
  Article,
  'title' | 'byline' | 'published' | 'source' | 'language' | 'meta'
>;

/** The words of an article, their shape and its facts, as a reader of some format finds them. */
export type Draft = {
  content: string;
  blocks: Block[];
  marks: Mark[];
  facts: Facts;
  /** Line or record of the file, from 1; 0 where the file is one article. */
  line: number;
  /** Line ends that became LF in these words. */
  lineEnds: number;
  /** What else reading did to the words, in sentences. */
  notes: readonly string[];
  /** The record of a dataset that it is, with what stands on its words. */
  annotated?: ExchangeRecord;
};

export const noFacts: Facts = {
  title: '',
  byline: '',
  published: '',
  source: '',
  language: '',
  meta: {},
};

/** What is known of a file once it was begun to be read. */
export type About = {
  kind: 'about';
  format: FileFormat;
  /** '' where the format says it itself. */
  encoding: string;
  isEncodingSure: boolean;
  byteOrderMark: boolean;
  /** Of the whole file; '' where it is read in passing. */
  sha256: string;
  columns: Column[];
};

/** Something wrong with a part of a file; the rest of it is read on. */
export type Trouble = { kind: 'trouble'; line: number; code: string; message: string };

/**
 * What reading a file gives, in order: what it is, then its articles and what is wrong with
 * others. What is wrong with all of it is thrown as a Failure.
 */
export type Item = About | Trouble | { kind: 'draft'; draft: Draft };

/** How a file gives its items. */
export type Items = AsyncGenerator<Item, void, undefined>;
