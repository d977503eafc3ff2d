import { attributeOf, type XmlToken, xmlTokens } from '../xml/tokens.ts';
import type { ZipDocument } from '../zip/document.ts';
import type { Commons } from './cell.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';

/** A sheet of a workbook: what it is called, and the part of the document that it is. */
export type SheetPart = { name: string; part: string };

/** A workbook: its sheets in order, those that are hidden last, and what their cells share. */
export type Workbook = { sheets: SheetPart[]; commons: Commons };

/** Reads what a workbook is made of; null where it does not say. Throws BrokenXml. */
export function readWorkbook(document: ZipDocument): Workbook | null {
  const main = [...relationsOf(document, '')].find(({ type }) => type === 'officeDocument');
  const path = main?.part ?? 'xl/workbook.xml';
  const tokens = tokensOf(document, path);
  if (tokens === null) return null;
  const relations = [...relationsOf(document, path)];
  const shown: SheetPart[] = [];
  const hidden: SheetPart[] = [];
  let isFrom1904 = false;
  for (const token of tokens) {
    if (token.kind !== 'open') continue;
    if (token.name === 'workbookPr') {
      isFrom1904 = /^(?:1|true)$/.test(attributeOf(token, 'date1904'));
    }
    if (token.name !== 'sheet') continue;
    const id = /\s\w+:id\s*=\s*["']([^"']*)/.exec(token.attributes)?.[1];
    const part = relations.find((relation) => relation.id === id);
    // Sheets of one chart have no cells.
    if (part !== undefined && part.type !== 'worksheet') continue;
    const sheet = { name: attributeOf(token, 'name'), part: part?.part ?? '' };
    (/hidden/i.test(attributeOf(token, 'state')) ? hidden : shown).push(sheet);
  }
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.part ?? '';
  return {
    sheets: [...shown, ...hidden],
    commons: {
      isFrom1904,
      strings: readSharedStrings(tokensOf(document, partOf('sharedStrings')) ?? []),
      styles: readStyles(tokensOf(document, partOf('styles')) ?? []),
    },
  };
}

/** The tokens of a part of a document, or null where there is none. */
export function tokensOf(
  document: ZipDocument,
  part: string,
): Generator<XmlToken, void, undefined> | null {
  const pieces = document.textPieces(part);
  return pieces === null ? null : xmlTokens(pieces);
}

type Relation = { id: string; type: string; part: string };

/** What a part of a document refers to, by the last word of what it is. */
function* relationsOf(document: ZipDocument, part: string): Generator<Relation, void, undefined> {
  const folder = part.replace(/[^/]*$/, '');
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  for (const token of tokensOf(document, list) ?? []) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue;
    const type = attributeOf(token, 'Type').replace(/^.*\//, '');
    yield {
      id: attributeOf(token, 'Id'),
      type,
      part: pathFrom(folder, attributeOf(token, 'Target')),
    };
  }
}

function pathFrom(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
