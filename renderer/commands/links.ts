import type { Annotation } from '../../shared/model/annotation.ts';
import { annotationWith } from '../../shared/model/annotation-with.ts';
import type { LabelSchema } from '../../shared/model/label-schema.ts';
import { type Relation, relationsOf } from '../../shared/model/relation.ts';

/**
 * A link as it reads from one of its ends: `attributed to`, or from the other `source of`.
 * `other` is null for the article's author.
 */
export type Link = { relation: Relation; says: string; other: Annotation | null };

/** The links that a mark begins or ends. */
export function linksOf(
  { id }: Pick<Annotation, 'id'>,
  relations: readonly Relation[],
  annotations: readonly Annotation[],
  schema: Pick<LabelSchema, 'relationTypes'>,
): Link[] {
  return relationsOf(relations, id)
    .map((relation) => linkOf(relation, id, annotations, schema))
    .filter(({ relation: { fromId, toId }, other }) =>
      other === null ? fromId === id && toId === null : true,
    );
}

/** A link as it reads from the mark with this id, which is one of its ends. */
export function linkOf(
  relation: Relation,
  id: string,
  annotations: readonly Annotation[],
  { relationTypes }: Pick<LabelSchema, 'relationTypes'>,
): Link {
  const isFrom = relation.fromId === id;
  const otherId = isFrom ? relation.toId : relation.fromId;
  const other = otherId === null ? null : annotationWith(annotations, otherId);
  const type = relationTypes.find((candidate) => candidate.id === relation.type);
  const name = type?.name ?? relation.type;
  return { relation, says: isFrom ? name : type?.inverse || name, other };
}
