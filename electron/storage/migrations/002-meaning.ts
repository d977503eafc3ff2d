/**
 * What marks mean: labels with guidelines and rules, kinds of link with ids of their own, links to
 * an article's author and with a cue, corrected texts, and a journal that is found by article.
 * Runs with foreign keys off, since tables that others name are made anew.
 */
export const meaning = `
-- Names are not UNIQUE here: SQLite would look at each row by itself, and two labels could not
-- exchange theirs in one commit. Storage sees to it that they are, once all rows are written.
CREATE TABLE label_next (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  colour_light TEXT NOT NULL,
  colour_dark TEXT NOT NULL,
  line TEXT NOT NULL,
  description TEXT NOT NULL,
  attributes TEXT NOT NULL CHECK (json_valid(attributes)),
  guideline TEXT NOT NULL,
  overlap TEXT NOT NULL CHECK (overlap IN ('any', 'nested', 'none')),
  reads TEXT NOT NULL CHECK (reads IN ('nothing', 'figures'))
) STRICT;
INSERT INTO label_next
  (id, position, name, key, colour_light, colour_dark, line, description, attributes, guideline,
   overlap, reads)
SELECT id, position, name, key, colour_light, colour_dark, line, description, attributes, '',
       'any', 'nothing'
  FROM label;
DROP TABLE label;
ALTER TABLE label_next RENAME TO label;
UPDATE label SET reads = 'figures' WHERE id = 'figure';
UPDATE label SET attributes = (
  SELECT json_group_array(
    CASE
      WHEN value ->> 'type' = 'text' AND value ->> 'name' IN ('canonical', 'role', 'topic', 'unit')
      THEN json_set(value, '$.type', 'completing text')
      ELSE json(value)
    END)
  FROM json_each(label.attributes));

CREATE TABLE relation_type_next (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  inverse TEXT NOT NULL,
  position INTEGER NOT NULL,
  from_labels TEXT NOT NULL CHECK (json_valid(from_labels)),
  to_labels TEXT NOT NULL CHECK (json_valid(to_labels)),
  author INTEGER NOT NULL CHECK (author IN (0, 1))
) STRICT;
INSERT INTO relation_type_next (id, name, inverse, position, from_labels, to_labels, author)
SELECT name, name,
       CASE name
         WHEN 'attributed to' THEN 'source of'
         WHEN 'has figure' THEN 'figure of'
         WHEN 'about' THEN 'subject of'
         WHEN 'measures' THEN 'measured by'
         WHEN 'supports' THEN 'supported by'
         ELSE ''
       END,
       position, from_labels, to_labels, name = 'attributed to'
  FROM relation_type;

-- to_id is null where a link points at the article's author; a cue is {"start","end","quote"}.
CREATE TABLE relation_next (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL REFERENCES relation_type (id) DEFERRABLE INITIALLY DEFERRED,
  from_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  to_id TEXT REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  cue TEXT CHECK (cue IS NULL OR json_valid(cue)),
  attributes TEXT NOT NULL CHECK (json_valid(attributes))
) STRICT;
INSERT INTO relation_next (id, article_id, type, from_id, to_id, cue, attributes)
SELECT id, article_id, type, from_id, to_id, NULL, attributes FROM relation;
DROP TABLE relation;
DROP TABLE relation_type;
ALTER TABLE relation_type_next RENAME TO relation_type;
ALTER TABLE relation_next RENAME TO relation;
CREATE INDEX relation_by_article ON relation (article_id);
CREATE INDEX relation_by_from ON relation (from_id);
CREATE INDEX relation_by_to ON relation (to_id);

-- A corrected text names the one it corrects, and counts on from it.
ALTER TABLE text ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE text ADD COLUMN corrects TEXT REFERENCES text (id);

-- Which commits changed which rows; article_id is '' for rows of the label schema.
CREATE TABLE journal_row (
  article_id TEXT NOT NULL,
  row_id TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES journal (sequence),
  PRIMARY KEY (article_id, row_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_row_by_article ON journal_row (article_id, sequence);
INSERT OR IGNORE INTO journal_row (article_id, row_id, sequence)
SELECT COALESCE(
         edit.value ->> '$.after.articleId', edit.value ->> '$.before.articleId',
         edit.value ->> '$.after.id', edit.value ->> '$.before.id'),
       COALESCE(edit.value ->> '$.after.id', edit.value ->> '$.before.id'),
       journal.sequence
  FROM journal, json_each(journal.edits) AS edit;

-- Actors are found by their names throughout the project.
CREATE INDEX annotation_by_canonical ON annotation (attributes ->> '$.canonical', article_id)
  WHERE attributes ->> '$.canonical' IS NOT NULL;
CREATE INDEX annotation_by_alias ON annotation (quote, attributes ->> '$.canonical')
  WHERE attributes ->> '$.canonical' IS NOT NULL;
`;
