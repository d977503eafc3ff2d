import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from '../../../shared/contract.ts';
import { cardOf } from '../../../shared/dataset/card.ts';
import { createMeasure, type Measured } from '../../../shared/dataset/measure.ts';
import { barPlot, lengthPlot } from '../../../shared/dataset/plots.ts';
import { readProgram } from '../../../shared/dataset/read-program.ts';
import type { Contents, ExportRequest, WrittenDataset } from '../../../shared/export-contract.ts';
import type { LabelSchema } from '../../../shared/model/label-schema.ts';
import { serializeSchema } from '../../../shared/schema/file.ts';
import { cardTexts } from '../../../shared/texts/card.ts';
import { chosenTexts } from '../../../shared/texts/chosen.ts';
import { lossSentences } from '../../../shared/texts/losses.ts';
import { filesIn } from '../../reading/datasets/files-in.ts';
import type { OpenProject } from '../project.ts';
import { lossesName } from './finish.ts';
import type { Output } from './output.ts';
import { sumsName } from './places.ts';
import { type Writing, writeDataset } from './write-dataset.ts';

/** Writes a folder with the data and all that others need to use them. Throws a Failure. */
export function* writeDatasetFolder(
  project: OpenProject,
  request: ExportRequest,
  writing: Writing,
): Job<WrittenDataset> {
  const schema = schemaOf(project.schema, request.contents);
  const measure = createMeasure(schema.labels.map(({ name }) => name));
  return yield* writeDataset({
    ...writing,
    see: measure.add,
    also: (folder, outputs) => {
      const measured = measure.result();
      const write = (path: string, text: string) =>
        writeFileSync(join(folder, path), text, { flag: 'wx', flush: true });
      write('schema.json', serializeSchema(schema));
      write('read.py', readProgram);
      mkdirSync(join(folder, 'plots'));
      for (const [name, plot] of Object.entries(plotsOf(schema, measured))) {
        write(`plots/${name}.svg`, plot);
      }
      write('README.md', cardFor(project, request, { folder, schema, measured, outputs }));
    },
  });
}

/** The labels that are in a dataset, and the kinds of link that can be between them. */
function schemaOf({ labels, relationTypes }: LabelSchema, { labelIds }: Contents): LabelSchema {
  if (labelIds.length === 0) return { labels, relationTypes };
  const isIn = (id: string) => labelIds.includes(id);
  return {
    labels: labels.filter(({ id }) => isIn(id)),
    relationTypes: relationTypes
      .map((type) => ({ ...type, from: type.from.filter(isIn), to: type.to.filter(isIn) }))
      .filter(
        ({ from, to, mayPointAtAuthor }) => from.length > 0 && (to.length > 0 || mayPointAtAuthor),
      ),
  };
}

/** Plots of what was counted, by name, in the colours of the labels. */
export function plotsOf(schema: LabelSchema, { labels, lengths }: Measured) {
  const coloured = schema.labels.map(({ name, colourLight, colourDark }) => ({
    ...{ name, colourLight, colourDark },
    value: labels.find((label) => label.name === name)?.spans ?? 0,
    lengths: lengths.find((label) => label.name === name)?.spans ?? new Map<number, number>(),
  }));
  return {
    labels: barPlot(cardTexts.countsPlot, coloured),
    lengths: lengthPlot(cardTexts.lengthsPlot, coloured),
  };
}

function cardFor(
  project: OpenProject,
  { format, offsets, contents }: ExportRequest,
  made: { folder: string; schema: LabelSchema; measured: Measured; outputs: readonly Output[] },
): string {
  const losses = lossSentences(made.outputs.at(-1)?.losses() ?? []);
  const { files } = cardTexts;
  const whatOf = (path: string): string => {
    if (path.startsWith('data/')) return files.data;
    if (path.startsWith('plots/')) return files.plots;
    if (path === 'schema.json') return files.schema;
    return path === 'read.py' ? files.read : files.other(format);
  };
  const present = filesIn(made.folder).filter((path) => !path.startsWith(`${format}/`));
  return cardOf(
    {
      ...{ name: project.name, guidelines: project.guidelines, schema: made.schema, losses },
      revision: project.journal.tail().sequence,
      unit: offsets ?? 'codepoint',
      files: [
        ...present.map((path) => ({ path, what: whatOf(path) })),
        ...(format === 'native' ? [] : [{ path: `${format}/`, what: files.other(format) }]),
        ...(losses.length === 0 ? [] : [{ path: lossesName, what: files.losses }]),
        { path: sumsName, what: files.sums },
      ],
      text: contents.text,
      annotators: contents.annotators,
      splitBy: project.journal.lastSplit(),
      chosen: chosenTexts.sentences(contents, namesOf(project)),
    },
    made.measured,
  );
}

function namesOf({ schema, layerNames }: OpenProject) {
  return {
    label: (id: string) => schema.labels.find((label) => label.id === id)?.name ?? id,
    layer: (id: string) => layerNames.get(id) ?? id,
  };
}
