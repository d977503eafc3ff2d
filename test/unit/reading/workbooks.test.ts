import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openReader } from '../../../electron/reading/reader.ts';
import { readOptionsSchema } from '../../../shared/reading/options.ts';
import { zipOfTexts } from '../../support/malformed/zip-writer.ts';

type Parts = {
  sheets: Readonly<Record<string, string>>;
  strings?: string;
  styles?: string;
  /** What stands in the workbook before its sheets. */
  before?: string;
  states?: Readonly<Record<string, string>>;
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook as spreadsheet programs write it. */
function workbook({ sheets, strings = '', styles = '', before = '', states = {} }: Parts): Buffer {
  const names = Object.keys(sheets);
  const list = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${states[name] ?? ''} r:id="rId${at + 1}"/>`,
  );
  const relations = names.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zipOfTexts({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<workbook xmlns="${main}" xmlns:r="${office}">${before}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${relations.join('')}<Relationship Id="rId90" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId91" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...Object.fromEntries(
      names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheets[name] ?? '']),
    ),
  });
}

const sheet = (rows: string, after = '') =>
  `<?xml version="1.0"?><worksheet xmlns="${main}"><dimension ref="A1"/><sheetData>${rows}</sheetData>${after}</worksheet>`;
const inline = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row r="1">${['title', 'text', 'date', 'value'].map((name, at) => inline(`${'ABCD'.charAt(at)}1`, name)).join('')}</row>`;

async function read(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'galley-workbook-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'a.xlsx');
  writeFileSync(path, bytes);
  const reader = openReader([{ path, options: readOptionsSchema.parse({}) }]);
  const articles: unknown[] = [];
  const told: string[] = [];
  for (let part = await reader.next(); part !== null; part = await reader.next()) {
    for (const { place, facts, text } of part.records) {
      const { title, published, meta } = facts;
      articles.push({ line: place.line, title, published, meta, text: text.content });
    }
    told.push(...part.problems.map(({ line, code, message }) => `${line} ${code}: ${message}`));
  }
  reader.close();
  return { articles, told };
}

const one = { line: 2, title: 'One', published: '', meta: {}, text: 'First words.' };

describe('A workbook', () => {
  it('is read with its shared texts, whole, whatever their type is set in', async () => {
    const strings = [
      '<si><t>title</t></si><si><t>text</t></si><si><t xml:space="preserve">  One &amp; two </t></si>',
      '<si><r><t>First </t></r><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> words.</t></r></si>',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      '<si><t>A line,_x000D_\nanother &#x1F600; <![CDATA[<b>]]> _x0041_.</t></si><si/>',
    ].join('');
    const cell = (place: string, index: number) => `<c r="${place}" t="s"><v>${index}</v></c>`;
    const rows = `<row r="1">${cell('A1', 0)}${cell('B1', 1)}</row><row r="2">${cell('A2', 2)}${cell('B2', 3)}</row><row r="3">${cell('A3', 4)}${cell('B3', 5)}</row><row r="4">${cell('A4', 6)}${cell('B4', 3)}</row>`;
    const { articles, told } = await read(workbook({ sheets: { One: sheet(rows) }, strings }));
    expect(told).toEqual([]);
    expect(articles).toMatchObject([
      { line: 2, title: 'One & two', text: 'First bold words.' },
      { line: 3, title: '東京', text: 'A line,\nanother 😀 <b> A.' },
      { line: 4, title: 'First bold words.', text: 'First bold words.' },
    ]);
  });

  it('has its days by the styles of their cells, and numbers, truths and formulas as they are shown', async () => {
    const styles =
      '<numFmts count="3"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="&quot;day&quot; 0.00"/><numFmt numFmtId="166" formatCode="[$-409]d\\-mmm\\-yy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs>';
    const row = (number: number, date: string, value: string) =>
      `<row r="${number}">${inline(`A${number}`, 'T')}${inline(`B${number}`, `Words ${number}.`)}${date.replace('<c', `<c r="C${number}"`)}${value.replace('<c', `<c r="D${number}"`)}</row>`;
    const rows = [
      header,
      row(2, '<c s="1"><v>45356</v></c>', '<c><v>0.1</v></c>'),
      row(3, '<c s="2"><v>45356.4375</v></c>', '<c s="4"><v>1.5E3</v></c>'),
      row(4, '<c s="3"><v>1</v></c>', '<c t="b"><v>1</v></c>'),
      row(5, '<c s="5"><v>60.0</v></c>', '<c t="str"><f>A1&amp;"x"</f><v>result</v></c>'),
      row(6, '<c t="d"><v>2024-03-05T00:00:00Z</v></c>', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
      row(7, '<c><v>45356</v></c>', '<c><v>1234567890123456789</v></c>'),
      row(8, '<c s="1"/>', '<c s="6"><v>0.75</v></c>'),
      row(9, '<c t="inlineStr"><is><t>2024-03-05</t></is></c>', '<c><f>SUM(1,2)</f><v>3</v></c>'),
    ].join('');
    const { articles, told } = await read(workbook({ sheets: { One: sheet(rows) }, styles }));
    expect(told).toEqual([]);
    expect(articles).toMatchObject([
      { published: '2024-03-05', meta: { value: '0.1' } },
      { published: '2024-03-05', meta: { value: '1500' } },
      { published: '1900-01-01', meta: { value: 'true' } },
      { published: '1900-02-28', meta: { value: 'result' } },
      { published: '2024-03-05', meta: {} },
      { published: '', meta: { date: '45356', value: '1234567890123456789' } },
      { published: '', meta: { value: '18:00:00' } },
      { published: '2024-03-05', meta: { value: '3' } },
    ]);
  });

  it('counts its days from 1904 where it says so', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const rows = `${header}<row r="2">${inline('A2', 'One')}${inline('B2', 'Words.')}<c r="C2" s="0"><v>43894</v></c></row>`;
    const before = '<workbookPr date1904="1"/>';
    const { articles } = await read(workbook({ sheets: { One: sheet(rows) }, styles, before }));
    expect(articles).toMatchObject([{ published: '2024-03-05' }]);
  });

  it('is its first sheet that is shown and has rows; the others that have some are told', async () => {
    const rows = sheet(
      `${header}<row r="2">${inline('A2', 'One')}${inline('B2', 'First words.')}</row>`,
    );
    const { articles, told } = await read(
      workbook({
        sheets: {
          Lists: rows,
          Empty: sheet(''),
          Articles: rows,
          Notes: rows,
          Blank: sheet('<row r="1"/>'),
        },
        states: { Lists: ' state="hidden"' },
      }),
    );
    expect(articles).toEqual([one]);
    expect(told).toEqual([
      expect.stringMatching(/^0 sheets-left: .*“Notes”, “Lists” were passed over/),
    ]);
  });

  it('has what is in merged cells in the first of them, and rows and columns that are left out stay so', async () => {
    const rows = `${header}<row r="3">${inline('A3', 'One')}${inline('B3', 'First words.')}${inline('D3', 'both')}</row><row r="9">${inline('B9', 'Other words.')}${inline('F9', 'beside')}</row>`;
    const merges = '<mergeCells count="1"><mergeCell ref="D3:D9"/></mergeCells>';
    const { articles, told } = await read(workbook({ sheets: { One: sheet(rows, merges) } }));
    expect(told).toEqual([]);
    expect(articles).toMatchObject([
      { line: 3, text: 'First words.', meta: { value: 'both' } },
      { line: 9, text: 'Other words.', meta: { 'column 6': 'beside' } },
    ]);
  });

  it('may have its elements with prefixes, as some programs write them', async () => {
    const rows = sheet(
      `${header}<row r="2">${inline('A2', 'One')}${inline('B2', 'First words.')}</row>`,
    )
      .replace('xmlns=', 'xmlns:x=')
      .replace(/<(\/?)(?=[a-z])/g, '<$1x:');
    const { articles } = await read(workbook({ sheets: { One: rows } }));
    expect(articles).toEqual([one]);
  });
});
