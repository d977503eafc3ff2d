import { useMemo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { describeMark } from '../commands/describe-mark.ts';
import { useSession } from './context.ts';

/** What is said of a mark on the open article, beside its words. */
export function useDescription(annotation: Annotation): string {
  const schema = useSession((session) => session.project?.schema);
  const relations = useSession((session) => session.sheet?.relations);
  const annotations = useSession((session) => session.sheet?.annotations);
  return useMemo(
    () =>
      schema === undefined
        ? ''
        : describeMark(annotation, schema, relations ?? [], annotations ?? []),
    [annotation, schema, relations, annotations],
  );
}
