import { likeness } from '../../../shared/reading/fingerprint.ts';
import type { Fingerprint } from '../../../shared/reading/record.ts';
import type { OpenProject } from '../project.ts';
import { createNearIndex } from './near-index.ts';

/** The part of their words that texts share, from which they are nearly the same. */
export const nearLikeness = 0.8;

/** How many texts with a near fingerprint are compared word by word. */
const mostCompared = 8;

/** Another text with the same words, or nearly: of the project, or read before in the same import. */
export type Match = {
  kind: 'exact' | 'near';
  likeness: number;
  of: { id: string; title: string };
};

/** What is told of a text to look for others like it. */
export type Candidate = {
  sha256: string;
  fingerprint: Fingerprint;
  content: string;
};

/** An article that comes in, and is not in the project's rows yet. */
export type Incoming = Candidate & { textId: string; id: string; title: string };

export type DuplicateFinder = {
  find(candidate: Candidate): Match | null;
  remember(incoming: Incoming): void;
  /** What is remembered is in the project's rows now. */
  settle(): void;
};

/**
 * Finds texts that the project or this import has already. The same words are looked up in the
 * project's rows; only fingerprints, and the words not committed yet, are held in memory.
 */
export function createDuplicateFinder(project: OpenProject): DuplicateFinder {
  const near = createNearIndex();
  for (const { textId, high, low } of project.fingerprints.ofArticles()) {
    near.add({ high, low }, textId);
  }
  const bySha256 = new Map<string, Incoming>();
  const byTextId = new Map<string, Incoming>();

  const findExact = (sha256: string): Match | null => {
    const same = bySha256.get(sha256) ?? project.articles.withText(sha256);
    return same === null ? null : { kind: 'exact', likeness: 1, of: nameOf(same) };
  };
  const findNear = ({ fingerprint, content }: Candidate): Match | null => {
    for (const textId of near.find(fingerprint, mostCompared)) {
      const other = byTextId.get(textId) ?? project.fingerprints.articleOf(textId);
      if (other === null) continue;
      const shared = likeness(content, other.content);
      if (shared >= nearLikeness) return { kind: 'near', likeness: shared, of: nameOf(other) };
    }
    return null;
  };

  return {
    find: (candidate) => findExact(candidate.sha256) ?? findNear(candidate),
    remember(incoming) {
      bySha256.set(incoming.sha256, incoming);
      byTextId.set(incoming.textId, incoming);
      near.add(incoming.fingerprint, incoming.textId);
    },
    settle() {
      bySha256.clear();
      byTextId.clear();
    },
  };
}

function nameOf({ id, title }: { id: string; title: string }) {
  return { id, title };
}
