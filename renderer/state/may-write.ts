import { failure } from '../../shared/failure.ts';
import { correctionTexts } from '../../shared/texts/correction.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import type { Session } from './session.ts';

type Shown = Pick<Session, 'project' | 'past' | 'correction'>;

/** Why nothing can be changed now, in a sentence; null where it can. */
export function whyNotWritable({ project, past, correction }: Shown): string | null {
  if (correction !== null) return correctionTexts.whileCorrecting;
  if (past !== null) return failure('past-shown', {}).message;
  return project?.access === 'read only' ? windowTexts.readOnly : null;
}

/** Whether what is shown can be changed: a project that is not read-only, as it is now. */
export function isWritable({ project, past, correction }: Shown): boolean {
  return project?.access === 'read and write' && past === null && correction === null;
}
