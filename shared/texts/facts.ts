import { count } from './plural.ts';
import { windowTexts } from './ui.ts';

/** Words of an article's facts: its language, its metadata, and where it came from. */
export const factTexts = {
  language: (name: string) => `${name}.`,
  unknownLanguage: 'No language is known by that tag.',
  rightToLeft: (name: string) =>
    `${name} is written from right to left. Each paragraph runs as its own first letters do, so that a quotation in another script keeps its direction.`,
  meta: 'Metadata',
  name: 'Name',
  value: 'Value',
  nameOf: (number: number) => `Name ${number}`,
  valueOf: (name: string, number: number) => `Value of ${name === '' ? `row ${number}` : name}`,
  add: 'Add metadata',
  remove: (name: string) => `Remove ${name === '' ? 'the empty row' : name}`,
  noName: 'A value needs a name, for example “topic”.',
  twice: (name: string) => `“${name}” stands there twice; an article has each name once.`,
  origin: 'Where it came from',
  facts: {
    file: 'File',
    container: 'In',
    line: 'Line or record',
    encoding: 'Encoding',
    bytes: 'Size',
    sha256: 'SHA-256',
    imported: 'Added',
    reading: 'When read',
  },
  size: (bytes: number) => `${count(bytes)} bytes`,
  lineEnds: (number: number) => windowTexts.details.lineEnds(number),
  byteOrderMark: windowTexts.details.byteOrderMark,
};
