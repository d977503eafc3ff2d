// The floor a dataset's export and import are measured against, run as a process of its own.
//
// node dataset-floor.ts export project.galley out.jsonl: reads the rows, builds the same lines and
// writes them; it checks nothing and reads nothing again.
// node dataset-floor.ts import in.jsonl project.galley: reads and parses the lines and inserts the
// same rows with the same indexes; it checks nothing and could not take anything back.
import { hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { closeDatabase, openDatabase } from '../../../electron/storage/database.ts';
import { partWord } from '../../../electron/storage/rows/search-part.ts';
import { searchText } from '../../../shared/search/search-text.ts';
import { linesOf } from './lines.ts';

type Row = Record<string, string | number | null>;
type Line = {
  [key: string]: unknown;
  text: string;
  spans: { [key: string]: unknown; fragments: unknown[]; start: number; end: number }[];
  relations: { [key: string]: unknown }[];
};

const [work = '', from = '', to = ''] = process.argv.slice(2);
const started = performance.now();
const done = work === 'export' ? exportLines(from, to) : importLines(from, to);
console.log(JSON.stringify({ ...done, milliseconds: performance.now() - started }));

function exportLines(project: string, path: string): { articles: number; spans: number } {
  const db = openDatabase(project, 'read only');
  const marks = db.prepare<[string], Row>(
    'SELECT * FROM annotation WHERE article_id = ? ORDER BY start, "end" DESC, id',
  );
  const links = db.prepare<[string], Row>(
    'SELECT * FROM relation WHERE article_id = ? ORDER BY id',
  );
  const types = namesOf(db, 'SELECT id, name FROM relation_type');
  const labels = namesOf(db, 'SELECT id, name FROM label');
  const layers = new Map([...namesOf(db, 'SELECT id, name FROM layer').keys()].map(annotator));
  const file = openSync(path, 'w');
  let [articles, spans] = [0, 0];
  let pending: string[] = [];
  const flush = () => {
    writeSync(file, pending.join(''));
    pending = [];
  };
  const rows = db.prepare<[], Row>(
    `SELECT article.*, content, sha256, version FROM article JOIN text ON text.id = text_id
      ORDER BY position, article.id`,
  );
  for (const row of rows.iterate()) {
    const text = String(row.content);
    const record = {
      ...{ schema: 'galley/2', id: row.id, title: row.title, byline: row.byline },
      ...{ published: row.published, source: row.source, language: row.language, text },
      ...{ text_sha256: row.sha256, text_version: row.version, offset_unit: 'codepoint' },
      ...{ status: row.status, split: row.split, meta: JSON.parse(String(row.meta)) },
      note: row.note,
      spans: marks.all(String(row.id)).map((mark) => ({
        ...{ id: mark.id, label: labels.get(String(mark.label_id)) },
        // Texts of this bench have no characters of two units: both count alike.
        ...{ start: mark.start, end: mark.end, fragments: JSON.parse(String(mark.fragments)) },
        text: text.slice(Number(mark.start), Number(mark.end)),
        attributes: JSON.parse(String(mark.attributes)),
        ...{ note: mark.note, layer: layers.get(String(mark.layer_id)), origin: mark.origin },
        ...{ created: mark.created, updated: mark.updated },
      })),
      relations: links.all(String(row.id)).map((link) => ({
        ...{ id: link.id, type: types.get(String(link.type)), from: link.from_id },
        ...{ to: link.to_id ?? '', to_author: link.to_id === null, cue: [] },
        attributes: JSON.parse(String(link.attributes)),
      })),
    };
    pending.push(`${JSON.stringify(record)}\n`);
    articles += 1;
    spans += record.spans.length;
    if (pending.length >= 100) flush();
  }
  flush();
  fsyncSync(file);
  closeSync(file);
  db.close();
  return { articles, spans };
}

function annotator(id: string, index: number): [string, string] {
  return [id, `annotator-${index + 1}`];
}

function namesOf(db: Database.Database, sql: string): Map<string, string> {
  return new Map(
    db
      .prepare<[], { id: string; name: string }>(sql)
      .all()
      .map(({ id, name }) => [id, name]),
  );
}

function importLines(path: string, project: string): { articles: number; spans: number } {
  const db = openDatabase(project, 'read and write');
  const insert = statements(db);
  const layer = db.prepare<[], string>('SELECT id FROM layer').pluck().get() ?? '';
  const now = new Date().toISOString();
  let [articles, spans] = [0, 0];
  let lines: string[] = [];
  const flush = () => {
    db.transaction(() => {
      for (const line of lines) add(JSON.parse(line));
    }).immediate();
    lines = [];
  };
  for (const line of linesOf(path)) {
    lines.push(line);
    if (lines.length >= 500) flush();
  }
  flush();
  closeDatabase(db);
  return { articles, spans };

  function add(record: Line): void {
    const [id, textId] = [v7(), v7()];
    const { text } = record;
    const block = JSON.stringify([{ kind: 'paragraph', start: 0, end: text.length, level: 0 }]);
    insert.text.run(textId, hash('sha256', text, 'hex'), text, block, '{}');
    const { title, byline, published, source, language, status, split, note } = record;
    const facts = [title, byline, published, source, language, status, split];
    insert.article.run(id, textId, articles, ...facts, JSON.stringify(record.meta), note, now, now);
    for (const [name, value] of Object.entries(record.meta as object)) {
      insert.meta.run(name, value, id);
    }
    const { lastInsertRowid } = insert.number.run(id);
    const part = partWord(Number(lastInsertRowid));
    insert.words.run(lastInsertRowid, searchText(String(title)), searchText(text), part);
    for (const span of record.spans) {
      insert.mark.run(
        ...[span.id, id, layer, span.label, span.start, span.end, JSON.stringify(span.fragments)],
        ...[span.text, JSON.stringify(span.attributes), span.note, 'import', now, now],
      );
      const row = insert.markNumber.run(span.id).lastInsertRowid;
      insert.markWords.run(row, searchText(String(span.text)), partWord(Number(row)));
      spans += 1;
    }
    for (const link of record.relations) {
      insert.link.run(link.id, id, link.type, link.from, link.to, JSON.stringify(link.attributes));
    }
    articles += 1;
  }
}

function statements(db: Database.Database) {
  return {
    text: db.prepare(
      `INSERT INTO text (id, sha256, content, blocks, marks, provenance)
       VALUES (?, ?, ?, ?, '[]', ?)`,
    ),
    article: db.prepare(
      `INSERT INTO article
         (id, text_id, position, title, byline, published, source, language, status, split, meta,
          note, created, updated)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    meta: db.prepare('INSERT INTO article_meta (name, value, article_id) VALUES (?, ?, ?)'),
    number: db.prepare('INSERT INTO search_article_row (article_id) VALUES (?)'),
    words: db.prepare(
      `INSERT INTO search_article (rowid, title, text, note, part) VALUES (?, ?, ?, '', ?)`,
    ),
    mark: db.prepare(
      `INSERT INTO annotation
         (id, article_id, layer_id, label_id, start, "end", fragments, quote, attributes, note,
          origin, created, updated)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    markNumber: db.prepare('INSERT INTO search_mark_row (annotation_id) VALUES (?)'),
    markWords: db.prepare(
      `INSERT INTO search_mark (rowid, quote, note, part) VALUES (?, ?, '', ?)`,
    ),
    link: db.prepare(
      `INSERT INTO relation (id, article_id, type, from_id, to_id, attributes)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ),
  };
}
