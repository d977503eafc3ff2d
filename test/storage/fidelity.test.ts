import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exported, makeProject, startHere } from '../support/service.ts';

const script = join(import.meta.dirname, '../support/same_characters.py');

const count = 500;

/** A generator of whole numbers below a limit, the same in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** What texts are made of: pieces that have gone wrong somewhere, each with its kind. */
const pieces: readonly string[] = [
  ...['\n', '\r\n', '\r', '\n\n\n', '\r\r\n', '\n\r', '\t', ' ', '  ', '\u00a0', '\u3000'],
  ...['\u2028', '\u2029', '\u0085', '\v', '\f', '\u001b', '\u0001', '\u0007', '\u007f'],
  ...['word', 'Zoë', 'Zoe\u0308', 'Ångström', 'A\u030angstro\u0308m', 'ﬁn', '\u212b', 'ẞß', 'İı'],
  ...[
    '東京',
    '部长表示',
    '한국어',
    '\u1112\u1161\u11ab',
    'ｶﾀｶﾅ',
    '𠮷野家',
    '𝒳',
    '😀',
    '👩‍👩‍👧',
    '🇩🇪',
    '\u{10ffff}',
  ],
  ...[
    'שלום',
    'عربي',
    '\u200f',
    '\u200e',
    '\u202e',
    '\u2066',
    '\u2069',
    'पक्षि',
    'ไทย',
    'Việt',
    'Vie\u0323\u0302t',
  ],
  ...[
    '\ufeff',
    '\u200b',
    '\u200c',
    '\u00ad',
    '\ufffd',
    '\uffff',
    '\ufdd0',
    '\ue000',
    '\u0300',
    '\u0378',
  ],
  ...['"', '\\', '\\u0041', '&amp;', '<b>', '{"a":1}', '=1+1', '“”', '…', '€'],
];

type Written = { name: string; bytes: Buffer };

/** A file of random pieces in UTF-8 or UTF-16, with a byte order mark or without. */
function fileOf(index: number, next: (limit: number) => number): Written {
  const length = 1 + next(120);
  const body = Array.from({ length }, () => pieces[next(pieces.length)] ?? '').join('');
  // Words that tell each file from all others, not always at its beginning, and some that tell UTF-8.
  const place = next(3);
  const own = `[${index}é]`;
  const placed = place === 0 ? own + body : place === 1 ? body + own : `\n\n${body}${own}\r\n\r\n`;
  // A mark after the byte order mark is a character of the text.
  const text = index % 20 === 0 ? `\ufeff${placed}` : placed;
  const name = `${String(index).padStart(3, '0')}.txt`;
  const kind = next(5);
  if (kind < 2) return { name, bytes: Buffer.from(kind === 0 ? `\ufeff${text}` : unmarked(text)) };
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return {
    name,
    bytes: kind === 2 ? little.swap16() : kind === 3 ? little : Buffer.from(unmarked(text)),
  };
}

/** A file without a mark does not begin with one: that would be its mark. */
const unmarked = (text: string) => text.replace(/^\ufeff+/, '');

it(`The exported text of ${count} random Unicode files is their characters, but for byte order marks and line ends`, async () => {
  const bench = startHere();
  const next = numbers(20_261_125);
  mkdirSync(bench.path('texts'));
  for (let index = 0; index < count; index += 1) {
    const { name, bytes } = fileOf(index, next);
    writeFileSync(join(bench.path('texts'), name), bytes);
  }
  await makeProject(bench);
  const sources = [{ file: bench.file('texts') }];
  const { outcome } = await bench.client.importArticles({ sources, exact: 'add', near: 'add' });
  expect(outcome).toMatchObject({ added: count, problems: [] });
  writeFileSync(bench.path('export.jsonl'), await exported(bench));
  const told = execFileSync('python3', [script, bench.path('export.jsonl'), bench.path('texts')], {
    encoding: 'utf8',
  });
  expect(JSON.parse(told)).toEqual({ same: count, other: [] });
});
