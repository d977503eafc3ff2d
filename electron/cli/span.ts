import { failure } from '../../shared/failure.ts';
import type { Fragment } from '../../shared/model/annotation.ts';
import { createOffsets } from '../../shared/text/offsets.ts';

/** A span of a text given in code points, in UTF-16. Throws a Failure where it is none. */
export function spanOf(text: string, { start, end }: Fragment): Fragment {
  const offsets = createOffsets(text);
  const from = offsets.fromCodePoint(start);
  const to = offsets.fromCodePoint(end);
  if (from !== null && to !== null && from < to) return { start: from, end: to };
  throw failure('wrong-offsets', {
    start: String(start),
    end: String(end),
    length: offsets.toCodePoint(text.length) ?? 0,
  });
}
