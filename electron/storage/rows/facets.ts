import type Database from 'better-sqlite3';
import type { Job } from '../../../shared/contract.ts';
import type { Facets } from '../../../shared/queue-contract.ts';
import { statusesByRank, statusRank } from './queue-parts.ts';
import { untilWritten } from './until-written.ts';

export type FacetRows = ReturnType<typeof facetRows>;

/** How many values are told of each kind: a person can choose from no more. */
const most = 200;

type Counted = { value: string; articles: number };

/** SQL that counts articles by what they are. */
export function facetRows(db: Database.Database) {
  // As the index on it is written, so that nothing has to be put in order.
  const statuses = db.prepare<[], { rank: number; articles: number }>(
    `SELECT ${statusRank} AS rank, COUNT(*) AS articles FROM article GROUP BY rank`,
  );
  const sources = db.prepare<[number], Counted>(
    `SELECT source AS value, COUNT(*) AS articles FROM article
      WHERE source <> ''
      GROUP BY source
      ORDER BY articles DESC, value
      LIMIT ?`,
  );
  const languages = db.prepare<[number], Counted>(
    `SELECT language AS value, COUNT(*) AS articles FROM article
      WHERE language <> ''
      GROUP BY language
      ORDER BY articles DESC, value
      LIMIT ?`,
  );
  const labels = db.prepare<[], { id: string; articles: number }>(
    `SELECT label_id AS id, COUNT(DISTINCT article_id) AS articles
       FROM annotation
      GROUP BY label_id
      ORDER BY articles DESC, id`,
  );
  const names = db.prepare<[], { name: string; articles: number }>(
    `SELECT name, COUNT(*) AS articles FROM article_meta
      GROUP BY name
      ORDER BY articles DESC, name`,
  );
  const values = db.prepare<[string, number], Counted>(
    `SELECT value, COUNT(*) AS articles FROM article_meta
      WHERE name = ?
      GROUP BY value
      ORDER BY articles DESC, value
      LIMIT ?`,
  );
  const kept = untilWritten(db);

  return {
    /**
     * A long job, because each kind means to look at every article: others are let in between. How
     * many there are and how far comes last, so that it is so when it is told.
     */
    *read(): Job<Facets> {
      const ofLabels = kept('labels', () => labels.all());
      yield unknownEnd;
      const ofSources = kept('sources', () => sources.all(most));
      yield unknownEnd;
      const ofLanguages = kept('languages', () => languages.all(most));
      yield unknownEnd;
      const named = kept('names', () => names.all());
      const meta: Facets['meta'] = [];
      for (const { name, articles } of named) {
        yield unknownEnd;
        meta.push({ name, articles, values: kept(`of ${name}`, () => values.all(name, most)) });
      }
      yield unknownEnd;
      const ofStatuses = kept('statuses', () => statuses.all());
      return {
        total: ofStatuses.reduce((sum, { articles }) => sum + articles, 0),
        statuses: Object.fromEntries(
          ofStatuses.map(({ rank, articles }) => [statusesByRank[rank] ?? '', articles]),
        ),
        ...{ labels: ofLabels, sources: ofSources, languages: ofLanguages, meta },
      };
    },
  };
}

/** How far the counting is, which nobody is shown. */
const unknownEnd = { done: 0, total: 0 };
