import type { SearchField } from '../search-contract.ts';

/** A piece of a query as it is written. */
export type Token =
  | { kind: 'phrase'; text: string; isPrefix: boolean }
  | { kind: 'field'; field: SearchField }
  | { kind: 'AND' | 'OR' | 'NOT' | '(' | ')' };

/** The pieces of a query; `unclosed` is what stands behind a quotation mark that is not closed. */
export function queryTokens(text: string): { tokens: Token[]; unclosed: string | null } {
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    const rest = text.slice(place);
    const white = /^\s+/u.exec(rest)?.[0];
    if (white !== undefined) {
      place += white.length;
      continue;
    }
    const quoted = new RegExp(`^${quote}([^${quotes}]*)(${quote}?)(\\*?)`, 'u').exec(rest);
    if (quoted !== null) {
      const [all, words = '', closing = '', star = ''] = quoted;
      const isOpen = closing === '';
      // Until it is closed, its last word may not be written to the end yet.
      const isPrefix = star === '*' || words.endsWith('*') || (isOpen && !/\s$/u.test(words));
      tokens.push({ kind: 'phrase', text: words, isPrefix });
      if (isOpen) return { tokens, unclosed: words };
      place += all.length;
      continue;
    }
    const sign = rest.charAt(0);
    if (sign === '(' || sign === ')') {
      tokens.push({ kind: sign });
      place += 1;
      continue;
    }
    if (sign === '-' && rest.length > 1 && !/^-[\s)]/u.test(rest)) {
      tokens.push({ kind: 'NOT' });
      place += 1;
      continue;
    }
    const named = /^(title|text|notes?|quotes?):/iu.exec(rest);
    if (named !== null) {
      tokens.push({ kind: 'field', field: fieldOf(named[1] ?? '') });
      place += named[0].length;
      continue;
    }
    const [word = sign] = new RegExp(`^[^\\s()${quotes}]+`, 'u').exec(rest) ?? [];
    tokens.push(wordToken(word));
    place += word.length;
  }
  return { tokens, unclosed: null };
}

/** Quotation marks of any form; an apostrophe is none. */
const quotes = '"“”„‟″‶«»＂';
const quote = `[${quotes}]`;

function wordToken(word: string): Token {
  if (word === 'AND' || word === 'OR' || word === 'NOT') return { kind: word };
  return { kind: 'phrase', text: word, isPrefix: word.endsWith('*') };
}

function fieldOf(name: string): SearchField {
  const small = name.toLowerCase();
  if (small === 'title' || small === 'text') return small;
  return small.startsWith('n') ? 'notes' : 'quotes';
}
