import { type Broken, type BrokenKind, bytesOf, noise, utf16 } from './broken.ts';

/** Ways in which any file of characters can be broken. */
const undecodable: readonly Broken[] = [
  { how: 'is empty', bytes: '', tells: [[0, 'file-empty']] },
  { how: 'is a byte order mark alone', bytes: '\ufeff', tells: [[0, 'text-without-words']] },
  { how: 'has a NUL in it', bytes: 'It fell.\0It rose again.', tells: [[0, 'file-not-text']] },
  {
    how: 'is UTF-16 with half a surrogate pair',
    bytes: bytesOf(utf16('It fell.\nIt \ud83d rose.')),
    tells: [[0, 'file-wrong-bytes']],
  },
  {
    how: 'is UTF-16 cut within a character',
    bytes: utf16('It fell. It rose.').subarray(0, -1),
    tells: [[0, 'file-wrong-bytes']],
  },
  {
    how: 'has the mark of UTF-8 and Latin-1 words',
    bytes: bytesOf('\xef\xbb\xbfThe caf\xe9 is closed.'),
    tells: [[0, 'file-wrong-bytes']],
  },
  {
    how: 'is UTF-8 with a damaged character',
    bytes: Buffer.from('Größe: fünf Äpfel, schöne Grüße').fill(0xe4, 2, 3),
    tells: [[0, 'file-wrong-bytes']],
  },
  {
    how: 'is UTF-8 cut within a character',
    bytes: Buffer.from('Größe: fünf Äpfel, schöne Grüß').subarray(0, -1),
    tells: [[0, 'file-wrong-bytes']],
  },
  {
    how: 'is a picture',
    bytes: bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0'),
    tells: [[0, 'file-not-text']],
  },
  { how: 'is noise', bytes: noise(5000, 0), tells: [[0, 'file-not-text']] },
  { how: 'is noise without NUL', bytes: noise(5000, 1), tells: [[0, 'file-not-text']] },
];

export const plainTexts: BrokenKind = {
  ending: 'txt',
  broken: [
    ...undecodable,
    {
      how: 'is white space alone',
      bytes: ' \n\t\u00a0\r\n\u3000\u200b\u2028',
      tells: [[0, 'text-without-words']],
    },
    { how: 'is 11 MB', bytes: Buffer.alloc(11_000_000, 'word '), tells: [[0, 'file-too-large']] },
    {
      how: 'has the mark of UTF-16 and is UTF-8',
      bytes: bytesOf('\xfe\xff', 'It fell, the ministry said.'),
      tells: [],
      keeps: ['It fell, the ministry said.'],
    },
    {
      how: 'has the mark of the other UTF-16',
      bytes: bytesOf('\xfe\xff', utf16('It fell, the ministry said.').subarray(2)),
      tells: [],
      keeps: ['It fell, the ministry said.'],
    },
  ],
  good: 'Words of a text.',
  reads: ['Words of a text.'],
};

export const markdowns: BrokenKind = {
  ending: 'md',
  broken: [
    ...undecodable,
    {
      how: 'is front matter alone',
      bytes: '---\ntitle: Nothing\n---\n\n',
      tells: [[0, 'text-without-words']],
    },
    { how: 'is 3 MB', bytes: Buffer.alloc(3_000_000, 'word '), tells: [[0, 'file-too-large']] },
    {
      how: 'is 100,000 quotes in one another',
      bytes: `${'>'.repeat(100_000)} It fell.`,
      tells: [[0, 'file-too-nested']],
    },
    {
      how: 'is 20,000 lists in one another',
      bytes: `${'- '.repeat(20_000)}It fell.`,
      tells: [[0, 'file-too-nested']],
    },
    {
      how: 'is 100,000 brackets that open',
      bytes: '['.repeat(100_000),
      tells: [],
      keeps: ['['.repeat(100_000)],
    },
    {
      how: 'is 50,000 stars that open',
      bytes: '*a **a '.repeat(50_000),
      tells: [],
      keeps: ['*a **a '.repeat(50_000).trim()],
    },
    { how: 'is a comment alone', bytes: '<!-- It fell. -->\n', tells: [[0, 'text-without-words']] },
  ],
  good: '# Title\n\nWords of a *text*.\n',
  reads: ['Title\n\nWords of a text.'],
};

export const pages: BrokenKind = {
  ending: 'html',
  broken: [
    ...undecodable,
    {
      how: 'is scripts alone',
      bytes: '<html><script>document.write("evil")</script><style>p{}</style></html>',
      tells: [[0, 'text-without-words']],
    },
    {
      how: 'is a comment that is never closed',
      bytes: '<p><!-- It fell.</p><p>It rose.</p>',
      tells: [[0, 'text-without-words']],
    },
    {
      how: 'is all hidden',
      bytes: '<body><div hidden>It fell.</div><p style="display:none">It rose.</p></body>',
      tells: [[0, 'text-without-words']],
    },
    {
      how: 'has a million elements',
      bytes: `<p>${'<b>x</b>'.repeat(1_000_000)}`,
      tells: [[0, 'file-too-heavy']],
    },
    {
      how: 'has 30,000 elements in one another',
      bytes: `${'<div>'.repeat(30_000)}It fell.`,
      tells: [],
      keeps: ['It fell.'],
    },
    {
      how: 'has an element of 200,000 attributes',
      bytes: `<p ${Array.from({ length: 200_000 }, (_, at) => `a${at}=1`).join(' ')}>It fell.</p>`,
      tells: [],
      keeps: ['It fell.'],
    },
    { how: 'is 11 MB', bytes: Buffer.alloc(11_000_000, '<p>word'), tells: [[0, 'file-too-large']] },
    {
      how: 'says UTF-8 and has a damaged character',
      bytes: Buffer.from('<meta charset="utf-8"><p>Größe: fünf Äpfel</p>').fill(0xe4, 28, 29),
      tells: [[0, 'file-wrong-bytes']],
    },
    {
      how: 'names an encoding there is not',
      bytes: '<meta charset="klingon"><p>It fell.</p>',
      tells: [],
      keeps: ['It fell.'],
    },
    {
      how: 'is cut within a tag',
      bytes: '<p>It fell.</p><p>It <a href="http',
      tells: [],
      keeps: ['It fell.\n\nIt'],
    },
    {
      how: 'loads what it writes by scripts',
      bytes:
        '<p onclick="evil()">It fell.</p><script src="x.js"></script><svg onload="evil()"/><iframe srcdoc="<p>evil"></iframe><a href="javascript:evil()">It rose.</a><noscript>evil</noscript>',
      tells: [],
      keeps: ['It fell.\n\nIt rose.'],
    },
  ],
  good: '<h1>Title</h1><p>Words of a <b>text</b>.</p>',
  reads: ['Title\n\nWords of a text.'],
};
