import type { Fragment } from '../../model/annotation.ts';
import type { ExchangeRecord } from '../codec.ts';
import { conllLabel } from './fit.ts';
import { type Scheme, tagOf } from './schemes.ts';

type Shape = { scheme: Scheme; columns: 2 | 4 };

/**
 * The lines of an article: `-DOCSTART-`, and each sentence's tokens with their tags. The spans are
 * in order, apart, and each a row of tokens of one sentence.
 */
export function documentLines(
  text: string,
  sentences: readonly (readonly Fragment[])[],
  spans: ExchangeRecord['spans'],
  { scheme, columns }: Shape,
): string[] {
  const isShort = columns === 2;
  const lines = [isShort ? '-DOCSTART- O' : '-DOCSTART- -X- -X- O', ''];
  let next = 0;
  for (const tokens of sentences) {
    let endedAs = '';
    for (const { start, end } of tokens) {
      const span = spans[next];
      const isIn = span !== undefined && span.start <= start;
      const label = isIn ? conllLabel(span.label) : '';
      const position = {
        isFirst: span?.start === start,
        isLast: span?.end === end,
        touches: endedAs === label,
      };
      const tag = isIn ? tagOf(scheme, label, position) : 'O';
      const form = text.slice(start, end);
      lines.push(isShort ? `${form} ${tag}` : `${form} -X- O ${tag}`);
      const isOver = isIn && position.isLast;
      endedAs = isOver ? label : '';
      if (isOver) next += 1;
    }
    lines.push('');
  }
  return lines;
}
