import { memo } from 'react';
import { directionOf } from '../../../shared/text/direction.ts';

/**
 * Words on one line with what stands around them: they begin in the middle of it, whatever is
 * before them, and the line runs as its text does.
 */
export const Concordance = memo(function Concordance({
  before,
  words,
  after,
}: {
  before: string;
  words: string;
  after: string;
}) {
  return (
    <span className="kwic" dir={directionOf(before + words + after)}>
      <span className="kwic-before">
        <span>{before}</span>
      </span>
      <span className="kwic-after">
        <mark>{words}</mark>
        {after}
      </span>
    </span>
  );
});
