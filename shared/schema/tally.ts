import { shorten } from '../text/shorten.ts';
import { type Consequence, consequenceKinds } from './change.ts';

/** One mark, link or value that a change reaches, and its words. */
export type Effect = Pick<Consequence, 'kind' | 'subject' | 'part' | 'other'> & { example: string };

/** The most examples that are kept of each consequence, and the most characters of each. */
export const exampleLimit = 5;
const exampleLength = 80;

/** Counts what a change does, while articles go by one after the other. */
export type Tally = {
  add(effects: readonly Effect[]): void;
  /** What is said once, of the schema itself. */
  say(consequence: Omit<Consequence, 'examples'>): void;
  /** All of it, the gravest kind first, and in the order in which it came up. */
  consequences(): Consequence[];
};

export function createTally(): Tally {
  const found = new Map<string, Consequence>();
  return {
    add: (effects) => {
      for (const { example, ...what } of effects) {
        const key = JSON.stringify([what.kind, what.subject, what.part, what.other]);
        const known = found.get(key) ?? { ...what, count: 0, examples: [] };
        known.count += 1;
        if (known.examples.length < exampleLimit && example !== '') {
          known.examples.push(shorten(example.replace(/\s+/g, ' '), exampleLength));
        }
        found.set(key, known);
      }
    },
    say: (consequence) => {
      const { kind, subject, part, other } = consequence;
      found.set(JSON.stringify([kind, subject, part, other]), { ...consequence, examples: [] });
    },
    consequences: () => {
      const rank = ({ kind }: Consequence) => consequenceKinds.indexOf(kind);
      return [...found.values()].sort((a, b) => rank(a) - rank(b));
    },
  };
}
