import { deflateSync } from 'node:zlib';
import { type BrokenKind, noise } from './broken.ts';
import { deflatedZeros } from './zip-writer.ts';

/** A PDF of objects by their numbers, as many programs leave it: without a table of places. */
const pdf = (objects: readonly (string | Uint8Array)[], trailer = '<</Root 1 0 R>>'): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    ...objects.flatMap((object, at) => [
      Buffer.from(`${at + 1} 0 obj`),
      Buffer.from(object),
      Buffer.from('endobj\n'),
    ]),
    Buffer.from(`trailer${trailer}`),
  ]);

const catalog = '<</Type/Catalog/Pages 2 0 R>>';
const tree = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const page =
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>';
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const stream = (content: string | Uint8Array, more = '') =>
  Buffer.concat([
    Buffer.from(`<</Length ${content.length}${more}>>stream\n`),
    Buffer.from(content),
    Buffer.from('\nendstream '),
  ]);
const words = (text: string) => `BT /F 10 Tf 20 300 Td (${text}) Tj ET`;
const drawn = (content: string | Uint8Array) => pdf([catalog, tree, page, content, font]);

const whole = drawn(stream(words('Words of a paper, the ministry said.')));
const zlibZeros = (megabytes: number) =>
  Buffer.concat([Buffer.from([0x78, 0x9c]), deflatedZeros(megabytes), Buffer.alloc(4)]);

export const papers: BrokenKind = {
  ending: 'pdf',
  broken: [
    { how: 'is empty', bytes: '', tells: [[0, 'file-empty']] },
    { how: 'is no PDF', bytes: 'this is no pdf', tells: [[0, 'file-damaged']] },
    { how: 'is noise', bytes: noise(5000, 0), tells: [[0, 'file-damaged']] },
    {
      how: 'is cut in two',
      bytes: whole.subarray(0, whole.length / 2),
      tells: [[0, 'file-damaged']],
    },
    {
      how: 'is encrypted',
      bytes: pdf(
        [
          catalog,
          tree,
          page,
          stream(words('Secret')),
          font,
          `<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`,
        ],
        '<</Root 1 0 R/Encrypt 6 0 R/ID[<00><00>]>>',
      ),
      tells: [[0, 'file-encrypted']],
    },
    {
      how: 'has pictures of pages alone',
      bytes: drawn(stream('0 0 m 10 10 l S')),
      tells: [[0, 'pdf-without-text']],
    },
    {
      how: 'has pages that hold themselves',
      bytes: pdf([catalog, '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
      tells: [[0, 'file-damaged']],
    },
    {
      how: 'says it has a billion pages',
      bytes: pdf([
        catalog,
        '<</Type/Pages/Kids[3 0 R]/Count 1000000000>>',
        page,
        stream(words('It fell.')),
        font,
      ]),
      tells: [],
      keeps: ['It fell.'],
    },
    {
      how: 'has a page that is not there',
      bytes: pdf([
        catalog,
        '<</Type/Pages/Kids[3 0 R 77 0 R]/Count 2>>',
        page,
        stream(words('It fell.')),
        font,
      ]),
      tells: [[0, 'file-damaged']],
    },
    {
      how: 'has lists in one another by the thousand',
      bytes: pdf([
        `<</Type/Catalog/Pages 2 0 R/X ${'['.repeat(100_000)}>>`,
        tree,
        page,
        stream(words('It fell.')),
        font,
      ]),
      tells: [[0, 'file-damaged']],
    },
    {
      how: 'draws four gigabytes',
      bytes: drawn(stream(zlibZeros(4000), '/Filter/FlateDecode')),
      tells: [[0, 'file-bomb']],
    },
    {
      how: 'draws what is pressed twice',
      bytes: drawn(stream(deflateSync(zlibZeros(4000)), '/Filter[/FlateDecode/FlateDecode]')),
      tells: [[0, 'file-bomb']],
    },
    {
      how: 'draws what cannot be unpacked',
      bytes: drawn(stream(noise(3000, 0), '/Filter/FlateDecode')),
      tells: [[0, 'file-damaged']],
    },
    {
      how: 'has one page of two that cannot be unpacked',
      bytes: pdf([
        catalog,
        '<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>',
        page,
        stream(words('It fell, the ministry said.')),
        font,
        page.replace('4 0 R', '7 0 R'),
        stream(noise(3000, 0), '/Filter/FlateDecode'),
      ]),
      tells: [[0, 'pdf-partly-damaged']],
      keeps: ['It fell, the ministry said.'],
    },
    {
      how: 'refers to earlier versions without end',
      bytes: Buffer.from(
        `%PDF-1.4\n1 0 obj${catalog}endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Prev 55>>\nstartxref\n55\n%%EOF`,
      ),
      tells: [[0, 'file-damaged']],
    },
    {
      how: 'runs a script and opens a file',
      bytes: pdf([
        '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>',
        tree,
        page,
        stream(words('It fell, the ministry said.')),
        font,
      ]),
      tells: [],
      keeps: ['It fell, the ministry said.'],
    },
    {
      how: 'draws a form that draws itself',
      bytes: pdf([
        catalog,
        tree,
        page.replace('/Font', '/XObject<</X 6 0 R>>/Font'),
        stream(`${words('It fell, the ministry said.')} /X Do`),
        font,
        stream(
          '/X Do',
          '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>',
        ),
      ]),
      tells: [],
      keeps: ['It fell, the ministry said.'],
    },
  ],
  good: whole,
  reads: ['Words of a paper, the ministry said.'],
};
