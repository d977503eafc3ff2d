import { statusRank } from '../rows/queue-parts.ts';

/**
 * Many articles: an index of all words, what tells near duplicates, ways to sort and filter, a
 * project's guidelines, and commits that were made in several steps and are taken back as one.
 */
export const finding = `
ALTER TABLE project ADD COLUMN guidelines TEXT NOT NULL DEFAULT '';

-- The first commit of those that are undone and redone together; null for one by itself.
ALTER TABLE journal ADD COLUMN part_of INTEGER REFERENCES journal (sequence);
CREATE INDEX journal_by_group ON journal (part_of) WHERE part_of IS NOT NULL;

-- A simhash of the words, in two signed halves.
CREATE TABLE fingerprint (
  text_id TEXT PRIMARY KEY REFERENCES text (id),
  high INTEGER NOT NULL,
  low INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What a filter asks about is in the index of the queue's order, so that no row is read for it.
DROP INDEX article_by_position;
CREATE INDEX article_by_position ON article (position, id, status, published, source, language);
DROP INDEX article_by_title;
CREATE INDEX article_by_title ON article (title COLLATE NOCASE, position, id);
CREATE INDEX article_by_status ON article (${statusRank}, position, id);
CREATE INDEX article_by_published ON article (published, position, id);
CREATE INDEX article_by_source ON article (source, position, id);
CREATE INDEX article_by_language ON article (language, position, id);
CREATE INDEX article_by_updated ON article (updated, position, id);
CREATE INDEX article_noted ON article (id) WHERE note <> '';
CREATE INDEX annotation_noted ON annotation (article_id) WHERE note <> '';
CREATE INDEX annotation_by_label ON annotation (label_id, article_id, start);

-- What is in the column meta, so that articles are found by it.
CREATE TABLE article_meta (
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  article_id TEXT NOT NULL,
  PRIMARY KEY (name, value, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_meta_by_article ON article_meta (article_id);
INSERT INTO article_meta (name, value, article_id)
SELECT pair.key, pair.value, article.id FROM article, json_each(article.meta) AS pair;

-- The words of articles and of marks, folded. The index keeps no copy of them; rows are numbered
-- in the order they came in, so that the newest are found first. \`part\` has a word that some
-- thousand rows in a row share: a question that names it looks no further.
CREATE TABLE search_article_row (
  row INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE search_article USING fts5(
  title, text, note, part,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
-- An import writes hundreds of articles at once: what they add is sorted in memory whole, and
-- parts of the index are joined when there are many of them, so that each is written less often.
INSERT INTO search_article (search_article, rank) VALUES ('hashsize', 16777216);
INSERT INTO search_article (search_article, rank) VALUES ('automerge', 16);
INSERT INTO search_article (search_article, rank) VALUES ('crisismerge', 32);
-- A mark is numbered by its article's row and its own number there: row >> 20 is the article's.
CREATE TABLE search_mark_row (
  row INTEGER PRIMARY KEY,
  annotation_id TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE search_mark USING fts5(
  quote, note, part,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
`;
