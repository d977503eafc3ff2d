import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Linking, LinkTarget } from '../../commands/linking.ts';
import { linkingOf } from '../../state/link-actions.ts';
import { useSession } from '../context.ts';

/** The linking that goes on, or null. */
export function useLinking(): Linking | null {
  return useSession(linkingOf);
}

/** The target that a mark is while links are made; null where it is none. */
export function useLinkTarget({ id }: Pick<Annotation, 'id'>): LinkTarget | null {
  return useSession((session) => {
    const linking = linkingOf(session);
    return linking === null ? null : (targetsById(linking.targets).get(id) ?? null);
  });
}

/** Made once for all the cards that ask. */
const known = new WeakMap<readonly LinkTarget[], ReadonlyMap<string, LinkTarget>>();

/** Targets by the id of their mark; the author is not among them. */
export function targetsById(targets: readonly LinkTarget[]): ReadonlyMap<string, LinkTarget> {
  const found = known.get(targets);
  if (found !== undefined) return found;
  const made = new Map(
    targets.flatMap((target) =>
      target.link.other === null ? [] : [[target.link.other.id, target] as const],
    ),
  );
  known.set(targets, made);
  return made;
}
