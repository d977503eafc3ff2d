import type Database from 'better-sqlite3';
import type { UsedValue } from '../../../shared/contract.ts';

/** The most values that are offered; nobody looks through more. */
const limit = 5000;

/** SQL about the values that marks have. */
export function valueRows(db: Database.Database) {
  // By keys of the object and not by a path: a name may hold any sign.
  const used = db.prepare<[{ labelId: string; attribute: string; limit: number }], UsedValue>(
    `SELECT attribute.value AS value, COUNT(*) AS count
       FROM annotation, json_each(annotation.attributes) AS attribute
      WHERE annotation.label_id = @labelId
        AND attribute.key = @attribute
        AND attribute.type = 'text'
      GROUP BY attribute.value
      ORDER BY count DESC, attribute.value
      LIMIT @limit`,
  );
  return {
    /** The words that marks of a label have for an attribute, the most used first. */
    used: (labelId: string, attribute: string): UsedValue[] =>
      used.all({ labelId, attribute, limit }),
  };
}
