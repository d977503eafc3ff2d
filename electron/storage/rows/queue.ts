import type Database from 'better-sqlite3';
import type { ArticleFilter, QueueView } from '../../../shared/queue-contract.ts';
import { ftsOfWords } from '../../../shared/search/fts.ts';
import { columnParts, type Part, statusRank } from './queue-parts.ts';
import { among, type IdSet, ofEach, queueSets } from './queue-sets.ts';
import { untilWritten } from './until-written.ts';

/** So many ids are sorted sooner than they are met in the order of the queue. */
const fewToSort = 2000;

/** So many articles are looked up sooner than all are gone through. */
const fewToCount = 20_000;

export type QueueRows = ReturnType<typeof queueRows>;

/** Where an article stands in an order: what comes first in it, and what decides between equals. */
export type Place = { key: string | number; position: number; id: string };

/** SQL about which articles a view shows, and in which order. */
export function queueRows(db: Database.Database) {
  // One for each form that a view has taken: its values are bound, never written into it.
  const known = new Map<string, Database.Statement<[Part['values']], unknown>>();
  const prepare = <Row>(sql: string) => {
    const statement = known.get(sql) ?? db.prepare<[Part['values']], unknown>(sql);
    known.set(sql, statement);
    return {
      all: (values: Part['values']) => statement.all(values) as Row[],
      get: (values: Part['values']) => statement.get(values) as Row | undefined,
    };
  };
  const setsOf = (filter: ArticleFilter) => queueSets(filter, ftsOfWords(filter.title, 'title'));
  /** Whether a set has less than so many ids; no more of them are counted. */
  const isFew = ({ sql, values, isWithout }: IdSet, limit: number): boolean => {
    if (isWithout) return false;
    const counted = `SELECT COUNT(*) AS count FROM (${sql} LIMIT @limit)`;
    return (prepare<{ count: number }>(counted).get({ ...values, limit })?.count ?? 0) < limit;
  };
  /**
   * The conditions of a filter: sets of a few ids are found first, and what they lack is not looked
   * at; other sets are asked about each article, in the order that is wanted, until there are enough.
   */
  const partsOf = (filter: ArticleFilter, few = fewToSort): Part[] => [
    ...columnParts(filter),
    ...setsOf(filter).map((set) => (isFew(set, few) ? among(set) : ofEach(set))),
  ];
  const kept = untilWritten(db);
  const where = (parts: readonly Part[]) =>
    parts.length === 0 ? '' : `WHERE ${parts.map(({ sql }) => sql).join('\n   AND ')}`;
  const valuesOf = (parts: readonly Part[]): Part['values'] =>
    Object.assign({}, ...parts.map(({ values }) => values));

  const countWhere = (parts: readonly Part[]): number => {
    const sql = `SELECT COUNT(*) AS count FROM article ${where(parts)}`;
    return prepare<{ count: number }>(sql).get(valuesOf(parts))?.count ?? 0;
  };

  /** The id of the first article beyond a place, or from an end of the order where that is null. */
  const beyond = (
    view: QueueView,
    place: Place | null,
    options: { isBackward: boolean; isUnfinished: boolean },
  ): string | null => {
    const isDescending = (view.direction === 'descending') !== options.isBackward;
    const parts = [
      ...partsOf(view.filter),
      ...(options.isUnfinished ? [{ sql: unfinished, values: {} }] : []),
      ...(place === null ? [] : [besides(view, place, isDescending ? '<' : '>')]),
    ];
    const row = prepare<{ id: string }>(
      `SELECT id FROM article ${where(parts)} ${orderBy(view, isDescending)} LIMIT 1`,
    ).get(valuesOf(parts));
    return row?.id ?? null;
  };

  return {
    /** A page of ids. */
    ids: (view: QueueView, page: { start: number; limit: number }): string[] => {
      const parts = partsOf(view.filter);
      return prepare<{ id: string }>(
        `SELECT id FROM article ${where(parts)}
          ${orderBy(view, view.direction === 'descending')}
          LIMIT @limit OFFSET @start`,
      )
        .all({ ...valuesOf(parts), ...page })
        .map(({ id }) => id);
    },
    /** How many articles a filter lets through; counted once for all pages of a view. */
    count: (filter: ArticleFilter): number =>
      kept(JSON.stringify(filter), () => {
        const [only, ...others] = setsOf(filter);
        const columns = columnParts(filter);
        if (only === undefined || others.length > 0 || columns.length > 0) {
          return countWhere(partsOf(filter, fewToCount));
        }
        // All that is in one set are articles, and they need not be looked at.
        const sql = `SELECT COUNT(DISTINCT article_id) AS count FROM (${only.sql})`;
        const inSet = prepare<{ count: number }>(sql).get(only.values)?.count ?? 0;
        return only.isWithout ? countWhere([]) - inSet : inSet;
      }),
    /** Whether an article is one of those that a filter lets through. */
    isIn: (filter: ArticleFilter, id: string): boolean => {
      const parts = [...partsOf(filter, 0), { sql: 'id = @wanted', values: { wanted: id } }];
      return prepare(`SELECT 1 FROM article ${where(parts)}`).get(valuesOf(parts)) !== undefined;
    },
    /** Where an article stands in a view's order, whether its filter lets it through or not. */
    place: ({ order }: QueueView, id: string): Place | null =>
      prepare<Place>(
        `SELECT ${keys[order] ?? 'position'} AS key, position, id FROM article WHERE id = @id`,
      ).get({ id }) ?? null,
    /** How many articles a view shows before a place. */
    countBefore: (view: QueueView, place: Place): number => {
      const sign = view.direction === 'descending' ? '>' : '<';
      return countWhere([...partsOf(view.filter, fewToCount), besides(view, place, sign)]);
    },
    beyond,
    /** The ids of all that a filter lets through and of which `also` is so, in the queue's order. */
    all: (filter: ArticleFilter, also: readonly Part[]): string[] => {
      const parts = [...partsOf(filter), ...also];
      return prepare<{ id: string }>(`SELECT id FROM article ${where(parts)} ORDER BY position, id`)
        .all(valuesOf(parts))
        .map(({ id }) => id);
    },
  };
}

/** What an order goes by before it goes by the queue. */
const keys: Record<QueueView['order'], string | null> = {
  queue: null,
  title: 'title COLLATE NOCASE',
  published: 'published',
  source: 'source',
  status: statusRank,
  updated: 'updated',
};

const unfinished = `${statusRank} < 3`;

function termsOf({ order }: QueueView): string[] {
  const key = keys[order];
  return key === null ? ['position', 'id'] : [key, 'position', 'id'];
}

function orderBy(view: QueueView, isDescending: boolean): string {
  const direction = isDescending ? ' DESC' : '';
  return `ORDER BY ${termsOf(view)
    .map((term) => `${term}${direction}`)
    .join(', ')}`;
}

/** What stands on one side of a place in an order. */
function besides(view: QueueView, place: Place, sign: '<' | '>'): Part {
  const terms = termsOf(view);
  const values = terms.length === 2 ? '@position, @id' : '@key, @position, @id';
  return { sql: `(${terms.join(', ')}) ${sign} (${values})`, values: place };
}
