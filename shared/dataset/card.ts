import type { LabelSchema } from '../model/label-schema.ts';
import type { OffsetUnit } from '../text/offsets.ts';
import { cardTexts as texts } from '../texts/card.ts';
import { exchangeTexts } from '../texts/exchange.ts';
import { count } from '../texts/plural.ts';
import type { Measured } from './measure.ts';

/** What a card tells of a dataset beside what was counted in it. */
export type CardFacts = {
  name: string;
  revision: number;
  guidelines: string;
  schema: LabelSchema;
  unit: OffsetUnit;
  /** The files of the folder, by their paths, with what they are. */
  files: readonly { path: string; what: string }[];
  text: 'included' | 'left out';
  annotators: 'pseudonyms' | 'names';
  /** How the splits were made, in words; '' where there are none, or nobody knows. */
  splitBy: string;
  /** Sentences about what was chosen, and about what is lost. */
  chosen: readonly string[];
  losses: readonly string[];
};

/** The most sources that are named one by one. */
const mostSources = 30;

/** The card of a dataset: a README in Markdown, the same for the same data. */
export function cardOf(facts: CardFacts, measured: Measured): string {
  const { articles, spans, relations, days } = measured;
  const sections = [
    `# ${inLine(facts.name)}`,
    texts.what(articles, spans, relations),
    days.first === '' ? texts.noDays : texts.days(days.first, days.last),
    texts.made(inLine(facts.name), facts.revision),
    ...(facts.text === 'left out' ? [texts.without] : []),
    ...listed(texts.chosen, facts.chosen),
    `## ${texts.contents}`,
    table(
      [texts.file, texts.holds],
      facts.files.map(({ path, what }) => [`\`${path}\``, what]),
    ),
    texts.offsets(exchangeTexts.units[facts.unit]),
    ...splitSection(facts, measured),
    `## ${texts.labels}`,
    ...labelSections(facts, measured),
    ...relationSection(facts, measured),
    `## ${texts.counts}`,
    table([texts.status, texts.articles], rows(measured.statuses)),
    table([texts.language, texts.articles], rows(measured.languages)),
    ...guidelineSection(facts.guidelines),
    `## ${texts.annotators}`,
    facts.annotators === 'names' ? texts.named : texts.pseudonyms,
    measured.layers.map((layer) => texts.layer(inLine(layer.name), layer.spans)).join('\n'),
    `## ${texts.licence}`,
    texts.licenceHint,
    table([texts.source, texts.articles], rows(measured.sources.slice(0, mostSources))),
    measured.sources.length > mostSources
      ? texts.moreSources(measured.sources.length - mostSources)
      : '',
    ...(facts.losses.length === 0 ? [] : [`## ${texts.losses}`]),
    facts.losses.map(exchangeTexts.loss).join('\n'),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function listed(title: string, sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [title, sentences.map((one) => `- ${one}`).join('\n')];
}

function splitSection({ splitBy }: CardFacts, { splits }: Measured): string[] {
  const isDivided = splits.some(({ name }) => name !== '');
  return [
    `## ${texts.splits}`,
    isDivided ? (splitBy === '' ? '' : texts.splitBy(splitBy)) : texts.noSplits,
    isDivided
      ? table(
          [texts.splits, texts.articles],
          splits.map(({ name, articles }) => [name === '' ? texts.unsplit : name, count(articles)]),
        )
      : '',
  ];
}

function labelSections({ schema }: CardFacts, { labels }: Measured): string[] {
  const overview = table(
    [texts.label, texts.spans, texts.inArticles, texts.inParts, texts.lengths],
    labels.map((label) => [
      label.name,
      ...[label.spans, label.articles, label.split].map(count),
      label.spans === 0 ? '–' : [label.shortest, label.median, label.longest].map(count).join(', '),
    ]),
  );
  const plots = [
    `![${texts.countsPlot}](plots/labels.svg)`,
    `![${texts.lengthsPlot}](plots/lengths.svg)`,
  ];
  const used = new Set(labels.map(({ name }) => name));
  const definitions = schema.labels
    .filter(({ name }) => used.has(name))
    .flatMap(({ name, description, guideline, attributes }) => [
      `### ${inLine(name)}`,
      description,
      lowered(guideline),
      attributes.map((one) => texts.values(one.name, one.type, one.choices.join(', '))).join('\n'),
    ]);
  return [overview, ...plots, ...definitions];
}

function relationSection({ schema }: CardFacts, { relationTypes }: Measured): string[] {
  if (schema.relationTypes.length === 0) return [];
  const nameOf = (id: string) => schema.labels.find((label) => label.id === id)?.name ?? id;
  const lines = schema.relationTypes.map(({ name, from, to, mayPointAtAuthor }) => {
    const ends = [...to.map(nameOf), ...(mayPointAtAuthor ? [texts.theAuthor] : [])];
    const found = relationTypes.find((type) => type.name === name)?.relations ?? 0;
    return texts.relation(name, from.map(nameOf).join(', '), ends.join(', '), found);
  });
  return [`## ${texts.relations}`, lines.join('\n')];
}

function guidelineSection(guidelines: string): string[] {
  return guidelines.trim() === '' ? [] : [`## ${texts.guidelines}`, lowered(guidelines.trim())];
}

function rows(counted: readonly { name: string; articles: number }[]): string[][] {
  return counted.map(({ name, articles }) => [name === '' ? texts.unknown : name, count(articles)]);
}

function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  if (body.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function cell(text: string): string {
  return inLine(text).replaceAll('|', '\\|');
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Markdown whose headings stand below those of the card. */
function lowered(markdown: string): string {
  return markdown.replace(
    /^(#{1,6}) /gm,
    (_, signs: string) => `${'#'.repeat(Math.min(6, signs.length + 3))} `,
  );
}
