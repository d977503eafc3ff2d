import { describe, expect, it } from 'vitest';
import { formats, recogniseFormat } from '../../../shared/formats/index.ts';
import { formatNames } from '../../../shared/formats/names.ts';
import { openingOf } from '../../../shared/formats/opening.ts';
import { signs } from '../../../shared/formats/signs.ts';

/** How files of each format begin, as the tools write them. */
const beginnings: Record<keyof typeof signs, [name: string, beginning: string][]> = {
  native: [['out.jsonl', '{"schema":"galley/2","id":"a1","title":"Jobs","text":"Jobs rose."}\n']],
  doccano: [
    ['all.jsonl', '{"id":1,"text":"EU rejects.","label":[[0,2,"ORG"]],"Comments":[]}\n'],
    ['all.jsonl', '{"id":1,"text":"Google.","entities":[{"id":0}],"relations":[]}\n'],
  ],
  prodigy: [
    ['a.jsonl', '{"text":"Uber","meta":{"source":"x"},"_input_hash":1,"tokens":[]}\n'],
    ['a.jsonl', '{"text":"Docs","label":"DOCS","_input_hash":1,"answer":"reject"}\n'],
    ['a.json', '[["Uber \\"said\\", twice",{"entities":[[0,4,"ORG"]]}]]'],
  ],
  labelbuddy: [
    ['a.jsonl', '{"annotations":[{"start_char":6,"end_char":10}],"metadata":{},"text":"Jobs"}\n'],
    ['a.jsonl', '{"metadata":{},"text":"Jobs","utf8_text_md5_checksum":"ba"}\n'],
  ],
  'label-studio': [['tasks.json', '[{"id":1,"data":{"text":"Jane"},"annotations":[]}]']],
  w3c: [
    ['a.json', '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","target":{}}'],
    ['a.jsonld', '[{"@context":"http://www.w3.org/ns/anno.jsonld","target":"x"}]'],
  ],
  webanno: [['a.tsv', '#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|value\n\n\n']],
  brat: [['a.ann', 'T1\tactor 0 4\tJobs\n']],
  conll: [
    ['a.conll', 'Wolff B-PER\n, O\n\n'],
    ['eng.train', '-DOCSTART- -X- -X- O\n\nEU NNP B-NP B-ORG\n'],
  ],
};

const all = Object.entries(beginnings).flatMap(([format, files]) =>
  files.map(([name, beginning]) => ({ format, name, beginning })),
);

describe('what a file is', () => {
  it.each(all)('$format is told by how $name begins, from all others', ({ format, ...file }) => {
    const opening = openingOf(file.name, file.beginning);
    const fitting = Object.entries(signs).filter(([, isOf]) => isOf(opening));
    expect(fitting.map(([name]) => name)[0]).toBe(format);
  });

  it.each(all)('$format is told by a record that is cut', (file) => {
    const opening = openingOf(file.name, file.beginning.trimEnd().slice(0, -1));
    expect(signs[file.format as keyof typeof signs](opening)).toBe(true);
  });

  it('keys of what lies within a record are none of its keys', () => {
    const { keys } = openingOf('a.json', '[{"data":{"text":"a \\"label\\": b"},"meta":[{"x":1}]}]');
    expect([...keys]).toEqual(['data', 'meta']);
  });

  it('a byte order mark before it is passed over', () => {
    expect(recogniseFormat('a.jsonl', '\uFEFF{"schema":"galley/2","id":"a"}')).toBe('native');
  });

  it.each([
    ['an empty file', 'a.jsonl', ''],
    ['prose', 'a.txt', 'The minister said: jobs rose.\n'],
    ['JSON of something else', 'a.json', '{"name":"galley","version":"1.0.0"}'],
    ['bytes', 'a.bin', '\0\u0001{{{"'],
  ])('%s is of no format', (_, name, beginning) => {
    expect(recogniseFormat(name, beginning)).toBeNull();
  });

  it('every format has endings without a dot, in small letters', () => {
    for (const name of formatNames) {
      for (const ending of formats[name].endings) expect(ending).toMatch(/^[a-z0-9]+$/);
    }
  });
});
