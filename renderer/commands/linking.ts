import { type Annotation, extentOf } from '../../shared/model/annotation.ts';
import {
  type LinkWay,
  linkWays,
  type PossibleLink,
  possibleLinks,
} from '../../shared/model/linking.ts';
import type { Desk } from '../../shared/model/marking.ts';
import { authorHint, hintLetters } from './link-hints.ts';

/** A link that one hint makes. */
export type LinkTarget = { hint: string; link: PossibleLink };

/** Linking while it goes on: from which mark, in which way, and to what. */
export type Linking = {
  markId: string;
  /** The ways there are for this mark, the most usual first. */
  ways: readonly LinkWay[];
  /** The way that was chosen; null for the usual one of each target. */
  way: LinkWay | null;
  /** The marks near the screen, which have the shortest hints. */
  near: ReadonlySet<string>;
  /** The letters of a longer hint typed so far. */
  typed: string;
  /** The words that targets are looked for by; null while none are. */
  query: string | null;
  /** What can be linked, the nearest first. */
  targets: readonly LinkTarget[];
  /** By hints and keys, or by dragging a line to the other end. */
  by: 'hints' | 'drag';
};

type Sheet = Pick<Desk, 'annotations' | 'relations' | 'schema'>;

/** Linking from a mark as it begins; null where nothing on the article may be linked with it. */
export function beginLinking(
  sheet: Sheet,
  mark: Annotation,
  near: ReadonlySet<string>,
  by: Linking['by'] = 'hints',
): Linking | null {
  const possible = possibleLinks(sheet, mark);
  const ways = linkWays(sheet.schema, mark.labelId).filter((way) =>
    possible.some((link) => isSameWay(link.way, way)),
  );
  if (ways.length === 0) return null;
  const begun = { markId: mark.id, ways, way: null, near, typed: '', query: null, targets: [], by };
  return withTargets(sheet, mark, begun);
}

/** Linking with other targets: those of the way that is chosen, and of the words looked for. */
export function withTargets(sheet: Sheet, mark: Annotation, linking: Linking): Linking {
  const { way, query, near } = linking;
  const wanted = query?.trim().toLowerCase() ?? '';
  const usual = linkWays(sheet.schema, mark.labelId);
  const links = possibleLinks(sheet, mark)
    .filter((link) => (way === null ? isUsual(usual, link) : isSameWay(link.way, way)))
    .filter(({ other }) => wanted === '' || (other?.quote.toLowerCase().includes(wanted) ?? false));
  const marks = links.filter(({ other }) => other !== null);
  const hints = hintLetters(marks.length);
  const targets = byNearness(marks, mark, near).map((link, at) => ({
    hint: hints[at] ?? '',
    link,
  }));
  const author = links.filter(({ other }) => other === null);
  return {
    ...linking,
    typed: '',
    targets: [...author.map((link) => ({ hint: authorHint, link })), ...targets],
  };
}

/** Linking after a target was linked: the others keep their hints. Null when none is left. */
export function without(linking: Linking, target: LinkTarget): Linking | null {
  const targets = linking.targets.filter((other) => other !== target);
  return targets.length === 0 ? null : { ...linking, typed: '', targets };
}

/**
 * Whether a link is the most usual one between two marks of its labels. One that is there already
 * is not replaced by the next: a hint says what it makes wherever it stands.
 */
function isUsual(ways: readonly LinkWay[], { way, other }: PossibleLink): boolean {
  const first = ways.find(({ type, end }) => {
    if (other === null) return end === 'from' && type.mayPointAtAuthor;
    return (end === 'from' ? type.to : type.from).includes(other.labelId);
  });
  return first !== undefined && isSameWay(first, way);
}

function isSameWay(a: LinkWay, b: LinkWay): boolean {
  return a.type.id === b.type.id && a.end === b.end;
}

/** First what is near the screen, then what is fewest characters away in the text. */
function byNearness(
  links: readonly PossibleLink[],
  mark: Annotation,
  near: ReadonlySet<string>,
): PossibleLink[] {
  const here = extentOf(mark);
  const distance = ({ other }: PossibleLink) => {
    if (other === null) return 0;
    const { start, end } = extentOf(other);
    return Math.max(start - here.end, here.start - end, 0);
  };
  const isFar = ({ other }: PossibleLink) => Number(other !== null && !near.has(other.id));
  return links
    .map((link) => ({ link, far: isFar(link), away: distance(link) }))
    .sort((a, b) => a.far - b.far || a.away - b.away)
    .map(({ link }) => link);
}
