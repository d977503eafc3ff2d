import type Database from 'better-sqlite3';

/** Marks that an actor's name, or words without one, bring together; counted by article. */
export type InArticle = { articleId: string; title: string; marks: number };

/** A claim that is attributed to a mark, with the words that announce it. */
export type ClaimRow = {
  annotationId: string;
  quote: string;
  cue: string;
  source: string;
  articleId: string;
  title: string;
};

export type ActorRows = ReturnType<typeof actorRows>;

/** The name of a mark's actor, written as the indexes on it are. */
const name = "annotation.attributes ->> '$.canonical'";

const unnamed = `annotation.quote = @words
        AND annotation.label_id IN (SELECT value FROM json_each(@labels))
        AND ${name} IS NULL`;

const inArticle = `
         article.id AS articleId, article.title AS title, COUNT(*) AS marks
    FROM annotation
    JOIN article ON article.id = annotation.article_id`;

const inQueueOrder = `
   GROUP BY article.id
   ORDER BY article.position, article.id`;

/** What `claims` reads: each claim once, by the first mention in the text that it is attributed to. */
const claimsOf = `
    FROM annotation
    JOIN relation ON relation.to_id = annotation.id AND relation.type = @type
    JOIN annotation AS claim ON claim.id = relation.from_id
   WHERE ${name} = @name`;

/** The statements, to be explained by tests as well. Labels are a JSON array of ids. */
export const actorStatements = {
  names: `
  SELECT ${name} AS name, COUNT(*) AS mentions, COUNT(DISTINCT article_id) AS articles
    FROM annotation
   WHERE ${name} IS NOT NULL
   GROUP BY ${name}`,
  kinds: `
  SELECT attributes ->> '$.kind' AS kind, COUNT(*) AS marks
    FROM annotation
   WHERE ${name} = @name
   GROUP BY kind
   ORDER BY marks DESC, kind`,
  articles: `
  SELECT ${inArticle}
   WHERE ${name} = @name ${inQueueOrder}`,
  marks: `
  SELECT id
    FROM annotation
   WHERE ${name} = @name AND article_id = @articleId
   ORDER BY start, "end" DESC, id`,
  count: `SELECT COUNT(*) AS marks FROM annotation WHERE ${name} = @name`,
  claimCount: `SELECT COUNT(DISTINCT relation.from_id) AS claims ${claimsOf}`,
  claims: `
  SELECT claim.id AS annotationId, claim.quote AS quote, article.id AS articleId,
         article.title AS title, annotation.quote AS source,
         COALESCE(relation.cue ->> '$.quote', '') AS cue, MIN(annotation.start) AS first
    FROM annotation
    JOIN relation ON relation.to_id = annotation.id AND relation.type = @type
    JOIN annotation AS claim ON claim.id = relation.from_id
    JOIN article ON article.id = claim.article_id
   WHERE ${name} = @name
   GROUP BY claim.id
   ORDER BY article.position, article.id, claim.start, claim."end" DESC, claim.id
   LIMIT @limit OFFSET @start`,
  aliases: `
  SELECT DISTINCT ${name} AS name FROM annotation
   WHERE quote = @words AND ${name} IS NOT NULL
   LIMIT 2`,
  unnamedWords: `
  SELECT quote AS words, COUNT(*) AS mentions, COUNT(DISTINCT article_id) AS articles
    FROM annotation
   WHERE label_id IN (SELECT value FROM json_each(@labels)) AND ${name} IS NULL
   GROUP BY quote
   ORDER BY mentions DESC, quote`,
  unnamedArticles: `
  SELECT ${inArticle}
   WHERE ${unnamed} ${inQueueOrder}`,
  unnamedMarks: `
  SELECT id
    FROM annotation INDEXED BY annotation_by_article
   WHERE article_id = @articleId AND ${unnamed}
   ORDER BY start, "end" DESC, id`,
} as const;

/** SQL about actors: marks by the name of their actor, and by their words where they have none. */
export function actorRows(db: Database.Database) {
  type Named = { name: string };
  type Worded = { words: string; labels: string };
  const prepare = <Parameters extends object, Row>(sql: string) =>
    db.prepare<[Parameters], Row>(sql);
  const names = db.prepare<[], { name: unknown; mentions: number; articles: number }>(
    actorStatements.names,
  );
  const kinds = prepare<Named, { kind: unknown; marks: number }>(actorStatements.kinds);
  const articles = prepare<Named, InArticle>(actorStatements.articles);
  const marks = prepare<Named & { articleId: string }, { id: string }>(actorStatements.marks);
  const count = prepare<Named, { marks: number }>(actorStatements.count);
  const claimCount = prepare<Named & { type: string }, { claims: number }>(
    actorStatements.claimCount,
  );
  const claims = prepare<
    Named & { type: string; start: number; limit: number },
    ClaimRow & { first: number }
  >(actorStatements.claims);
  const aliases = prepare<{ words: string }, { name: unknown }>(actorStatements.aliases);
  const unnamedWords = prepare<
    { labels: string },
    { words: string; mentions: number; articles: number }
  >(actorStatements.unnamedWords);
  const unnamedArticles = prepare<Worded, InArticle>(actorStatements.unnamedArticles);
  const unnamedMarks = prepare<Worded & { articleId: string }, { id: string }>(
    actorStatements.unnamedMarks,
  );

  return {
    /** Every name with the marks that have it and the articles they are in. */
    names: (): { name: string; mentions: number; articles: number }[] =>
      names.all().flatMap((row) => {
        // Only a schema of somebody's own could have anything but words here.
        return typeof row.name === 'string' ? [{ ...row, name: row.name }] : [];
      }),
    /** The kinds that an actor's mentions have, the most frequent first. */
    kinds: (name: string): string[] =>
      kinds.all({ name }).flatMap(({ kind }) => (typeof kind === 'string' ? [kind] : [])),
    /** The articles that mention an actor, in the order of the queue. */
    articles: (name: string): InArticle[] => articles.all({ name }),
    /** The ids of an actor's mentions in an article, in reading order. */
    marks: (name: string, articleId: string): string[] =>
      marks.all({ name, articleId }).map(({ id }) => id),
    count: (name: string): number => count.get({ name })?.marks ?? 0,
    claimCount: (name: string, type: string): number => claimCount.get({ name, type })?.claims ?? 0,
    claims: (name: string, type: string, page: { start: number; limit: number }): ClaimRow[] =>
      claims.all({ name, type, ...page }).map(({ first: _, ...claim }) => claim),
    /** The names, two at most, that marks with these words have. */
    aliases: (words: string): string[] =>
      aliases.all({ words }).flatMap(({ name }) => (typeof name === 'string' ? [name] : [])),
    /** The words of marks under these labels that have no name, the most frequent first. */
    unnamedWords: (labels: readonly string[]) =>
      unnamedWords.all({ labels: JSON.stringify(labels) }),
    unnamedArticles: (words: string, labels: readonly string[]): InArticle[] =>
      unnamedArticles.all({ words, labels: JSON.stringify(labels) }),
    unnamedMarks: (words: string, labels: readonly string[], articleId: string): string[] =>
      unnamedMarks.all({ words, labels: JSON.stringify(labels), articleId }).map(({ id }) => id),
  };
}
