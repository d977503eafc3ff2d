import type { Broken, BrokenKind } from './broken.ts';
import { bomb, deflatedZeros, type Packed, zipOf } from './zip-writer.ts';

const good: Packed = { name: 'good.txt', bytes: 'Words inside.' };
const last: Packed = { name: 'last.txt', bytes: 'Last words inside.' };
const both = ['Words inside.', 'Last words inside.'];
const between = (...broken: Packed[]) => zipOf([good, ...broken, last]);
const lost = (name: string, more: Partial<Packed> = {}): Packed => ({
  name,
  bytes: 'Lost words.',
  ...more,
});

const whole = zipOf([good, last]);
const pressed = deflatedZeros(10);

const broken: Broken[] = [
  { how: 'is empty', bytes: '', tells: [[0, 'file-damaged']] },
  { how: 'is no archive', bytes: 'It fell.', tells: [[0, 'file-damaged']] },
  { how: 'is cut in two', bytes: whole.subarray(0, 70), tells: [[0, 'file-damaged']] },
  { how: 'has lost its beginning', bytes: whole.subarray(20), tells: [[0, 'file-damaged']] },
  { how: 'has nothing in it', bytes: zipOf([]), tells: [[0, 'folder-empty']] },
  {
    how: 'has files of other kinds alone',
    bytes: zipOf([lost('a.exe'), lost('b.jpg')]),
    tells: [[0, 'files-unknown']],
  },
  {
    how: 'has an encrypted file',
    bytes: between(lost('secret.txt', { flags: 1 })),
    tells: [[0, 'file-encrypted', 'secret.txt']],
    keeps: both,
  },
  {
    how: 'has an archive in it',
    bytes: between({ name: 'inner.zip', bytes: whole }),
    tells: [[0, 'archive-in-archive', 'inner.zip']],
    keeps: both,
  },
  {
    how: 'has a file that unpacks to two gigabytes',
    bytes: between(bomb('bomb.jsonl', 2000)),
    tells: [[0, 'file-bomb', 'bomb.jsonl']],
    keeps: both,
  },
  {
    how: 'has a file that hides its length',
    bytes: between({ ...bomb('bomb.txt', 2000), size: 20 }),
    tells: [[0, 'file-too-large', 'bomb.txt']],
    keeps: both,
  },
  {
    how: 'has files that are made of the same bytes',
    bytes: zipOf(
      Array.from({ length: 300 }, (_, at) => ({
        name: `${at}.txt`,
        bytes: '',
        packed: pressed,
        size: 10_000_000,
        start: 0,
        isGhost: at > 0,
      })),
    ),
    tells: [[0, 'file-bomb']],
  },
  {
    how: 'has a file whose bytes changed',
    bytes: between(lost('changed.txt', { sum: 1 })),
    tells: [[0, 'file-damaged', 'changed.txt']],
    keeps: both,
  },
  {
    how: 'has a file packed in an unusual way',
    bytes: between(lost('odd.txt', { method: 99 })),
    tells: [[0, 'file-damaged', 'odd.txt']],
    keeps: both,
  },
  {
    how: 'has a file that is not where it says',
    bytes: between(lost('away.txt', { start: 0xfffffff0, isGhost: true })),
    tells: [[0, 'file-damaged', 'away.txt']],
    keeps: both,
  },
  {
    how: 'has a link to a file of the system',
    bytes: between({ name: 'link.txt', bytes: '/etc/passwd', mode: 0o120777 }),
    tells: [[0, 'link-passed-over', 'link.txt']],
    keeps: both,
  },
  {
    how: 'has names that lead out of it',
    bytes: between(
      { name: '../../out.txt', bytes: 'Words outside.' },
      { name: 'C:\\windows\\x.txt', bytes: 'Windows words.' },
      { name: '/etc/y.txt', bytes: 'Root words.' },
    ),
    tells: [],
    keeps: [
      'Words inside.',
      'Words outside.',
      'Windows words.',
      'Root words.',
      'Last words inside.',
    ],
  },
  {
    how: 'has a name twice',
    bytes: between({ name: 'good.txt', bytes: 'Other words.' }),
    tells: [],
    keeps: ['Words inside.', 'Other words.', 'Last words inside.'],
  },
  {
    how: 'has a name in the code page of DOS',
    bytes: between(lost('', { name: Buffer.from('gr\x81n.docx', 'latin1') })),
    tells: [[0, 'file-damaged', 'grün.docx']],
    keeps: both,
  },
  {
    how: 'has a name that is none',
    bytes: between(lost('..')),
    tells: [[0, 'files-unknown']],
    keeps: both,
  },
  {
    how: 'has broken files of many kinds',
    bytes: between(
      lost('a.pdf'),
      lost('b.jsonl', { bytes: '{"text":"Words of a line."}\nlost' }),
      lost('c.csv', { bytes: 'title,text\nlost\nOne,Words of a row.' }),
      lost('d.txt', { bytes: 'a\0b' }),
    ),
    tells: [
      [0, 'file-damaged', 'a.pdf'],
      [2, 'record-broken', 'b.jsonl'],
      [2, 'row-ragged', 'c.csv'],
      [0, 'file-not-text', 'd.txt'],
    ],
    keeps: ['Words inside.', 'Words of a line.', 'Words of a row.', 'Last words inside.'],
  },
  {
    how: 'has a list of records whose end is damaged',
    bytes: between(
      lost('many.jsonl', {
        bytes: Array.from({ length: 300 }, (_, at) => `{"text":"Record ${at}."}\n`).join(''),
        sum: 1,
      }),
    ),
    tells: [[0, 'file-damaged', 'many.jsonl']],
    keeps: [
      'Words inside.',
      ...Array.from({ length: 300 }, (_, at) => `Record ${at}.`),
      'Last words inside.',
    ],
  },
];

export const archives: BrokenKind = {
  ending: 'zip',
  broken,
  good: whole,
  reads: both,
};
