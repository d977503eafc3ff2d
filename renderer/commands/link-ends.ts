import type { Annotation } from '../../shared/model/annotation.ts';
import type { LabelSchema } from '../../shared/model/label-schema.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { linksOf } from './links.ts';

/** A mark at the other end of links, and how these read from that end. */
export type Joined = { id: string; labelId: string; start: number; says: string };

/** The marks that one is linked with, by their ids, each with all its links to it. */
export function joinedTo(
  markId: string,
  relations: readonly Relation[],
  annotations: readonly Annotation[],
  schema: Pick<LabelSchema, 'relationTypes'>,
): Map<string, Joined> {
  const joined = new Map<string, Joined>();
  for (const { relation, says, other } of linksOf({ id: markId }, relations, annotations, schema)) {
    if (other === null) continue;
    const type = schema.relationTypes.find(({ id }) => id === relation.type);
    const back = relation.fromId === markId ? type?.inverse || says : (type?.name ?? says);
    const before = joined.get(other.id)?.says;
    joined.set(other.id, {
      id: other.id,
      labelId: other.labelId,
      start: other.fragments[0]?.start ?? 0,
      says: before === undefined ? back : `${before}, ${back}`,
    });
  }
  return joined;
}
