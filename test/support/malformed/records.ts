import { type Broken, type BrokenKind, bytesOf, noise, utf16 } from './broken.ts';

const first = ['First words.'];
const both = ['First words.', 'Other words.'];

/** Ways in which any table of characters can be broken, two columns divided by a separator. */
function brokenTable(by: string): Broken[] {
  const rows = (...lines: string[]) => lines.join('\n').replaceAll('|', by);
  const head = 'title|text';
  const table = (...lines: string[]) =>
    rows(head, 'One|First words.', ...lines, 'Two|Other words.');
  const latin = (...lines: string[]) => bytesOf(...lines.map((line) => rows(line)));
  return [
    { how: 'is empty', bytes: '', tells: [[0, 'file-empty']] },
    { how: 'has a NUL in it', bytes: table('A\0B|C'), tells: [[0, 'file-not-text']] },
    { how: 'is noise', bytes: noise(5000, 0), tells: [[0, 'file-not-text']] },
    {
      how: 'has a row with too few cells',
      bytes: table('lost'),
      tells: [[3, 'row-ragged']],
      keeps: both,
    },
    {
      how: 'has a row with too many cells',
      bytes: table('a|b|c|d'),
      tells: [[3, 'row-ragged']],
      keeps: both,
    },
    {
      how: 'has rows ragged in many ways',
      bytes: table('a|b|c', '|', 'x', 'a|b|c|d|e'),
      tells: [
        [3, 'row-ragged'],
        [4, 'text-without-words'],
        [5, 'row-ragged'],
        [6, 'row-ragged'],
      ],
      keeps: both,
    },
    {
      how: 'has a quotation mark that is never closed',
      bytes: rows(head, 'One|First words.', 'Two|"Other', 'Three|words'),
      tells: [[3, 'quote-open']],
      keeps: first,
    },
    {
      how: 'has a row of 21 MB',
      bytes: table(`Long|${'word '.repeat(4_200_000)}`),
      tells: [[3, 'row-endless']],
      keeps: first,
    },
    {
      how: 'has a row without text',
      bytes: table('Three|'),
      tells: [[3, 'record-without-text']],
      keeps: both,
    },
    {
      how: 'has rows of another encoding',
      bytes: Buffer.concat([
        latin('\xef\xbb\xbftitle|text\n', 'One|First words.\nThree|A caf\xe9\nTwo|Other words.\n'),
      ]),
      tells: [[3, 'record-wrong-bytes']],
      keeps: both,
    },
    { how: 'has nothing but its first row', bytes: rows(head), tells: [[0, 'no-records']] },
    { how: 'has blank lines alone', bytes: '\n\n \n\n', tells: [[0, 'no-records']] },
    {
      how: 'is UTF-16 cut within a character',
      bytes: utf16(table('Three|Last words')).subarray(0, -1),
      tells: [[4, 'record-wrong-bytes']],
      keeps: ['First words.', 'Last words'],
    },
    {
      how: 'has a cell of replacement characters',
      bytes: table('Three|A \ufffd word.'),
      tells: [],
      keeps: ['First words.', 'A \ufffd word.', 'Other words.'],
    },
  ];
}

export const commaTables: BrokenKind = {
  ending: 'csv',
  broken: brokenTable(','),
  good: 'title,text\nOne,First words.\n"Two","Other words."\n',
  reads: both,
};

export const tabTables: BrokenKind = {
  ending: 'tsv',
  broken: brokenTable('\t'),
  good: 'title\ttext\nOne\tFirst words.\nTwo\tOther words.\n',
  reads: both,
};

const record = (text: string) => JSON.stringify({ text });
const lines = (...texts: (string | Uint8Array)[]) =>
  Buffer.concat(texts.flatMap((text) => [Buffer.from(text), Buffer.from('\n')]));
const between = (broken: string | Uint8Array) =>
  lines(record('First words.'), broken, record('Other words.'));

export const recordLines: BrokenKind = {
  ending: 'jsonl',
  broken: [
    { how: 'is empty', bytes: '', tells: [[0, 'file-empty']] },
    { how: 'is noise', bytes: noise(5000, 0), tells: [[0, 'file-not-text']] },
    { how: 'has a NUL in it', bytes: between('{"text":"a\0b"}'), tells: [[0, 'file-not-text']] },
    {
      how: 'has a line that is cut',
      bytes: between('{"text":"lost'),
      tells: [[2, 'record-broken']],
      keeps: both,
    },
    {
      how: 'has a line that is no JSON',
      bytes: between('lost'),
      tells: [[2, 'record-broken']],
      keeps: both,
    },
    {
      how: 'has a list for a record',
      bytes: between('[1,2]'),
      tells: [[2, 'record-no-object']],
      keeps: both,
    },
    {
      how: 'has half a surrogate pair',
      bytes: between('{"text":"a \\ud83d b"}'),
      tells: [[2, 'record-wrong-characters']],
      keeps: both,
    },
    {
      how: 'has a record without text',
      bytes: between('{"title":"no text"}'),
      tells: [[2, 'record-without-text']],
      keeps: both,
    },
    {
      how: 'has a line of another encoding',
      bytes: lines(
        record('Première parole, déjà été.'),
        Buffer.from('{"text":"caf\xe9"}', 'latin1'),
        record('Où êtes-vous ?'),
      ),
      tells: [[2, 'record-wrong-bytes']],
      keeps: ['Première parole, déjà été.', 'Où êtes-vous ?'],
    },
    {
      how: 'has a line of five megabytes',
      bytes: between(record('word '.repeat(1_000_000))),
      tells: [[2, 'record-too-large']],
      keeps: both,
    },
    {
      how: 'has a million small values',
      bytes: between(`{"text":"x","list":[${'{},'.repeat(1_200_000)}{}]}`),
      tells: [[2, 'record-too-many-values']],
      keeps: both,
    },
    {
      how: 'is nested a million times',
      bytes: between(`{"text":"x","deep":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`),
      tells: [[2, 'record-too-many-values']],
      keeps: both,
    },
    {
      how: 'has NaN in it',
      bytes: between('{"text":"x","n":NaN}'),
      tells: [[2, 'record-broken']],
      keeps: both,
    },
    {
      how: 'has broken lines alone',
      bytes: 'a\nb\n',
      tells: [
        [1, 'record-broken'],
        [2, 'record-broken'],
      ],
    },
    {
      how: 'is UTF-16 cut within a character',
      bytes: utf16(`${record('First words.')}\n${record('Other words.')}`).subarray(0, -1),
      tells: [[2, 'record-broken']],
      keeps: first,
    },
  ],
  good: lines(record('First words.'), record('Other words.')),
  reads: both,
};

const list = (broken: string) =>
  `[${record('First words.')},\n${broken},\n${record('Other words.')}]`;

export const recordLists: BrokenKind = {
  ending: 'json',
  broken: [
    { how: 'is empty', bytes: '', tells: [[0, 'file-empty']] },
    { how: 'is noise', bytes: noise(5000, 0), tells: [[0, 'file-not-text']] },
    { how: 'is no JSON', bytes: 'It fell.', tells: [[1, 'record-broken']] },
    {
      how: 'is cut within a record',
      bytes: list('{}').slice(0, -10),
      tells: [
        [2, 'record-without-text'],
        [3, 'record-broken'],
      ],
      keeps: first,
    },
    {
      how: 'is cut behind a record',
      bytes: `[${record('First words.')},\n`,
      tells: [[2, 'list-open']],
      keeps: first,
    },
    {
      how: 'has a record that is no JSON',
      bytes: list('{"text":tru}'),
      tells: [[2, 'record-broken']],
      keeps: both,
    },
    {
      how: 'has a number for a record',
      bytes: list('7'),
      tells: [[2, 'record-no-object']],
      keeps: both,
    },
    {
      how: 'has half a surrogate pair',
      bytes: list('{"text":"a \\ud83d b"}'),
      tells: [[2, 'record-wrong-characters']],
      keeps: both,
    },
    {
      how: 'has bytes that are no characters',
      bytes: Buffer.concat([
        Buffer.from(`[${record('Première parole, déjà été.')},\n`),
        Buffer.from('{"text":"caf\xe9"},\n', 'latin1'),
        Buffer.from(`${record('Où êtes-vous ?')}]`),
      ]),
      tells: [[2, 'record-wrong-bytes']],
      keeps: ['Première parole, déjà été.', 'Où êtes-vous ?'],
    },
    {
      how: 'has a record of five megabytes',
      bytes: list(record('word '.repeat(1_000_000))),
      tells: [[2, 'record-too-large']],
      keeps: both,
    },
    {
      how: 'is nested a million times',
      bytes: list(`{"text":"x","deep":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`),
      tells: [[2, 'record-too-many-values']],
      keeps: both,
    },
    {
      how: 'opens a million lists',
      bytes: '['.repeat(1_000_000),
      tells: [[1, 'record-too-many-values']],
    },
    {
      how: 'has a second list after its list',
      bytes: `[${record('First words.')}]\n[${record('Other words.')}]`,
      tells: [[2, 'list-rest']],
      keeps: first,
    },
    { how: 'has an empty list', bytes: '[]', tells: [[0, 'no-records']] },
    {
      how: 'has quotation marks of the wrong kind',
      bytes: "{'text': 'It fell.'}",
      tells: [[1, 'record-broken']],
    },
    {
      how: 'has a list of names beside its text',
      bytes: '{"title":"One","tags":["a","b"],"authors":[{"name":"A"}],"text":"First words."}',
      tells: [],
      keeps: first,
    },
    {
      how: 'has its records below a list of names',
      bytes: `{"tags":["a","b"],"articles":[${record('First words.')},${record('Other words.')}]}`,
      tells: [],
      keeps: both,
    },
  ],
  good: `{"articles":[${record('First words.')},${record('Other words.')}]}`,
  reads: both,
};
