import { describe, expect, it } from 'vitest';
import { createMeasure } from '../../../shared/dataset/measure.ts';
import { barPlot, lengthPlot } from '../../../shared/dataset/plots.ts';
import { blankRecord, blankSpan } from '../../../shared/formats/blank.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';

const [claim, actor] = defaultSchema.labels;
const colours = { colourLight: '#b8440c', colourDark: '#f0935a' };

/** The tags of an SVG, checked to be opened and closed in pairs as XML wants. */
function tagsOf(svg: string): string[] {
  const open: string[] = [];
  const all: string[] = [];
  for (const [, close, name = '', , own] of svg.matchAll(/<(\/?)([a-z]+)([^>]*?)(\/?)>/g)) {
    if (close === '/') expect(open.pop()).toBe(name);
    else {
      all.push(name);
      if (own !== '/') open.push(name);
    }
  }
  expect(open).toEqual([]);
  return all;
}

describe('the plot of how many spans there are', () => {
  it('has a bar for each label as long as its number, and says the number', () => {
    const svg = barPlot('Spans', [
      { name: 'claim', value: 1200, ...colours },
      { name: 'actor', value: 600, ...colours },
    ]);
    const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => width);
    expect(Number(widths[0])).toBe(Number(widths[1]) * 2);
    expect(svg).toContain('>1,200<');
    expect(tagsOf(svg).filter((name) => name === 'rect')).toHaveLength(2);
  });

  it('is in the colours of the labels, others on a dark page than on a light one', () => {
    const svg = barPlot('Spans', [{ name: 'claim', value: 1, ...colours }]);
    const [light = '', dark = ''] = svg.split('@media (prefers-color-scheme:dark)');
    expect(light).toContain('.b0{fill:#b8440c}');
    expect(dark).toContain('.b0{fill:#f0935a}');
  });

  it('is XML whatever a label is called', () => {
    const name = '<b> & "c" \u0000\u{1F600} a very long name of a label';
    const svg = barPlot('Spans', [{ name, value: 0, ...colours }]);
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&lt;b&gt; &amp; &quot;c&quot;');
    tagsOf(svg);
  });

  it('of no labels is a title', () => {
    expect(tagsOf(barPlot('Spans', []))).toEqual(['svg', 'style', 'text']);
  });
});

describe('the plot of how long spans are', () => {
  it('has a column for lengths that double', () => {
    const lengths = new Map([
      [1, 5],
      [2, 1],
      [3, 1],
      [9, 4],
    ]);
    const svg = lengthPlot('Lengths', [{ name: 'claim', lengths, ...colours }]);
    const titles = [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
    expect(titles).toEqual(['1: 5', '2–3: 2', '4–7: 0', '8–15: 4']);
    tagsOf(svg);
  });
});

describe('what is counted of a dataset', () => {
  it('are articles, spans by label and their lengths in code points', () => {
    const text = '😊 Zoë said jobs rose. Again.';
    const span = (id: string, label: string, start: number, end: number) =>
      blankSpan(text, { id, label, fragments: [{ start, end }] });
    const measure = createMeasure([claim?.name ?? '', actor?.name ?? '', 'figure']);
    measure.add({
      ...blankRecord(text, 'a1'),
      ...{ published: '2026-03-04', source: 'North Wire', split: 'test' },
      spans: [span('1', 'actor', 0, 6), span('2', 'claim', 12, 21), span('3', 'actor', 3, 6)],
    });
    measure.add({ ...blankRecord('Jobs.', 'a2'), published: '2026-01-02' });
    const { labels, days, ...found } = measure.result();
    expect(found).toMatchObject({ articles: 2, characters: 33, spans: 3, relations: 0 });
    expect(days).toEqual({ first: '2026-01-02', last: '2026-03-04' });
    expect(found.splits).toEqual([
      { name: '', articles: 1 },
      { name: 'test', articles: 1 },
    ]);
    expect(labels).toEqual([
      { name: 'claim', spans: 1, articles: 1, split: 0, shortest: 9, median: 9, longest: 9 },
      { name: 'actor', spans: 2, articles: 1, split: 0, shortest: 3, median: 3, longest: 5 },
      { name: 'figure', spans: 0, articles: 0, split: 0, shortest: 0, median: 0, longest: 0 },
    ]);
  });
});
