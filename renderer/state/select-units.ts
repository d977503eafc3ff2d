import { growSpan } from '../../shared/text/units/grow.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { type Unit, unitFrom } from '../commands/units.ts';
import type { Session, TextSelection } from './session.ts';
import type { Store } from './store.ts';

/** Selecting words by what they are: the next number, the sentence around, and so on. */
export function createSelectUnits(store: Store<Session>, tell: (message: string) => void) {
  const change = (next: Partial<Session>) => store.set({ ...store.get(), ...next });

  return {
    /** Goes to the next unit from where the selection begins, and selects it. */
    goTo: (unit: Unit, direction: 1 | -1) => {
      const { sheet, selection } = store.get();
      if (sheet === null) return;
      const { anchor = 0, head = 0 } = selection ?? {};
      const offset = Math.min(anchor, head);
      const found = unitFrom(sheet.text, sheet.annotations, offset, unit, direction);
      if (found === null) {
        tell(windowTexts.noSuchUnit(windowTexts.units[unit], direction));
        return;
      }
      change({ selection: { anchor: found.start, head: found.end }, focus: null });
    },

    /** Grows the selection to the next larger thing around it. */
    grow: () => {
      const { sheet, selection, growth } = store.get();
      if (sheet === null || selection === null) return;
      const { anchor, head } = selection;
      const grown = growSpan(sheet.text, {
        start: Math.min(anchor, head),
        end: Math.max(anchor, head),
      });
      const now: TextSelection = { anchor: grown.start, head: grown.end };
      // A selection that came about in another way begins its own growth.
      const before = growth?.now === selection ? growth.before : [];
      change({ selection: now, focus: null, growth: { now, before: [...before, selection] } });
    },

    /** Takes back a step of growth. */
    shrink: () => {
      const { selection, growth } = store.get();
      const previous = growth?.before.at(-1);
      if (growth === null || previous === undefined || growth.now !== selection) return;
      change({
        selection: previous,
        growth: { now: previous, before: growth.before.slice(0, -1) },
      });
    },
  };
}
