import type { Label } from '../model/label-schema.ts';
import { count } from '../texts/plural.ts';

/** A bar of a plot: what it stands for, how long it is, and its colours on light and dark. */
export type Bar = { name: string; value: number } & Pick<Label, 'colourLight' | 'colourDark'>;

const size = { width: 640, name: 160, number: 72, row: 24, bar: 14, head: 40, foot: 12 };

/**
 * Horizontal bars from 0, one below the other, as an SVG that reads on light and dark pages: its
 * colours follow the page by a media query, its words say every number.
 */
export function barPlot(title: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const room = size.width - size.name - size.number;
  const height = size.head + bars.length * size.row + size.foot;
  const rows = bars.map(({ name, value }, index) => {
    const top = size.head + index * size.row;
    const middle = top + size.row / 2 + 4;
    const length = round((value / most) * room);
    const end = size.name + length + 8;
    return [
      `<text x="${size.name - 8}" y="${middle}" text-anchor="end">${escaped(shortened(name))}</text>`,
      `<rect class="b${index}" x="${size.name}" y="${top + (size.row - size.bar) / 2}" width="${length}" height="${size.bar}"/>`,
      `<text x="${round(end)}" y="${middle}">${count(value)}</text>`,
    ].join('');
  });
  const colours = (of: 'colourLight' | 'colourDark') =>
    bars.map((bar, index) => `.b${index}{fill:${bar[of]}}`).join('');
  return svg(title, height, colours, rows);
}

/**
 * How long spans are, as a histogram for each label: columns are lengths that double (1, 2 to 3,
 * 4 to 7 …), because lengths of words and of sentences are told apart best on such a scale.
 */
export function lengthPlot(
  title: string,
  labels: readonly (Omit<Bar, 'value'> & { lengths: ReadonlyMap<number, number> })[],
): string {
  const columns = labels.map(({ lengths }) => doubling(lengths));
  const last = Math.max(1, ...columns.map((one) => one.length));
  const step = (size.width - size.name - 16) / last;
  const row = 64;
  const rows = labels.map(({ name }, index) => {
    const base = size.head + (index + 1) * row - 20;
    const most = Math.max(1, ...(columns[index] ?? []));
    const bars = (columns[index] ?? []).map((value, column) => {
      const height = round((value / most) * (row - 32));
      const x = round(size.name + column * step);
      return `<rect class="b${index}" x="${x}" y="${round(base - height)}" width="${round(step - 2)}" height="${height}"><title>${rangeOf(column)}: ${count(value)}</title></rect>`;
    });
    const label = `<text x="${size.name - 8}" y="${base}" text-anchor="end">${escaped(shortened(name))}</text>`;
    const line = `<path class="axis" d="M${size.name} ${base}H${size.width - 16}"/>`;
    return label + bars.join('') + line;
  });
  const below = size.head + labels.length * row;
  const ticks = Array.from({ length: last }, (_, column) => {
    const x = round(size.name + column * step + step / 2);
    return `<text class="tick" x="${x}" y="${below}" text-anchor="middle">${2 ** column}</text>`;
  });
  const colours = (of: 'colourLight' | 'colourDark') =>
    labels.map((label, index) => `.b${index}{fill:${label[of]}}`).join('');
  return svg(title, below + size.foot, colours, [...rows, ...ticks]);
}

/** How many lengths are 1, 2 to 3, 4 to 7 and so on. */
function doubling(lengths: ReadonlyMap<number, number>): number[] {
  const columns: number[] = [];
  for (const [length, times] of lengths) {
    const column = Math.floor(Math.log2(Math.max(1, length)));
    columns[column] = (columns[column] ?? 0) + times;
  }
  return Array.from(columns, (value) => value ?? 0);
}

function rangeOf(column: number): string {
  const low = 2 ** column;
  return column === 0 ? '1' : `${low}–${low * 2 - 1}`;
}

function svg(
  title: string,
  height: number,
  colours: (of: 'colourLight' | 'colourDark') => string,
  content: readonly string[],
): string {
  const light = `text{fill:#1c1b19;font:12px system-ui,sans-serif}.title{font-size:14px;font-weight:600}.tick{font-size:10px}.axis{stroke:#8a867d}${colours('colourLight')}`;
  const dark = `text{fill:#e8e6e1}${colours('colourDark')}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" width="${size.width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<style>${light}@media (prefers-color-scheme:dark){${dark}}</style>`,
    `<text class="title" x="16" y="24">${escaped(title)}</text>`,
    ...content,
    '</svg>\n',
  ].join('\n');
}

const round = (value: number): number => Math.round(value * 10) / 10;

const longestName = 22;

function shortened(name: string): string {
  const characters = [...name];
  return characters.length <= longestName
    ? name
    : `${characters.slice(0, longestName - 1).join('')}…`;
}

/** Text as XML has it; what XML cannot hold is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
