import type { ExchangeRecord } from '../codec.ts';
import type { Lost } from '../losses.ts';
import { differing } from './differing.ts';

const facts = ['title', 'byline', 'published', 'source', 'language'] as const;

/** What is lost of an article itself: its words, its facts, its note. */
export function articleLosses(record: ExchangeRecord, fitted: ExchangeRecord): Lost[] {
  const lost: Lost[] = [];
  const compare = (key: 'id' | 'text' | 'status' | 'split' | 'note', loss: Lost) => {
    if (record[key] !== fitted[key]) lost.push(loss);
  };
  compare('id', { kind: 'id', name: 'article' });
  compare('text', { kind: 'text', name: '' });
  compare('status', { kind: 'status', name: '' });
  compare('split', { kind: 'split', name: '' });
  compare('note', { kind: 'article note', name: '' });
  for (const name of facts) if (record[name] !== fitted[name]) lost.push({ kind: 'fact', name });
  for (const name of ['text_sha256', 'text_version'] as const) {
    if (record[name] !== fitted[name]) lost.push({ kind: 'text version', name });
  }
  for (const name of differing(record.meta, fitted.meta)) lost.push({ kind: 'meta', name });
  return lost;
}
