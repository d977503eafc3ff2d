/** How tags tell where chunks begin and end. */
export const schemes = ['iob1', 'iob2', 'bilou', 'bioes'] as const;
export type Scheme = (typeof schemes)[number];

/** Where a token is within its chunk. */
export type Position = {
  isFirst: boolean;
  isLast: boolean;
  /** Whether the token before it, in the same sentence, ends a chunk of the same label. */
  touches: boolean;
};

/** The tag of a token within a chunk. */
export function tagOf(scheme: Scheme, label: string, position: Position): string {
  return `${letterOf(scheme, position)}-${label}`;
}

function letterOf(scheme: Scheme, { isFirst, isLast, touches }: Position): string {
  switch (scheme) {
    case 'iob1':
      return isFirst && touches ? 'B' : 'I';
    case 'iob2':
      return isFirst ? 'B' : 'I';
    case 'bilou':
      if (isFirst) return isLast ? 'U' : 'B';
      return isLast ? 'L' : 'I';
    case 'bioes':
      if (isFirst) return isLast ? 'S' : 'B';
      return isLast ? 'E' : 'I';
  }
}

/** A tag of any scheme, with the letters of BIOES. */
export type Tag = { letter: 'B' | 'I' | 'E' | 'S'; label: string };

const letters: Readonly<Record<string, Tag['letter'] | undefined>> = {
  ...{ B: 'B', I: 'I', M: 'I' },
  ...{ E: 'E', L: 'E' },
  ...{ S: 'S', U: 'S', W: 'S' },
};

/** Reads a tag; null where it says that the token is in no chunk, undefined where it is no tag. */
export function readTag(written: string): Tag | null | undefined {
  if (written === 'O' || written === '_') return null;
  const label = written.slice(2);
  const letter = letters[written.charAt(0)];
  if (written.charAt(1) !== '-' || label === '' || letter === undefined) return undefined;
  return { letter, label };
}
