import type { Service } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import type { LabelSchema } from '../../shared/model/label-schema.ts';
import type { Consequence } from '../../shared/schema/change.ts';
import { adoptSchema, serializeSchema } from '../../shared/schema/file.ts';
import { cliTexts } from '../../shared/texts/cli.ts';
import { describeConsequence } from '../../shared/texts/schema.ts';
import { UsageError } from './arguments.ts';
import { call } from './call.ts';
import type { Outcome } from './commands.ts';

/** The label schema of a project: as a file holds it, and for a person to read. */
export function showSchema(service: Service, file: string): Outcome {
  const { schema } = call(service, 'openProject', { file, access: 'read only' });
  const json: unknown = JSON.parse(serializeSchema(schema));
  return { json, text: schemaText(schema), problems: [], exit: 0 };
}

/** Makes a project's schema that of a file, or says what that would do. Throws a Failure. */
export function setSchema(
  service: Service,
  {
    file,
    set,
    dryRun,
    merge,
  }: { file: string; set: string; dryRun: boolean; merge: readonly string[] },
): Outcome {
  const access = dryRun ? 'read only' : 'read and write';
  const { schema: current } = call(service, 'openProject', { file, access });
  const { schema: read } = call(service, 'readSchema', { file: set });
  const schema = adoptSchema(current, read);
  const mergedLabels = Object.fromEntries(merge.map((word) => mergeOf(word, current, schema)));
  const { consequences, history } = call(service, 'changeSchema', {
    change: { schema, mergedLabels },
    commit: dryRun ? 'preview' : 'commit',
  });
  return {
    json: { consequences, revision: history.revision },
    text: `${[...consequenceLines(consequences), endingOf(consequences, dryRun)].join('\n')}\n`,
    problems: [],
    exit: 0,
  };
}

function mergeOf(word: string, current: LabelSchema, wanted: LabelSchema): [string, string] {
  const [old = '', into = '', ...rest] = word.split('=');
  if (old === '' || into === '' || rest.length > 0) throw new UsageError(cliTexts.wrongMerge(word));
  return [labelNamed(current, old), labelNamed(wanted, into)];
}

function labelNamed({ labels }: LabelSchema, name: string): string {
  const label = labels.find((one) => one.name === name) ?? labels.find(({ id }) => id === name);
  if (label !== undefined) return label.id;
  throw failure('no-such-label', { label: name, labels: labels.map((one) => one.name).join(', ') });
}

function consequenceLines(consequences: readonly Consequence[]): string[] {
  return consequences.flatMap((consequence) => [
    describeConsequence(consequence),
    ...consequence.examples.map((example) => `    ${example}`),
  ]);
}

function endingOf(consequences: readonly Consequence[], dryRun: boolean): string {
  if (consequences.length === 0) return cliTexts.noChange;
  return dryRun ? cliTexts.wouldChange : cliTexts.changedSchema;
}

function schemaText({ labels, relationTypes }: LabelSchema): string {
  const nameOf = (id: string) => labels.find((label) => label.id === id)?.name ?? id;
  const ofLabels = labels.flatMap(({ name, key, line, colourLight, colourDark, ...label }) => [
    [name, key === '' ? '–' : key, line, colourLight, colourDark].join('\t'),
    ...label.attributes.map((attribute) => {
      const choices = attribute.choices.length > 0 ? `: ${attribute.choices.join(', ')}` : '';
      const required = attribute.isRequired ? ` (${cliTexts.required})` : '';
      return `    ${attribute.name}  ${attribute.type}${choices}${required}`;
    }),
  ]);
  const ofTypes = relationTypes.map(({ name, from, to, mayPointAtAuthor }) => {
    const ends = [...to.map(nameOf), ...(mayPointAtAuthor ? [cliTexts.author('')] : [])];
    return `${name}\t${from.map(nameOf).join(', ')} → ${ends.join(', ')}`;
  });
  return `${[ofLabels, ofTypes]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
