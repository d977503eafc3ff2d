import type { Edit } from '../../shared/model/edit.ts';
import { actorNameOf } from '../../shared/model/same-actor.ts';
import { aRelation } from './notation.ts';
import { type Bench, deskAt } from './service.ts';

/** Names the marks of an article that have these words: `{ Vaal: 'Henrike Vaal' }`. */
export async function nameMarks(
  bench: Bench,
  articleId: string,
  names: Readonly<Record<string, string>>,
  kind = '',
): Promise<void> {
  const { annotations } = await deskAt(bench, articleId);
  const edits = annotations.flatMap((before): Edit[] => {
    const canonical = names[before.quote];
    if (canonical === undefined) return [];
    const attributes = { ...before.attributes, canonical, ...(kind !== '' && { kind }) };
    return [{ kind: 'annotation', before, after: { ...before, attributes } }];
  });
  await bench.client.commit({ edits });
}

/** Links the marks of an article by their words: `['it fell', 'attributed to', 'Vaal']`. */
export async function linkMarks(
  bench: Bench,
  articleId: string,
  links: readonly (readonly [from: string, type: string, to: string])[],
): Promise<void> {
  const desk = await deskAt(bench, articleId);
  const idOf = (quote: string) => desk.annotations.find((mark) => mark.quote === quote)?.id ?? '';
  await bench.client.commit({
    edits: links.map(([from, type, to]) => ({
      kind: 'relation',
      before: null,
      after: aRelation({
        id: crypto.randomUUID(),
        articleId,
        type,
        fromId: idOf(from),
        toId: idOf(to),
      }),
    })),
  });
}

/** Who every mark with a name is: `Vaal: Henrike Vaal`, in reading order. */
export async function namesIn(bench: Bench, articleId: string): Promise<string[]> {
  const { annotations } = await deskAt(bench, articleId);
  return annotations.flatMap((mark) => {
    const name = actorNameOf(mark);
    return name === '' ? [] : [`${mark.quote}: ${name}`];
  });
}
