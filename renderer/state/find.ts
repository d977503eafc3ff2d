import { windowTexts } from '../../shared/texts/ui.ts';
import { findMatches, matchFrom, roundFrom } from '../commands/find.ts';
import type { Find, Session, TextSelection } from './session.ts';
import type { Store } from './store.ts';

const findTexts = windowTexts.find;

/** Finding words in the open article as they are typed, and going from match to match. */
export function createFind(store: Store<Session>) {
  const change = (next: Partial<Session>) => store.set({ ...store.get(), ...next });

  /** Shows a match: it is selected, so that a label's key marks it. */
  const show = (find: Find) => {
    const match = find.matches[find.at];
    const selection = match === undefined ? find.from : { anchor: match.start, head: match.end };
    change({ find, selection, focus: null });
  };

  return {
    open: () => {
      const { sheet, selection, find } = store.get();
      if (sheet === null) return;
      const from: TextSelection = selection ?? { anchor: 0, head: 0 };
      // What is selected is most often what is looked for.
      const chosen = sheet.text.content.slice(
        Math.min(from.anchor, from.head),
        Math.max(from.anchor, from.head),
      );
      const query = chosen === '' || chosen.length > 100 ? (find?.query ?? '') : chosen;
      const matches = findMatches(sheet.text.content, query);
      const start = Math.min(from.anchor, from.head);
      const at = matchFrom(matches, start, 1);
      change({ find: { query, matches, at, from, isOpen: true, wentRound: null } });
    },
    type: (query: string) => {
      const { sheet, find } = store.get();
      if (sheet === null || find === null) return;
      const matches = findMatches(sheet.text.content, query);
      const start = Math.min(find.from.anchor, find.from.head);
      show({ ...find, query, matches, at: matchFrom(matches, start, 1), wentRound: null });
    },
    step: (direction: 1 | -1) => {
      const { find, selection } = store.get();
      if (find === null || find.matches.length === 0) return;
      const { anchor = 0, head = 0 } = selection ?? {};
      const offset = direction === 1 ? Math.max(anchor, head) : Math.min(anchor, head);
      const at = matchFrom(find.matches, offset, direction);
      const wentRound = roundFrom(find.matches, offset, direction);
      show({ ...find, at, wentRound });
      const says = findTexts.at(at + 1, find.matches.length);
      change({
        announcement: wentRound === null ? says : `${findTexts.round[wentRound]}, ${says}`,
      });
    },
    /** Closes the field and stays at the match. The matches can still be stepped through. */
    accept: () => {
      const { find } = store.get();
      if (find === null) return;
      show({ ...find, isOpen: false });
    },
    /** Closes the field and goes back to where the search began. */
    cancel: () => {
      const { find } = store.get();
      if (find !== null) change({ find: null, selection: find.from });
    },
  };
}
