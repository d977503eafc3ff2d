import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRecord, slicer } from '../../shared/formats/native.ts';
import { type OffsetUnit, offsetUnits } from '../../shared/text/offsets.ts';
import { article } from '../support/notation.ts';
import { readByPython } from '../support/python.ts';
import { exported, projectWith, reopen, transports } from '../support/service.ts';

/**
 * The golden vector, with characters of every width, a variation selector, nesting, a split
 * claim and two lines. The default labels have none for the cue `said`; it is a claim here.
 */
const notation =
  '🗞️ “[Unemployment fell to [4.1%|figure],|claim#1]” [said|claim] [Zoë Müller|actor] 😊, ' +
  '“[the lowest since [1970|figure].|claim#1]”\nTurnover hit [€1.2 bn|figure].';

const textSha256 = '568a1ec6f1703cc1fe760125f3972db2d20c6c57a2bce354ef27fb01fd163b72';

/** Every span with its fragments, each counted in code points, UTF-16 and UTF-8 bytes. */
const spans: [string, string, Record<OffsetUnit, [number, number]>][][] = [
  [
    ['claim', 'Unemployment fell to 4.1%,', { codepoint: [4, 30], utf16: [5, 31], byte: [11, 37] }],
    ['claim', 'the lowest since 1970.', { codepoint: [52, 74], utf16: [54, 76], byte: [68, 90] }],
  ],
  [['figure', '4.1%', { codepoint: [25, 29], utf16: [26, 30], byte: [32, 36] }]],
  [['claim', 'said', { codepoint: [32, 36], utf16: [33, 37], byte: [41, 45] }]],
  [['actor', 'Zoë Müller', { codepoint: [37, 47], utf16: [38, 48], byte: [46, 58] }]],
  [['figure', '1970', { codepoint: [69, 73], utf16: [71, 75], byte: [85, 89] }]],
  [['figure', '€1.2 bn', { codepoint: [89, 96], utf16: [91, 98], byte: [107, 116] }]],
];

describe('the golden text', () => {
  it('is 97 code points, 99 UTF-16 code units and 117 bytes long', () => {
    const { text } = article(notation);
    expect([[...text].length, text.length, Buffer.byteLength(text)]).toEqual([97, 99, 117]);
  });
});

describe.each(transports)('the golden vector, with storage $transport', ({ start }) => {
  it.each(offsetUnits)(
    'comes out of a reopened project with the offsets of the table in %s',
    async (unit) => {
      const bench = start();
      await projectWith(bench, { 'golden.txt': notation });
      await reopen(bench);
      const lines = (await exported(bench, unit)).toString('utf8').split('\n');
      const read = parseRecord(lines[0] ?? '');
      if (!read.ok) throw new Error(read.problem);
      const { record } = read;
      expect(record.text_sha256).toBe(textSha256);
      expect(record.spans.map(({ label, fragments }) => [label, fragments])).toEqual(
        spans.map((fragments) => [
          fragments[0]?.[0],
          fragments.map(
            ([
              ,
              ,
              {
                [unit]: [start, end],
              },
            ]) => ({ start, end }),
          ),
        ]),
      );
      const slice = slicer(record.text, unit);
      expect(
        record.spans.map(({ fragments }) => fragments.map(({ start, end }) => slice(start, end))),
      ).toEqual(spans.map((fragments) => fragments.map(([, words]) => words)));
    },
  );

  it.each(offsetUnits)('reads in Python as the same words in %s', async (unit) => {
    const bench = start();
    const [id] = await projectWith(bench, { 'golden.txt': notation });
    await exported(bench, unit);
    expect(readByPython(bench.path(`export in ${unit}.jsonl`))).toEqual([
      {
        id,
        spans: spans.map((fragments) => [
          fragments[0]?.[0],
          ...fragments.map(([, words]) => words),
        ]),
      },
    ]);
  });

  it('keeps the words of the file, byte for byte', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'golden.txt': notation });
    const { text } = await bench.client.readArticle({ articleId: id });
    expect(Buffer.from(text.content)).toEqual(readFileSync(bench.path('golden.txt')));
    expect(text.provenance.sha256).toBe(textSha256);
  });
});
