import type { Annotation } from '../../shared/model/annotation.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { windowTexts } from '../../shared/texts/ui.ts';

/** A link as it reads from one of its ends: `attributed to`, or from the other `source of`. */
export type Link = { id: string; says: string; other: Annotation };

/** The links that a mark begins or ends. */
export function linksOf(
  { id }: Annotation,
  relations: readonly Relation[],
  annotations: readonly Annotation[],
): Link[] {
  return relations.flatMap((relation) => {
    const isFrom = relation.fromId === id;
    if (!isFrom && relation.toId !== id) return [];
    const otherId = isFrom ? relation.toId : relation.fromId;
    const other = annotations.find((annotation) => annotation.id === otherId);
    if (other === undefined) return [];
    const says = isFrom ? relation.type : windowTexts.margin.inverse(relation.type);
    return [{ id: relation.id, says, other }];
  });
}
