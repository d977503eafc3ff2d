import { useMemo } from 'react';
import { type Joined, joinedTo } from '../../commands/link-ends.ts';
import { useSession } from '../context.ts';

/** The marks that the one in focus is linked with, by their ids. */
export function useJoined(): ReadonlyMap<string, Joined> {
  const focus = useSession((session) => session.focus);
  const relations = useSession((session) => session.sheet?.relations);
  const annotations = useSession((session) => session.sheet?.annotations);
  const schema = useSession((session) => session.project?.schema);
  return useMemo(() => {
    if (focus === null || schema === undefined) return nothing;
    return joinedTo(focus, relations ?? [], annotations ?? [], schema);
  }, [focus, relations, annotations, schema]);
}

const nothing: ReadonlyMap<string, Joined> = new Map();
