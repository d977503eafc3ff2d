import type { Session } from '../../state/session.ts';

/** Whether something can be restored: from the past as well, since that goes back to now first. */
export function isWritableProject({ project }: Session): boolean {
  return project?.access === 'read and write';
}
