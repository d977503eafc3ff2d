import { previousGrapheme } from './graphemes.ts';

/**
 * A text cut behind a word, with '…' behind the cut, so that it has at most `limit` UTF-16
 * units; one that is short enough comes back as it is. Words longer than the limit are cut
 * between graphemes. A blank text becomes '…'.
 */
export function shorten(text: string, limit: number): string {
  const whole = text.trim();
  if (whole !== '' && whole.length <= limit) return whole;
  const wordEnd = whole.slice(0, limit).search(/\s+\S*$/u);
  const end = wordEnd > 0 ? wordEnd : previousGrapheme(whole, limit);
  return `${whole.slice(0, end)}…`;
}
