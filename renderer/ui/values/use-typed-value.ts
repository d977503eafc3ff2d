import { useRef, useState } from 'react';
import { Failure } from '../../../shared/failure.ts';
import { useBench } from '../context.ts';
import type { RowProps } from './row.ts';

/** Words that are typed as a value: what the field shows, why it is no value, and how it is saved. */
export type TypedValue = {
  shown: string;
  /** Whether something was typed that is not saved. */
  isTyped: boolean;
  problem: string;
  type(words: string): void;
  /** Saves words as the value; false where they are none, and the field keeps them. */
  save(words?: string): boolean;
  /** Forgets what was typed. */
  giveUp(): void;
};

/** What is typed for a value until it is saved; a value that becomes another takes its place. */
export function useTypedValue({ mark, definition }: RowProps): TypedValue {
  const { actions } = useBench();
  const value = mark.attributes[definition.name];
  const saved = value === undefined ? '' : String(value);
  const [typed, setTyped] = useState<{ words: string | null; over: string; problem: string }>({
    words: null,
    over: saved,
    problem: '',
  });
  // What a key press has typed counts before it is rendered.
  const latest = useRef<string | null>(null);
  if (typed.over !== saved) {
    latest.current = null;
    setTyped({ words: null, over: saved, problem: '' });
  }
  const set = (words: string | null, problem = '') => {
    latest.current = words;
    setTyped({ words, over: saved, problem });
  };
  return {
    shown: typed.words ?? saved,
    isTyped: typed.words !== null && typed.words !== saved,
    problem: typed.problem,
    type: (words) => set(words),
    save: (given) => {
      const words = given ?? latest.current;
      if (words === null || words.trim() === saved) {
        set(null);
        return true;
      }
      const refusal = actions.values.type(mark.id, definition, words);
      set(words, refusal instanceof Failure ? refusal.message : '');
      return refusal === null;
    },
    giveUp: () => set(null),
  };
}
