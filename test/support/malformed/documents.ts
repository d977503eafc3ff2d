import { type Broken, type BrokenKind, noise } from './broken.ts';
import { bomb, deflatedZeros, type Packed, zipOf } from './zip-writer.ts';

/** A document of parts, some of them others than usual; a part that is null is left out. */
type Parts = Readonly<Record<string, string>>;
type Changes = Readonly<Record<string, string | null>>;

const document = (parts: Parts, changes: Changes = {}, others: readonly Packed[] = []): Buffer =>
  zipOf([
    ...Object.entries({ ...parts, ...changes }).flatMap(([name, bytes]) =>
      bytes === null ? [] : [{ name, bytes }],
    ),
    ...others,
  ]);

/** Ways in which any document that is an archive inside can be broken. */
function damaged(parts: Parts, main: string): Broken[] {
  const whole = document(parts);
  const encrypted = Object.entries(parts).map(([name, bytes]) => ({ name, bytes, flags: 1 }));
  const entries = Object.entries(parts).map(([name, bytes]) => ({ name, bytes }));
  const wrongSum = entries.map((entry) => (entry.name === main ? { ...entry, sum: 1 } : entry));
  const pressed = deflatedZeros(10);
  const overlapping = Array.from({ length: 500 }, (_, at): Packed => {
    const isFirst = at === 0;
    return {
      name: `${at}.bin`,
      bytes: '',
      packed: pressed,
      size: 10_000_000,
      start: 0,
      isGhost: !isFirst,
    };
  });
  return [
    { how: 'is empty', bytes: '', tells: [[0, 'file-empty']] },
    { how: 'is no archive', bytes: noise(3000, 0), tells: [[0, 'file-damaged']] },
    {
      how: 'is cut in two',
      bytes: whole.subarray(0, whole.length / 2),
      tells: [[0, 'file-damaged']],
    },
    { how: 'has lost its beginning', bytes: whole.subarray(40), tells: [[0, 'file-damaged']] },
    { how: 'has a part whose bytes changed', bytes: zipOf(wrongSum), tells: [[0, 'file-damaged']] },
    {
      how: 'is protected as Office does it',
      bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      tells: [[0, 'file-encrypted']],
    },
    { how: 'has encrypted parts', bytes: zipOf(encrypted), tells: [[0, 'file-encrypted']] },
    {
      how: 'unpacks to four gigabytes',
      bytes: document(parts, { [main]: null }, [bomb(main, 4000)]),
      tells: [[0, 'file-bomb']],
    },
    {
      how: 'has a picture of two gigabytes',
      bytes: document(parts, {}, [bomb('media/image1.png', 2000)]),
      tells: [[0, 'file-bomb']],
    },
    {
      how: 'has parts that lie in one another',
      bytes: zipOf(overlapping),
      tells: [[0, 'file-bomb']],
    },
    {
      how: 'lacks its main part',
      bytes: document(parts, { [main]: null }),
      tells: [[0, 'file-damaged']],
    },
    {
      how: 'has a main part that is noise',
      bytes: document(parts, { [main]: null }, [{ name: main, bytes: noise(3000, 1) }]),
      tells: [[0, 'file-damaged']],
    },
  ];
}

/** Each entity ten of the one before: a gigabyte of words, if they were put in. */
const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;

const word = (body: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const wordParts = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': word(paragraph('Words of a document.')),
};
const wordWith = (body: string, before = '') =>
  document(wordParts, { 'word/document.xml': word(body, before) });

export const wordDocuments: BrokenKind = {
  ending: 'docx',
  broken: [
    ...damaged(wordParts, 'word/document.xml'),
    {
      how: 'has entities that grow',
      bytes: wordWith(paragraph('It fell. &a9; &file;'), laughs),
      tells: [[0, 'file-damaged']],
    },
    {
      how: 'has elements that are never closed',
      bytes: wordWith('<w:p><w:r><w:t>It fell.'),
      tells: [[0, 'file-damaged']],
    },
    {
      how: 'has tables in one another by the thousand',
      bytes: wordWith(
        `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${paragraph('It fell.')}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`,
      ),
      tells: [[0, 'file-too-nested']],
    },
    {
      how: 'has a million runs',
      bytes: wordWith(`<w:p>${'<w:r><w:t>x</w:t></w:r>'.repeat(1_000_000)}</w:p>`),
      tells: [[0, 'file-too-heavy']],
    },
    { how: 'has no words', bytes: wordWith(paragraph(' ')), tells: [[0, 'no-words']] },
    {
      how: 'calls its main part otherwise',
      bytes: document({
        '[Content_Types].xml': wordParts['[Content_Types].xml'].replace(
          'document.xml"',
          'document2.xml"',
        ),
        '_rels/.rels': wordParts['_rels/.rels'].replace('document.xml', 'document2.xml'),
        'word/document2.xml': word(paragraph('It fell.')),
      }),
      tells: [],
      keeps: ['It fell.'],
    },
  ],
  good: document(wordParts),
  reads: ['Words of a document.'],
};

const bookParts = {
  'META-INF/container.xml':
    '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
  'b.opf':
    '<package><metadata><dc:title>The Book</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
  'a.xhtml': '<html><head><title/></head><body><h1>One</h1><p>First words.</p></body></html>',
  'b.xhtml': '<html><head><title/></head><body><h1>Two</h1><p>Other words.</p></body></html>',
};
const first = ['One\n\nFirst words.'];

export const books: BrokenKind = {
  ending: 'epub',
  broken: [
    ...damaged(bookParts, 'b.opf').filter(({ how }) => how !== 'is protected as Office does it'),
    {
      how: 'does not say where its list of chapters is',
      bytes: document(bookParts, { 'META-INF/container.xml': null }),
      tells: [[0, 'file-damaged']],
    },
    {
      how: 'has a chapter that is not there',
      bytes: document(bookParts, { 'b.xhtml': null }),
      tells: [[2, 'chapter-missing']],
      keeps: first,
    },
    {
      how: 'has a chapter of a million elements',
      bytes: document(bookParts, { 'b.xhtml': '<b>x</b>'.repeat(1_000_000) }),
      tells: [[2, 'file-too-heavy']],
      keeps: first,
    },
    {
      how: 'has a chapter of noise',
      bytes: document(bookParts, { 'b.xhtml': null }, [{ name: 'b.xhtml', bytes: noise(2000, 0) }]),
      tells: [[2, 'file-not-text']],
      keeps: first,
    },
    {
      how: 'is protected from copying',
      bytes: document(bookParts, {
        'META-INF/encryption.xml':
          '<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>',
      }),
      tells: [[0, 'file-encrypted']],
    },
    {
      how: 'has entities that grow',
      bytes: document(bookParts, {
        'b.xhtml': `${laughs}<html><body><p>It fell. &a9; &file;</p></body></html>`,
      }),
      tells: [],
      keeps: [...first, 'It fell. &a9; &file;'],
    },
    {
      how: 'has no words',
      bytes: document(bookParts, { 'a.xhtml': '<p/>', 'b.xhtml': '<p/>' }),
      tells: [[0, 'no-words']],
    },
    {
      how: 'points out of itself',
      bytes: document(bookParts, {
        'b.opf': bookParts['b.opf'].replace('b.xhtml', '../../../../etc/passwd'),
      }),
      tells: [[2, 'chapter-missing']],
      keeps: first,
    },
    {
      how: 'has a chapter that is UTF-16',
      bytes: document(bookParts, { 'b.xhtml': null }, [
        {
          name: 'b.xhtml',
          bytes: Buffer.from(
            `\ufeff<?xml version="1.0" encoding="UTF-16"?>${bookParts['b.xhtml']}`,
            'utf16le',
          ),
        },
      ]),
      tells: [],
      keeps: [...first, 'Two\n\nOther words.'],
    },
  ],
  good: document(bookParts),
  reads: [...first, 'Two\n\nOther words.'],
};

const sheet = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const row = (number: number, ...cells: string[]) =>
  `<row r="${number}">${cells.map((text, at) => `<c r="${'ABCDE'.charAt(at)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const head = row(1, 'title', 'text');
const sheetParts = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': sheet(`${head}${row(2, 'One', 'First words.')}`),
};
const workbook = (rows: string, before = '') =>
  document(sheetParts, { 'xl/worksheets/sheet1.xml': `${before}${sheet(rows)}` });
const firstRow = ['First words.'];
const one = row(2, 'One', 'First words.');

export const workbooks: BrokenKind = {
  ending: 'xlsx',
  broken: [
    ...damaged(sheetParts, 'xl/workbook.xml'),
    {
      how: 'lacks its sheet',
      bytes: document(sheetParts, { 'xl/worksheets/sheet1.xml': null }),
      tells: [[0, 'file-damaged']],
    },
    {
      how: 'has a sheet that is cut',
      bytes: document(sheetParts, {
        'xl/worksheets/sheet1.xml': sheet(`${head}${one}${row(3, 'Two', 'Other')}`).slice(0, -60),
      }),
      tells: [[0, 'file-damaged']],
      keeps: firstRow,
    },
    { how: 'has no rows but its first', bytes: workbook(head), tells: [[0, 'no-records']] },
    { how: 'has no cells', bytes: workbook(''), tells: [[0, 'no-records']] },
    {
      how: 'has a cell in the furthest corner',
      bytes: workbook(`${head}${one}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
      tells: [[1048576, 'record-without-text']],
      keeps: firstRow,
    },
    {
      how: 'has a row of an endless number',
      bytes: workbook(`${head}${one}<row r="999999999999"><c r="A999999999999"><v>1</v></c></row>`),
      tells: [[3, 'record-without-text']],
      keeps: firstRow,
    },
    {
      how: 'points to a text that is not there',
      bytes: workbook(`${head}${one}<row r="3"><c r="B3" t="s"><v>77</v></c></row>`),
      tells: [[3, 'record-broken']],
      keeps: firstRow,
    },
    {
      how: 'has a cell of a style that is not there',
      bytes: workbook(
        `${head}${one}<row r="3"><c r="A3" s="99"><v>5</v></c><c r="B3" t="inlineStr"><is><t>Other words.</t></is></c></row>`,
      ),
      tells: [],
      keeps: ['First words.', 'Other words.'],
    },
    {
      how: 'has cells that do not say where they are',
      bytes: workbook(
        `${head}${one}<row><c t="inlineStr"><is><t>Two</t></is></c><c t="inlineStr"><is><t>Other words.</t></is></c></row>`,
      ),
      tells: [],
      keeps: ['First words.', 'Other words.'],
    },
    {
      how: 'has a row without text',
      bytes: workbook(`${head}${one}<row r="3"><c r="A3"><v>5</v></c></row>`),
      tells: [[3, 'record-without-text']],
      keeps: firstRow,
    },
    {
      how: 'has entities that grow',
      bytes: workbook(`${head}${one}${row(3, 'Two', 'It fell. &a9;')}`, laughs),
      tells: [],
      keeps: ['First words.', 'It fell. &a9;'],
    },
    {
      how: 'has a million cells in a row',
      bytes: workbook(`${head}${one}<row>${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`),
      tells: [],
      keeps: ['First words.', '1'],
    },
  ],
  good: document(sheetParts),
  reads: firstRow,
};
