import type Database from 'better-sqlite3';
import type { Facets } from '../../../shared/queue-contract.ts';

import { statusesByRank, statusRank } from './queue-parts.ts';
import { untilWritten } from './until-written.ts';

export type FacetRows = ReturnType<typeof facetRows>;

/** How many values are told of each kind: a person can choose from no more. */
const most = 200;

type Counted = { value: string; articles: number };

/** SQL that counts articles by what they are. */
export function facetRows(db: Database.Database) {
  const total = db.prepare<[], { articles: number }>('SELECT COUNT(*) AS articles FROM article');
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
  const meta = db.prepare<[], { name: string; value: string; articles: number }>(
    `SELECT name, value, COUNT(*) AS articles FROM article_meta GROUP BY name, value`,
  );

  const kept = untilWritten(db);
  return {
    read: (): Facets =>
      kept('facets', () => ({
        total: total.get()?.articles ?? 0,
        statuses: Object.fromEntries(
          statuses.all().map(({ rank, articles }) => [statusesByRank[rank] ?? '', articles]),
        ),
        labels: labels.all(),
        sources: sources.all(most),
        languages: languages.all(most),
        meta: byName(meta.all()),
      })),
  };
}

function byName(rows: readonly { name: string; value: string; articles: number }[]) {
  return [...Map.groupBy(rows, ({ name }) => name)]
    .map(([name, values]) => ({
      name,
      articles: values.reduce((sum, { articles }) => sum + articles, 0),
      values: values
        .map(({ value, articles }) => ({ value, articles }))
        .sort((a, b) => b.articles - a.articles)
        .slice(0, most),
    }))
    .sort((a, b) => b.articles - a.articles);
}
