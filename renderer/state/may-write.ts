import { failure } from '../../shared/failure.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import type { Session } from './session.ts';

/** Why nothing can be changed now, in a sentence; null where it can. */
export function whyNotWritable({ project, past }: Pick<Session, 'project' | 'past'>) {
  if (past !== null) return failure('past-shown', {}).message;
  return project?.access === 'read only' ? windowTexts.readOnly : null;
}

/** Whether what is shown can be changed: a project that is not read-only, as it is now. */
export function isWritable({ project, past }: Pick<Session, 'project' | 'past'>): boolean {
  return project?.access === 'read and write' && past === null;
}
