import type { Job } from '../../../shared/contract.ts';
import { fingerprintOf } from '../../../shared/reading/fingerprint.ts';
import type { OpenProject } from '../project.ts';

/** Texts between two breaths. */
const stepSize = 20;

/**
 * Gives the words of articles their fingerprints where they have none: those of older projects,
 * and corrected ones. Answers whether it was stopped.
 */
export function* fillFingerprints({ db, fingerprints }: OpenProject): Job<boolean> {
  for (;;) {
    const texts = fingerprints.lacking(stepSize);
    if (texts.length === 0) return false;
    db.transaction(() => {
      for (const { textId, content } of texts) fingerprints.insert(textId, fingerprintOf(content));
    }).immediate();
    if ((yield { done: 0, total: 0, onCancel: 'ask' }) === 'stop') return true;
  }
}
