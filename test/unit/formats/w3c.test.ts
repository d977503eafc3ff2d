import { describe, expect, it } from 'vitest';
import { blankRecord, blankSpan } from '../../../shared/formats/blank.ts';
import type { ReadUnit, Source } from '../../../shared/formats/codec.ts';
import { webAnnotation } from '../../../shared/formats/w3c.ts';
import { goldenRecord, goldenText } from '../../support/formats/golden.ts';
import { keepsWhatItCarries, usualWriting, written } from '../../support/formats/laws.ts';
import { standsDamage } from '../../support/formats/mutations.ts';
import { isReadByPython } from '../../support/formats/python-lists.ts';

/** Each file of annotations with all others beside it. */
function pagesOf(files: Readonly<Record<string, string>>): Source[] {
  return Object.entries(files)
    .filter(([file]) => file.endsWith('.jsonld'))
    .map(([file, text]) => ({ file, line: 1, text, beside: files }));
}

const inUtf16 = { ...usualWriting, unit: 'utf16' } as const;

/** What is read of a file of annotations on the golden text, in short. */
function read(
  annotations: unknown,
  { unit = null, text = goldenText }: { unit?: ReadUnit | null; text?: string } = {},
) {
  const content =
    typeof annotations === 'string' ? annotations : JSON.stringify(annotations, null, 1);
  const source = { file: 'a.json', line: 1, text: content, beside: { 'a.txt': text } };
  const parsed = webAnnotation.parse?.(source, { unit });
  if (parsed === undefined) throw new Error('web annotations are read');
  const [record] = parsed.records;
  return {
    record,
    units: parsed.units.map((found) => `${found.unit} by ${found.by}`),
    spans: record?.spans.map((span) => `${span.id} ${span.label} ${span.text}`),
    relations: record?.relations.map(({ type, from, to }) => `${from} ${type} ${to}`),
    problems: parsed.problems.map(({ message }) => message),
    lines: parsed.problems.map(({ line }) => line),
  };
}

/** An annotation as Recogito writes it, in whatever unit. */
function recogito(id: string, label: string, exact: string, start: number) {
  return {
    ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', id: `#${id}` },
    body: [{ type: 'TextualBody', value: label, purpose: 'tagging' }],
    target: {
      selector: [
        { type: 'TextQuoteSelector', exact },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
  };
}

const mueller = recogito('a1', 'actor', 'Zoë Müller', 38);

describe('W3C web annotations', () => {
  it('keep what they carry', () => {
    keepsWhatItCarries(webAnnotation, pagesOf);
  });

  it('keep what they carry in UTF-16, which their quotes tell', () => {
    keepsWhatItCarries(webAnnotation, pagesOf, inUtf16);
  });

  it('are a page for each article, one annotation on a line, with the text beside', () => {
    const files = written(webAnnotation, [goldenRecord]);
    expect(Object.keys(files)).toEqual(['article-1.txt', 'article-1.jsonld']);
    expect(files['article-1.txt']).toBe(goldenText);
    const page = files['article-1.jsonld'] ?? '';
    expect(page.split('\n')).toHaveLength(1 + 1 + 5 + 2 + 1 + 1);
    expect(JSON.parse(page)).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'article-1.jsonld',
      type: 'AnnotationPage',
    });
  });

  it('count code points, with quotes and what stands around them', () => {
    const { items } = JSON.parse(written(webAnnotation, [goldenRecord])['article-1.jsonld'] ?? '');
    const source = 'article-1.txt';
    expect(items[0]).toEqual({
      id: '#about:text',
      type: 'Annotation',
      motivation: 'describing',
      target: {
        ...{ id: source, type: 'Text', format: 'text/plain', 'dc:title': 'Jobs' },
        'schema:additionalProperty': [
          { type: 'schema:PropertyValue', 'schema:name': 'desk', 'schema:value': 'north' },
        ],
      },
    });
    expect(items[1]).toEqual({
      id: '#c1',
      type: 'Annotation',
      motivation: 'tagging',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'claim' },
        { type: 'schema:PropertyValue', 'schema:name': 'quote', 'schema:value': 'direct' },
      ],
      target: [
        {
          source,
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: 'Unemployment fell to 4.1%,',
              prefix: '🗞️ “',
              suffix: '” said Zoë Müller 😊, “the lowest',
            },
            { type: 'TextPositionSelector', start: 4, end: 30 },
          ],
        },
        {
          source,
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: 'the lowest since 1970.',
              prefix: 'nt fell to 4.1%,” said Zoë Müller 😊, “'.slice(-33),
              suffix: '”\nTurnover hit €1.2 bn.',
            },
            { type: 'TextPositionSelector', start: 52, end: 74 },
          ],
        },
      ],
    });
    const positions = items
      .slice(2, 6)
      .map(({ target }: { target: { selector: { start: number; end: number }[] } }) => [
        target.selector[1]?.start,
        target.selector[1]?.end,
      ]);
    expect(positions).toEqual([
      [25, 29],
      [37, 47],
      [69, 73],
      [89, 96],
    ]);
    expect(items[5].body[1]).toEqual({
      ...{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: 'in euros' },
    });
  });

  it('link annotations by annotations, with the words that say so', () => {
    const toAuthor = { ...goldenRecord.relations[0], id: 'r3', to: '', to_author: true, cue: [] };
    const relations = [...goldenRecord.relations, toAuthor] as typeof goldenRecord.relations;
    const record = { ...goldenRecord, byline: 'Zoë', relations };
    const { items } = JSON.parse(written(webAnnotation, [record])['article-1.jsonld'] ?? '');
    expect(items[6]).toMatchObject({
      id: '#r1',
      motivation: 'linking',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'attributed to' },
        { type: 'SpecificResource', purpose: 'linking', source: '#a1' },
        {
          ...{ type: 'SpecificResource', purpose: 'highlighting', source: 'article-1.txt' },
          selector: [{ exact: 'said' }, { start: 32, end: 36 }],
        },
      ],
      target: '#c1',
    });
    expect(items[8].body[1].source).toEqual({ type: 'Person', name: 'Zoë' });
  });

  it('say around a repeated word as much as makes it the only one', () => {
    const text = `${'na '.repeat(40)}batman`;
    const span = blankSpan(text, { id: 'm1', label: 'x', fragments: [{ start: 60, end: 62 }] });
    const record = { ...blankRecord(text, 'a'), spans: [span] };
    const { items } = JSON.parse(written(webAnnotation, [record])['a.jsonld'] ?? '');
    const { prefix, suffix } = items[0].target.selector[0];
    expect(prefix.length).toBeGreaterThan(32);
    expect(text.indexOf(`${prefix}na${suffix}`)).toBe(60 - prefix.length);
    expect(text.indexOf(`${prefix}na${suffix}`, 61 - prefix.length)).toBe(-1);
  });

  it('do not say the whole of a text that repeats itself without end', () => {
    const text = 'na '.repeat(20_000);
    const span = blankSpan(text, {
      id: 'm1',
      label: 'x',
      fragments: [{ start: 30_000, end: 30_002 }],
    });
    const record = { ...blankRecord(text, 'a'), spans: [span] };
    const [page] = pagesOf(written(webAnnotation, [record]));
    if (page === undefined) throw new Error('there is a page');
    expect(page.text.length).toBeLessThan(10_000);
    expect(webAnnotation.parse?.(page, { unit: null }).records).toEqual([record]);
  });

  it('have ids that are IRIs: a UUID as such, any other as a fragment of its page', () => {
    const uuid = '0190a0f0-0000-7000-8000-000000000001';
    const [, figure] = goldenRecord.spans;
    if (figure === undefined) throw new Error('there are marks');
    const record = {
      ...goldenRecord,
      id: 'desk/a: 100%',
      spans: [
        { ...figure, id: uuid },
        { ...figure, id: 'a b/ü#' },
      ],
      relations: [],
    };
    const files = written(webAnnotation, [record]);
    const [page] = pagesOf(files);
    const { items } = JSON.parse(page?.text ?? '');
    expect(items.slice(1).map(({ id }: { id: string }) => id)).toEqual([
      `urn:uuid:${uuid}`,
      '#a%20b%2F%C3%BC%23',
    ]);
    if (page === undefined) throw new Error('there is a page');
    const [found] = webAnnotation.parse?.(page, { unit: null }).records ?? [];
    expect(found).toEqual(webAnnotation.fit(record, usualWriting));
    expect(found?.id).toBe('desk/a: 100%');
  });

  it('say who made them, and keep what links say beside their kind', () => {
    const origins = ['human', 'import', 'suggestion', 'import', 'human'] as const;
    const spans = goldenRecord.spans.map((span, index) => ({
      ...span,
      origin: origins[index] ?? 'import',
      layer: index < 3 ? 'Zoë' : '',
    }));
    const relations = goldenRecord.relations.map((relation) => ({
      ...relation,
      attributes: { sure: true, share: 0.5 },
    }));
    const record = webAnnotation.fit({ ...goldenRecord, spans, relations }, usualWriting);
    const [page] = pagesOf(written(webAnnotation, [record]));
    if (page === undefined) throw new Error('there is a page');
    expect(webAnnotation.parse?.(page, { unit: null }).records).toEqual([record]);
    const { items } = JSON.parse(page.text);
    expect(items.slice(1, 6).map(({ creator }: { creator?: object }) => creator)).toEqual([
      { type: 'Person', name: 'Zoë' },
      { name: 'Zoë' },
      { type: 'Software', name: 'Zoë' },
      undefined,
      { type: 'Person' },
    ]);
  });

  it('are read by Python with the same words', () => {
    isReadByPython(webAnnotation, 'w3c');
  });
});

describe('reading web annotations', () => {
  it('finds out that Recogito counts UTF-16', () => {
    expect(read([mueller])).toMatchObject({
      record: { id: 'a', text: goldenText },
      units: ['utf16 by quotes'],
      spans: ['a1 actor Zoë Müller'],
      problems: [],
    });
    const inCodePoints = recogito('a1', 'actor', 'Zoë Müller', 37);
    expect(read([inCodePoints])).toMatchObject({ units: ['codepoint by quotes'] });
  });

  it('tells units apart by what stands around quotes where the quotes fit in both', () => {
    const text = '😊 aaaa b';
    const selector = [
      { type: 'TextQuoteSelector', exact: 'a', prefix: ' ', suffix: 'aaa' },
      { type: 'TextPositionSelector', start: 3, end: 4 },
    ];
    const annotation = { ...mueller, target: { selector } };
    expect(read([annotation], { text }).record?.spans[0]?.start).toBe(3);
    const other = [{ ...selector[0], prefix: 'a', suffix: 'aa' }, selector[1]];
    expect(
      read([{ ...mueller, target: { selector: other } }], { text }).record?.spans[0]?.start,
    ).toBe(4);
  });

  it('reads links as Recogito has them, with both ends as targets', () => {
    const link = {
      ...{ type: 'Annotation', id: '#l1', motivation: 'linking' },
      body: [{ type: 'TextualBody', value: 'same as', purpose: 'tagging' }],
      target: [{ id: '#a1' }, { id: '#a2' }],
    };
    const other = recogito('a2', 'figure', '1970', 71);
    expect(read([mueller, other, link])).toMatchObject({
      relations: ['a1 same as a2'],
      problems: [],
    });
  });

  it('reads comments, values, makers and times', () => {
    const annotation = {
      ...mueller,
      creator: { id: 'http://example.org/zoe', type: 'Person', name: 'Zoë' },
      ...{ created: '2024-02-29T12:00:00Z', modified: '2024-03-01T12:00:00Z' },
      body: [
        ...mueller.body,
        { type: 'TextualBody', purpose: 'commenting', value: 'who?' },
        { type: 'TextualBody', purpose: 'replying', value: 'she' },
        { type: 'TextualBody', purpose: 'grading', value: 'sure' },
        { type: 'PropertyValue', name: 'age', value: 41 },
      ],
    };
    expect(read(annotation).record?.spans[0]).toMatchObject({
      ...{ note: 'who?\n\nshe', layer: 'Zoë', origin: 'human' },
      ...{ created: '2024-02-29T12:00:00Z', updated: '2024-03-01T12:00:00Z' },
      attributes: { grading: 'sure', age: 41 },
    });
  });

  it('has no number that is none', () => {
    const body = [...mueller.body, { type: 'PropertyValue', name: 'age', value: 41 }];
    const text = JSON.stringify([{ ...mueller, body }]);
    expect(read(text).record?.spans[0]?.attributes).toEqual({ age: 41 });
    expect(read(text.replace('41', '1e400')).record?.spans[0]?.attributes).toEqual({});
  });

  it('has a span for each tag, and takes the motivation for one where there is none', () => {
    const tag = { type: 'TextualBody', purpose: 'tagging', value: 'woman' };
    const concept = { purpose: 'classifying', source: { id: 'http://x.org/q', label: 'minister' } };
    expect(read([{ ...mueller, body: [...mueller.body, tag, concept] }]).spans).toEqual([
      'a1 actor Zoë Müller',
      'a1-2 woman Zoë Müller',
      'a1-3 minister Zoë Müller',
    ]);
    const bare = { ...mueller, body: [], motivation: 'highlighting' };
    expect(read([bare]).spans).toEqual(['a1 highlighting Zoë Müller']);
    expect(
      read([{ ...mueller, body: undefined, bodyValue: 'who?' }]).record?.spans[0],
    ).toMatchObject({ label: 'annotation', note: 'who?' });
  });

  it('finds words by their quote alone where there is but one such place', () => {
    const quoted = (exact: string, prefix = '') => ({
      ...mueller,
      target: { selector: { type: 'TextQuoteSelector', exact, prefix } },
    });
    expect(read([quoted('said')]).spans).toEqual(['a1 actor said']);
    expect(read([quoted('e', 'th')]).spans).toEqual(['a1 actor e']);
    expect(read([quoted('e')]).problems).toEqual([
      'Annotation “a1”: “e” stands nowhere in the text, or in several places; it was left out.',
    ]);
  });

  it('reads the characters that an IRI or a fragment selector names', () => {
    const text = 'Jobs rose.';
    const byIri = { ...mueller, target: 'http://example.org/a.txt#char=5,9' };
    const byFragment = {
      ...mueller,
      target: { source: 'a.txt', selector: { type: 'FragmentSelector', value: 'char=5,9' } },
    };
    expect(read([byIri], { text })).toMatchObject({
      spans: ['a1 actor rose'],
      units: ['codepoint by rule'],
    });
    expect(read([byFragment], { text }).spans).toEqual(['a1 actor rose']);
  });

  it('has a record for each text that annotations are about', () => {
    const on = (source: string, id: string) => ({
      ...mueller,
      id,
      target: { source, selector: { type: 'TextPositionSelector', start: 0, end: 3 } },
    });
    const content = JSON.stringify({
      type: 'AnnotationCollection',
      first: { type: 'AnnotationPage', items: [on('http://x.org/one.txt', 'm1'), on('two', 'm2')] },
    });
    const beside = { 'one.txt': 'One text', 'two.txt': 'Two texts' };
    const source = { file: 'all.json', line: 1, text: content, beside };
    const found = webAnnotation.parse?.(source, { unit: null });
    expect(found?.problems).toEqual([]);
    expect(found?.records.map(({ id, spans }) => `${id} ${spans[0]?.text}`)).toEqual([
      'one One',
      'two Two',
    ]);
  });

  it('reads one annotation on each line', () => {
    const lines = [mueller, recogito('a2', 'figure', '1970', 71)].map((one) => JSON.stringify(one));
    expect(read(`${lines.join('\n')}\n`).spans).toEqual(['a1 actor Zoë Müller', 'a2 figure 1970']);
  });

  it('reads an article without annotations', () => {
    expect(read({ type: 'AnnotationPage', items: [] })).toMatchObject({
      record: { id: 'a', text: goldenText, spans: [] },
      problems: [],
    });
  });

  it('puts a quote that stands elsewhere where it is nearest, and says so', () => {
    const found = read([mueller, recogito('a2', 'figure', '4.1%', 60)]);
    expect(found.spans).toEqual(['a2 figure 4.1%', 'a1 actor Zoë Müller']);
    expect(found.problems).toEqual([
      'Annotation “a2”: “4.1%” does not stand at 60 to 64; it was put where it stands nearest, 34 characters before.',
    ]);
    expect(found.lines[0]).toBeGreaterThan(1);
  });

  it('leaves out the whole of what is not whole, and keeps the rest', () => {
    const selected = (exact: string, start: number) => recogito('x', 'x', exact, start).target;
    const link = { ...mueller, id: '#l', motivation: 'linking', target: '#a1', body: [] };
    const found = read([
      mueller,
      { ...mueller, id: '#half', target: [selected('said', 33), selected('nobody', 3)] },
      { ...mueller, id: '#over', target: [selected('Zoë M', 38), selected('Müller', 42)] },
      { ...mueller, id: '#bare', target: { source: 'a.txt', selector: [] } },
      { ...mueller, id: '#whole', target: 'a.txt' },
      link,
      { ...link, id: '#gone', target: ['#a1', '#none'] },
    ]);
    expect(found.spans).toEqual(['a1 actor Zoë Müller']);
    expect(found.problems.sort()).toEqual([
      'Annotation “bare” does not say which words it is about; it was left out.',
      'Annotation “gone” links annotations that are not both there; it was left out.',
      'Annotation “half” has a part that is nowhere; the whole of it was left out.',
      'Annotation “half”: “nobody” does not stand at 3 to 9, nor anywhere near; it was left out.',
      'Annotation “l” links annotations that are not both there; it was left out.',
      'Annotation “over” has parts that overlap each other; it was left out.',
      'Annotation “whole” does not say which words it is about; it was left out.',
    ]);
  });

  it.each([
    ['{"items":', 'This is not JSON; it was left out.'],
    ['{"id":1}', 'This is JSON, but no annotation, page or list of annotations; it was left out.'],
  ])('leaves out %s and says why', (text, message) => {
    expect(read(text)).toMatchObject({ record: undefined, problems: [message] });
  });

  it('leaves out annotations whose text is not there, or is broken', () => {
    const source = { file: 'b.json', line: 1, text: JSON.stringify([mueller]), beside: {} };
    expect(webAnnotation.parse?.(source, { unit: null })).toMatchObject({
      records: [],
      problems: [
        {
          message:
            'The text “b.txt” that the annotations are about is not beside them; they were left out.',
        },
      ],
    });
    expect(read([mueller], { text: 'half \ud83d' }).problems).toEqual([
      expect.stringContaining('half of a character'),
    ]);
  });

  it('stands lists in lists without end', () => {
    expect(read(`${'['.repeat(5000)}${']'.repeat(5000)}`).record).toBeUndefined();
  });

  it('stands files that were damaged', () => {
    const recogitos = JSON.stringify([mueller, recogito('a2', 'figure', '1970', 71)], null, 1);
    standsDamage(webAnnotation, pagesOf, {
      more: [{ 'r.jsonld': recogitos, 'r.txt': goldenText }],
    });
  });
});
