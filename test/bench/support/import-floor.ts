// The floor an import is measured against, run as a process of its own: a bare script that reads
// the file, parses each line, and inserts the rows of articles with the index of their words, into
// the tables and with the settings that Galley has. It looks for no duplicates, tells no language,
// recognises nothing, checks nothing, and could not take anything back.
//
// node import-floor.ts file.jsonl project.galley articles|journal: the rows of articles alone, or
// those of the journal as well.
import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { closeDatabase, openDatabase } from '../../../electron/storage/database.ts';
import { partWord } from '../../../electron/storage/rows/search-part.ts';
import { searchText } from '../../../shared/search/search-text.ts';
import { linesOf } from './lines.ts';

/** Articles of one transaction. */
const atOnce = 1000;

type Line = {
  title: string;
  author: string;
  date: string;
  source: string;
  text: string;
  topic: string;
  desk: string;
};

const [file = '', project = '', rows = ''] = process.argv.slice(2);
const started = performance.now();
const db = openDatabase(project, 'read and write');
const insert = statements(db);
const now = new Date().toISOString();
const layer = db.prepare<[], string>('SELECT id FROM layer').pluck().get() ?? '';
let articles = 0;
let kept: { id: string; edit: object }[] = [];
let lines: string[] = [];
const flush = () => {
  db.transaction(() => {
    for (const line of lines) add(JSON.parse(line));
    if (rows === 'journal') keepJournal();
  }).immediate();
  lines = [];
};
for (const line of linesOf(file)) {
  lines.push(line);
  if (lines.length >= atOnce) flush();
}
flush();
closeDatabase(db);
console.log(JSON.stringify({ articles, milliseconds: performance.now() - started }));

function add({ title, author, date, source, text, topic, desk }: Line): void {
  const id = v7();
  const textId = v7();
  const meta = { topic, desk };
  const blocks = JSON.stringify(blocksOf(text));
  const provenance = JSON.stringify({ file, format: 'jsonl', line: articles + 1 });
  insert.text.run(textId, hash('sha256', text, 'hex'), text, blocks, '[]', provenance);
  insert.article.run(
    id,
    textId,
    articles,
    title,
    author,
    date,
    source,
    JSON.stringify(meta),
    now,
    now,
  );
  for (const [name, value] of Object.entries(meta)) insert.meta.run(name, value, id);
  const { lastInsertRowid } = insert.number.run(id);
  const part = partWord(Number(lastInsertRowid));
  insert.words.run(lastInsertRowid, searchText(title), searchText(text), part);
  articles += 1;
  if (rows !== 'journal') return;
  const after = { id, textId, title, author, date, source, meta, created: now, updated: now };
  kept.push({ id, edit: { kind: 'article', before: null, after } });
}

function keepJournal(): void {
  const sequence = insert.commit.run(
    now,
    layer,
    JSON.stringify(kept.map(({ edit }) => edit)),
  ).lastInsertRowid;
  for (const { id } of kept) insert.touch.run(id, id, sequence);
  kept = [];
}

/** Paragraphs, which lie between blank lines. */
function blocksOf(text: string): object[] {
  const blocks: object[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n\n', start);
    const end = next === -1 ? text.length : next;
    blocks.push({ kind: 'paragraph', start, end, level: 0 });
    start = end + 2;
  }
  return blocks;
}

function statements(db: Database.Database) {
  return {
    text: db.prepare(
      `INSERT INTO text (id, sha256, content, blocks, marks, provenance) VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    article: db.prepare(
      `INSERT INTO article
         (id, text_id, position, title, byline, published, source, language, status, split, meta,
          note, created, updated)
       VALUES (?, ?, ?, ?, ?, ?, ?, 'en', 'new', '', ?, '', ?, ?)`,
    ),
    meta: db.prepare('INSERT INTO article_meta (name, value, article_id) VALUES (?, ?, ?)'),
    number: db.prepare('INSERT INTO search_article_row (article_id) VALUES (?)'),
    words: db.prepare(
      `INSERT INTO search_article (rowid, title, text, note, part) VALUES (?, ?, ?, '', ?)`,
    ),
    commit: db.prepare(
      `INSERT INTO journal (committed, layer_id, action, summary, edits)
       VALUES (?, ?, 'do', '{}', ?)`,
    ),
    touch: db.prepare('INSERT INTO journal_row (article_id, row_id, sequence) VALUES (?, ?, ?)'),
  };
}
