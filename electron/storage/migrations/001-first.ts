/** The tables a project starts with. */
export const first = `
CREATE TABLE project (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

-- Who has the file open for writing: one row while somebody has, none after a clean close.
CREATE TABLE holder (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  application TEXT NOT NULL,
  process INTEGER NOT NULL,
  since TEXT NOT NULL
) STRICT;

CREATE TABLE layer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('annotator', 'import', 'gold'))
) STRICT;

CREATE TABLE label (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL,
  colour_light TEXT NOT NULL,
  colour_dark TEXT NOT NULL,
  line TEXT NOT NULL,
  description TEXT NOT NULL,
  attributes TEXT NOT NULL CHECK (json_valid(attributes))
) STRICT;

CREATE TABLE relation_type (
  name TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  from_labels TEXT NOT NULL CHECK (json_valid(from_labels)),
  to_labels TEXT NOT NULL CHECK (json_valid(to_labels))
) STRICT;

-- The words of articles. Rows are added and never changed: an article names the one it has.
CREATE TABLE text (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  content TEXT NOT NULL,
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  marks TEXT NOT NULL CHECK (json_valid(marks)),
  provenance TEXT NOT NULL CHECK (json_valid(provenance))
) STRICT;
CREATE INDEX text_by_sha256 ON text (sha256);

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  text_id TEXT NOT NULL REFERENCES text (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  byline TEXT NOT NULL,
  published TEXT NOT NULL,
  source TEXT NOT NULL,
  language TEXT NOT NULL,
  status TEXT NOT NULL
    CHECK (status IN ('new', 'in progress', 'finished', 'skipped', 'flagged')),
  split TEXT NOT NULL,
  meta TEXT NOT NULL CHECK (json_valid(meta)),
  note TEXT NOT NULL,
  created TEXT NOT NULL,
  updated TEXT NOT NULL
) STRICT;
CREATE INDEX article_by_position ON article (position, id);
CREATE INDEX article_by_text ON article (text_id);
CREATE INDEX article_by_title ON article (title);

-- "start" and "end" span the whole annotation; its fragments are [{"start","end"}, …].
CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  layer_id TEXT NOT NULL REFERENCES layer (id),
  label_id TEXT NOT NULL REFERENCES label (id),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  fragments TEXT NOT NULL CHECK (json_valid(fragments)),
  quote TEXT NOT NULL,
  attributes TEXT NOT NULL CHECK (json_valid(attributes)),
  note TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('human', 'import', 'suggestion')),
  created TEXT NOT NULL,
  updated TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_by_article ON annotation (article_id, label_id, start);

CREATE TABLE relation (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL REFERENCES relation_type (name),
  from_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  to_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  attributes TEXT NOT NULL CHECK (json_valid(attributes))
) STRICT;
CREATE INDEX relation_by_article ON relation (article_id);
CREATE INDEX relation_by_from ON relation (from_id);
CREATE INDEX relation_by_to ON relation (to_id);

-- Every commit, in the transaction that made it. Rows are added and never changed.
-- Undo walks a chain: undo_next is the commit that undo would take back after this one, and
-- redo_next the undo that redo would take back.
CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY,
  committed TEXT NOT NULL,
  layer_id TEXT NOT NULL REFERENCES layer (id),
  action TEXT NOT NULL CHECK (action IN ('start', 'do', 'undo', 'redo')),
  reverts INTEGER REFERENCES journal (sequence),
  undo_next INTEGER REFERENCES journal (sequence),
  redo_next INTEGER REFERENCES journal (sequence),
  summary TEXT NOT NULL CHECK (json_valid(summary)),
  edits TEXT NOT NULL CHECK (json_valid(edits))
) STRICT;
`;
