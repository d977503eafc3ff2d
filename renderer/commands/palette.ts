import uFuzzy from '@leeoniya/ufuzzy';
import type { Obstacle } from '../../shared/availability.ts';
import type { CommandId } from '../../shared/commands.ts';

/** A line of the palette of commands: something to do, or an article to go to. */
export type PaletteEntry =
  | {
      kind: 'command';
      command: CommandId;
      title: string;
      /** What the command is about; it is searched as well. */
      group: string;
      obstacle: Obstacle | null;
    }
  | { kind: 'article'; articleId: string; title: string; facts: string };

/** The most lines that a search shows; more help nobody, and each has to be drawn. */
export const shownLimit = 60;

/** How words are taken apart in every script, and not in Latin letters alone. */
const everyScript = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
};
/** Commands are few and known: some letters of each word are enough, its first among them. */
const loose = new uFuzzy({ ...everyScript, intraIns: Number.POSITIVE_INFINITY, interLft: 2 });
/** Titles are many and of any words: what is typed stands in them as it is. */
const strict = new uFuzzy({ ...everyScript, intraIns: 0 });

/** Words of a query that may stand in another order; every order of them is tried. */
const reorderedWords = 3;

/** Matches past this number are left unranked, to stay quick. */
const rankedLimit = 2000;

export type CommandEntry = Extract<PaletteEntry, { kind: 'command' }>;

/**
 * Prepares to search these commands: those that match, the best of them first, or all as they
 * stand for an empty query. At most `shownLimit`.
 */
export function createCommandSearch(
  commands: readonly CommandEntry[],
): (query: string) => CommandEntry[] {
  const search = searchIn(
    commands,
    commands.map(({ group, title }) => `${title} ${group}`),
    loose,
  );
  return (query) => {
    const found = query.trim() === '' ? [...commands] : search(query);
    return found.slice(0, shownLimit);
  };
}

/** Prepares to search entries for words that stand in them as they are typed, in any order. */
export function searchStrictly<Entry>(
  entries: readonly Entry[],
  words: readonly string[],
): (query: string) => Entry[] {
  return searchIn(entries, words, strict);
}

function searchIn<Entry>(
  entries: readonly Entry[],
  words: readonly string[],
  fuzzy: uFuzzy,
): (query: string) => Entry[] {
  const haystack = uFuzzy.latinize([...words]);
  return (query) => {
    const needle = uFuzzy.latinize(query);
    const [found, info, order] = fuzzy.search(haystack, needle, reorderedWords, rankedLimit);
    const indices = order === null ? found : order.map((at) => info.idx[at]);
    return (indices ?? []).flatMap((index) => {
      const entry = index === undefined ? undefined : entries[index];
      return entry === undefined ? [] : [entry];
    });
  };
}

/** The commands with those chosen last at the front, in that order. */
export function recentFirst<Entry extends { command: CommandId }>(
  entries: readonly Entry[],
  recent: readonly CommandId[],
): Entry[] {
  const chosen = recent.flatMap((command) => entries.filter((entry) => entry.command === command));
  return [...chosen, ...entries.filter(({ command }) => !recent.includes(command))];
}
