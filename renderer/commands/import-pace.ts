import type { Progress } from '../../shared/contract.ts';

/** How a long job has gone on lately: what was done of it at which moment, in milliseconds. */
export type Pace = { readonly samples: readonly { at: number; done: number }[]; total: number };

export const noPace: Pace = { samples: [], total: 0 };

/** Milliseconds that a rate looks back on, and between two samples. */
const span = { longest: 15_000, shortest: 250 };

/** Milliseconds to be watched before anything is said of the rest. */
const patience = 1500;

/** The pace with how far the job is now; what was long ago no longer counts. */
export function paceAfter(pace: Pace, { done, total }: Progress, at: number): Pace {
  const last = pace.samples.at(-1);
  if (last !== undefined && at - last.at < span.shortest && done < total) return { ...pace, total };
  const recent = pace.samples.filter((sample, index) => {
    // One from before the span stays, so that a slow job has something to be measured by.
    const next = pace.samples[index + 1];
    return at - sample.at <= span.longest || (next !== undefined && at - next.at < span.longest);
  });
  return { samples: [...recent, { at, done }], total };
}

/**
 * How much of the whole is done in a second, from 0 to 1, and the seconds that are left. Null
 * until that can be told.
 */
export function measurePace({ samples, total }: Pace): { share: number; left: number } | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined || total <= 0) return null;
  const time = last.at - first.at;
  const done = last.done - first.done;
  if (time < patience || done <= 0) return null;
  const perSecond = (done / time) * 1000;
  return { share: perSecond / total, left: Math.max(0, total - last.done) / perSecond };
}
