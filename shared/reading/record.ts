import type { ExchangeRecord } from '../formats/codec.ts';
import type { Article } from '../model/article.ts';
import type { ArticleText } from '../model/article-text.ts';
import type { Problem } from '../problem.ts';
import type { FileFormat } from './formats.ts';
import type { FieldUse } from './options.ts';

/** Two signed halves of a 64-bit simhash of a text's words. */
export type Fingerprint = { high: number; low: number };

/**
 * Where an article was read: `file` as a person knows it (a path inside a folder or an archive
 * is shown after it), `line` or record counted from 1, 0 where the file is one article.
 */
export type Place = { file: string; line: number };

/** An article as it was read, complete but for what the project gives it. */
export type ReadRecord = {
  place: Place;
  facts: Pick<Article, 'title' | 'byline' | 'published' | 'source' | 'language' | 'meta'>;
  text: Omit<ArticleText, 'id'>;
  fingerprint: Fingerprint;
  /** The title and the words as they go into the index, folded by `search/search-text.ts`. */
  search: { title: string; text: string };
  /** Of a dataset, the record with what stands on these words; else null. */
  annotated: ExchangeRecord | null;
};

/**
 * A part of what a reader has read. `done` and `total` are bytes of the files as they lie on disk;
 * `endsFile`: with this part the file of these records is read to its end.
 */
export type ReadBatch = {
  records: ReadRecord[];
  problems: Problem[];
  endsFile: boolean;
  done: number;
  total: number;
};

/** What is kept of a record that was looked at, so that copies of it can be found. */
export type RecordTrace = {
  place: Place;
  title: string;
  sha256: string;
  fingerprint: Fingerprint;
};

/** A part of what looking into files found; see `ReadBatch`. */
export type DescriptionBatch = {
  descriptions: SourceDescription[];
  /** Of the records that were read for these descriptions, in order. */
  traces: RecordTrace[];
  done: number;
  total: number;
};

/** A column of a table or a field of records, with its first values and what it is taken for. */
export type Column = { name: string; samples: string[]; use: FieldUse };

/** What looking into a file found, before anything is imported. */
export type SourceDescription = {
  /** Which of the files that were chosen it is or lies in, counted from 0. */
  chosen: number;
  file: string;
  format: FileFormat;
  /** '' where the format says it itself. */
  encoding: string;
  /** Whether the encoding is certain, and not a guess. */
  isEncodingSure: boolean;
  bytes: number;
  /** Articles found; `isCounted` unless only the beginning was looked at, and it is an estimate. */
  articles: number;
  isCounted: boolean;
  /** Empty where the file is one article. */
  columns: Column[];
  /** The first articles, to be looked at. */
  first: {
    place: Place;
    title: string;
    byline: string;
    published: string;
    source: string;
    language: string;
    opening: string;
    characters: number;
  }[];
  /** What reading does to the text, in sentences: a byte order mark, line ends, page furniture. */
  notes: string[];
  problems: Problem[];
};
