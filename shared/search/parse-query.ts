import { type Failure, failure } from '../failure.ts';
import type { SearchField } from '../search-contract.ts';
import { queryTexts } from '../texts/search-query.ts';
import type { Query } from './query.ts';
import { queryTokens, type Token } from './query-tokens.ts';
import { wordsOf } from './search-text.ts';

/** How deep groups may lie in each other. */
const deepest = 40;

/**
 * Reads a query as a person writes it: words that all have to be there, "phrases", beginnings*,
 * AND, OR and NOT in capitals, -without, groups in parentheses, and `title:`, `text:`, `note:` and
 * `quote:` before any of these. Null where nothing is looked for yet. One that is still being
 * written is taken as far as it goes: what its end only announces counts as not there. A Failure
 * says what cannot be meant.
 */
export function parseQuery(text: string): Query | null | Failure {
  const { tokens, unclosed } = queryTokens(text);
  if (unclosed !== null && /\s(AND|OR|NOT)\s|[()]/u.test(unclosed)) {
    return wrong(queryTexts.notClosed(unclosed));
  }
  const reader = new Reader(tokens);
  try {
    const query = reader.any(null, 0);
    if (query !== null || reader.signs === '') return query;
    return wrong(queryTexts.onlySigns(reader.signs));
  } catch (thrown) {
    if (thrown instanceof NotUnderstood) return wrong(thrown.message);
    throw thrown;
  }
}

class NotUnderstood extends Error {}

const wrong = (detail: string): Failure => failure('search-not-understood', { detail });

/** Goes through the pieces of a query once. */
class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;
  /** The last words that had no letter and no digit. */
  signs = '';

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Parts with OR between them, up to the end or, in a group, to what closes it. */
  any(field: SearchField | null, depth: number): Query | null {
    if (depth > deepest) throw new NotUnderstood(queryTexts.tooDeep);
    const parts: Query[] = [];
    for (;;) {
      const isFirst = parts.length === 0;
      const part = this.#all(field, depth);
      if (part !== null) parts.push(part);
      const token = this.#tokens[this.#next];
      if (part === null && token !== undefined) this.#refuseGap({ isFirst, token, depth });
      if (token?.kind === ')' && depth === 0) throw new NotUnderstood(queryTexts.notOpened);
      if (token?.kind !== 'OR') break;
      this.#next += 1;
    }
    const [only] = parts;
    if (only === undefined) return null;
    return parts.length === 1 ? only : { kind: 'any', parts };
  }

  /** Nothing where there should be a part, and more to come: it was not just left unwritten. */
  #refuseGap(gap: { isFirst: boolean; token: Token; depth: number }): void {
    const { token, isFirst, depth } = gap;
    if (token.kind === 'OR') {
      throw new NotUnderstood(
        isFirst ? queryTexts.nothingBefore('OR') : queryTexts.nothingAfter('OR'),
      );
    }
    if (token.kind !== ')') return;
    if (depth === 0) throw new NotUnderstood(queryTexts.notOpened);
    throw new NotUnderstood(isFirst ? queryTexts.emptyGroup : queryTexts.nothingAfter('OR'));
  }

  /** Parts that all have to be there. */
  #all(field: SearchField | null, depth: number): Query | null {
    const parts: Query[] = [];
    const without: Query[] = [];
    let left = '';
    for (;;) {
      const token = this.#tokens[this.#next];
      if (token === undefined || token.kind === 'OR' || token.kind === ')') break;
      if (token.kind === 'AND') {
        if (parts.length + without.length === 0) {
          throw new NotUnderstood(queryTexts.nothingBefore('AND'));
        }
        this.#next += 1;
        this.#refuseAfter('AND', ['AND', 'OR', ')']);
        continue;
      }
      if (token.kind === 'NOT') {
        this.#next += 1;
        this.#refuseAfter('NOT', ['AND', 'OR', 'NOT', ')']);
        left = this.#nextWords();
        const part = this.#part(field, depth);
        if (part !== null) without.push(part);
        continue;
      }
      const part = this.#part(field, depth);
      if (part !== null) parts.push(part);
    }
    const [only] = parts;
    if (only === undefined) {
      if (without.length > 0) throw new NotUnderstood(queryTexts.onlyNot(left));
      return null;
    }
    return parts.length === 1 && without.length === 0 ? only : { kind: 'all', parts, without };
  }

  /** A word, a phrase or a group, with the field before it. */
  #part(field: SearchField | null, depth: number): Query | null {
    const token = this.#tokens[this.#next];
    if (token === undefined) return null;
    this.#next += 1;
    switch (token.kind) {
      case 'field': {
        const next = this.#tokens[this.#next];
        const isFollowed = next?.kind === 'phrase' || next?.kind === '(' || next?.kind === 'field';
        return isFollowed ? this.#part(token.field, depth) : null;
      }
      case '(': {
        const query = this.any(field, depth + 1);
        // Only the end of all can be here in place of what closes the group.
        this.#next += 1;
        return query;
      }
      case 'phrase': {
        const words = wordsOf(token.text);
        if (words.length === 0) {
          this.signs = token.text.trim();
          return null;
        }
        return { kind: 'phrase', words, isPrefix: token.isPrefix, field };
      }
      default:
        throw new Error(`a query has ${token.kind} where a part is`);
    }
  }

  #refuseAfter(operator: 'AND' | 'NOT', wrong: readonly Token['kind'][]): void {
    const token = this.#tokens[this.#next];
    if (token !== undefined && wrong.includes(token.kind)) {
      throw new NotUnderstood(queryTexts.nothingAfter(operator));
    }
  }

  #nextWords(): string {
    const token = this.#tokens.slice(this.#next).find(({ kind }) => kind === 'phrase');
    return token?.kind === 'phrase' ? token.text : '';
  }
}
