import type { Service } from '../../shared/contract.ts';
import { nameIn } from '../../shared/model/label-schema.ts';
import { wholeQueue } from '../../shared/queue-contract.ts';
import { cliTexts } from '../../shared/texts/cli.ts';
import { tellLeftOut } from '../../shared/texts/history.ts';
import { describeSummary } from '../../shared/texts/summary.ts';
import { isProjectFile } from '../storage/exchange/is-project.ts';
import { listActorsOf } from './actors.ts';
import { type Options, parseOffset, type Shape } from './arguments.ts';
import { allArticles } from './articles.ts';
import { call } from './call.ts';
import { correctFrom } from './correct.ts';
import { checkDataset, convert } from './exchange.ts';
import { exportTo } from './export.ts';
import { filterOf, searchFor, setStatus } from './find.ts';
import { historyOf, removeNamed, restoreTo } from './history.ts';
import { importFrom } from './import.ts';
import { linkMarks, removeLink } from './link.ts';
import { removeAnnotation, setValues, tagSpan } from './mark.ts';
import { pathOf } from './path-of.ts';
import { setSchema, showSchema } from './schema.ts';
import { recordText } from './show.ts';
import { splitProject } from './split.ts';
import { statisticsOf } from './statistics.ts';
import { tagEveryWord } from './tag-every.ts';

/** What a command has to say: as JSON, as text for a person, and what went wrong on the way. */
export type Outcome = { json: unknown; text: string; problems: string[]; exit: 0 | 1 | 2 };
export type Command = Shape & {
  run(service: Service, words: readonly string[], options: Options): Outcome | Promise<Outcome>;
};

const done = (json: unknown, text: string): Outcome => ({ json, text, problems: [], exit: 0 });

const commandOf = (
  usage: string,
  words: { least: number; most: number },
  run: Command['run'],
  options: Shape['options'] = [],
): Command => ({ usage, words, options, run });

/** Options that say which articles are meant. */
const whichOptions: Shape['options'] = [
  'status',
  'label',
  'source',
  'meta',
  'from',
  'until',
  'has-note',
];

/** Options that say what of a project goes into a dataset. */
const whatOptions: Shape['options'] = [
  ...whichOptions,
  'layer',
  'split',
  'query',
  'no-text',
  'names',
];

const exactly = (count: number) => ({ least: count, most: count });

export const commands = {
  new: commandOf('galley new PROJECT', exactly(1), (service, [file = '']) => {
    const { id, name, path } = call(service, 'createProject', { file, name: '' });
    return done({ id, name, path }, `${cliTexts.made(path)}\n`);
  }),

  import: commandOf(
    'galley import PROJECT FILE… [--dry-run] [--format FORMAT] [--encoding ENCODING] [--map COLUMN=USE]… [--exact skip|add|flag] [--near skip|add|flag] [--add-labels] [--report FILE [--replace]]',
    { least: 2, most: Number.MAX_SAFE_INTEGER },
    (service, [file = '', ...files], options) => importFrom(service, file, files, options),
    ['dry-run', 'format', 'encoding', 'map', 'exact', 'near', 'add-labels', 'report', 'replace'],
  ),

  list: commandOf(
    'galley list PROJECT [WHICH]',
    exactly(1),
    (service, [file = ''], options) => {
      call(service, 'openProject', { file, access: 'read only' });
      const view = { ...wholeQueue, filter: filterOf(service, options) };
      const articles = allArticles(service, view, options.limit ?? undefined);
      const json = {
        articles: articles.map(({ id, title, byline, published, status, annotations }) => ({
          id,
          title,
          byline,
          published,
          status,
          annotations,
        })),
      };
      const lines = articles.map((article) =>
        [
          article.id,
          article.status,
          String(article.annotations),
          article.published,
          article.title,
        ].join('\t'),
      );
      return done(json, `${lines.length === 0 ? cliTexts.noArticles : lines.join('\n')}\n`);
    },
    [...whichOptions, 'limit'],
  ),

  search: commandOf(
    'galley search PROJECT QUERY [--in FIELD]… [--limit ARTICLES]',
    exactly(2),
    (service, [file = '', query = ''], options) => {
      const { json, text } = searchFor(service, { file, query }, options);
      return done(json, text);
    },
    ['in', 'limit'],
  ),

  'set-status': commandOf(
    'galley set-status PROJECT STATUS [ARTICLE]… [WHICH]',
    { least: 2, most: Number.MAX_SAFE_INTEGER },
    (service, [file = '', status = '', ...names], options) => {
      const { json, text } = setStatus(service, { file, status, names }, options);
      return done(json, text);
    },
    whichOptions,
  ),

  show: commandOf('galley show PROJECT ARTICLE', exactly(2), (service, [file = '', name = '']) => {
    call(service, 'openProject', { file, access: 'read only' });
    const { articleId } = call(service, 'findArticle', { name });
    const record = call(service, 'readRecord', { articleId, offsets: 'codepoint' });
    return done(record, recordText(record));
  }),

  tag: commandOf(
    'galley tag PROJECT ARTICLE LABEL START END [--attribute NAME=VALUE]…',
    exactly(5),
    (service, [file = '', name = '', label = '', start = '', end = ''], { attribute: values }) => {
      const span = { start: parseOffset(start), end: parseOffset(end) };
      const { added, revision } = tagSpan(service, { file, name, label, ...span, values });
      return done({ id: added.id, revision }, `${cliTexts.tagged(added.quote, label)}\n`);
    },
    ['attribute'],
  ),

  set: commandOf(
    'galley set PROJECT ANNOTATION NAME=VALUE…',
    { least: 3, most: Number.MAX_SAFE_INTEGER },
    (service, [file = '', id = '', ...values]) => {
      const { changed, revision } = setValues(service, { file, id, values });
      return done({ attributes: changed.attributes, revision }, `${cliTexts.set(changed.quote)}\n`);
    },
  ),

  link: commandOf(
    'galley link PROJECT FROM TYPE TO|author [--cue START END]',
    exactly(4),
    (service, [file = '', from = '', type = '', to = ''], { cue }) => {
      const { made, revision } = linkMarks(service, { file, from, type, to, cue });
      return done({ id: made.id, revision }, `${cliTexts.linked(type, made.id)}\n`);
    },
    ['cue'],
  ),

  unlink: commandOf('galley unlink PROJECT LINK', exactly(2), (service, [file = '', id = '']) => {
    const { type, revision } = removeLink(service, { file, id });
    return done({ revision }, `${cliTexts.unlinked(type)}\n`);
  }),

  untag: commandOf(
    'galley untag PROJECT ANNOTATION',
    exactly(2),
    (service, [file = '', id = '']) => {
      const { removed, revision } = removeAnnotation(service, { file, id });
      return done({ revision }, `${cliTexts.untagged(removed.quote)}\n`);
    },
  ),

  actors: commandOf('galley actors PROJECT', exactly(1), (service, [file = '']) => {
    const { json, text } = listActorsOf(service, file);
    return done(json, text);
  }),

  'tag-every': commandOf(
    'galley tag-every PROJECT WORDS LABEL [--article ARTICLE] [--whole-word] [--match-case] [--plural] [--dry-run]',
    exactly(3),
    (service, [file = '', words = '', label = ''], options) => {
      const { json, text, problems } = tagEveryWord(service, { file, words, label }, options);
      return { json, text, problems, exit: 0 };
    },
    ['article', 'whole-word', 'match-case', 'plural', 'dry-run'],
  ),

  undo: commandOf('galley undo PROJECT', exactly(1), (service, [file = '']) =>
    reverse(service, file, 'undo'),
  ),

  redo: commandOf('galley redo PROJECT', exactly(1), (service, [file = '']) =>
    reverse(service, file, 'redo'),
  ),

  history: commandOf(
    'galley history PROJECT ARTICLE',
    exactly(2),
    (service, [file = '', name = '']) => {
      const { entries, lines } = historyOf(service, { file, name });
      return done({ entries }, `${lines.join('\n')}\n`);
    },
  ),

  remove: commandOf(
    'galley remove PROJECT ARTICLE',
    exactly(2),
    (service, [file = '', name = '']) => {
      const { title, marks, revision } = removeNamed(service, { file, name });
      return done({ marks, revision }, `${cliTexts.removed(title, marks)}\n`);
    },
  ),

  restore: commandOf(
    'galley restore PROJECT ARTICLE [--to SEQUENCE]',
    exactly(2),
    (service, [file = '', name = ''], { to }) => {
      const sequence = to === null ? null : parseOffset(to);
      const { summary, history, leftOut } = restoreTo(service, { file, name, sequence });
      const what = describeSummary(summary, (id) => id);
      const lines = [cliTexts.restored(what), tellLeftOut(leftOut)].filter((line) => line !== '');
      return done({ revision: history.revision, leftOut }, `${lines.join('\n')}\n`);
    },
    ['to'],
  ),

  correct: commandOf(
    'galley correct PROJECT ARTICLE FILE.txt [--dry-run]',
    exactly(3),
    (service, [file = '', name = '', corrected = ''], { dryRun }) => {
      const outcome = correctFrom(service, { file, name, corrected, dryRun });
      return done(outcome.json, `${outcome.lines.join('\n')}\n`);
    },
    ['dry-run'],
  ),

  export: commandOf(
    'galley export PROJECT OUT [--format FORMAT] [WHAT] [--offsets codepoint|utf16|byte] [--overlap drop|file-per-label] [--folder] [--strict] [--dry-run] [--replace]',
    exactly(2),
    (service, [file = '', out = ''], options) => exportTo(service, { file, out }, options),
    [...whatOptions, 'format', 'offsets', 'overlap', 'folder', 'strict', 'dry-run', 'replace'],
  ),

  stats: commandOf(
    'galley stats PROJECT [WHAT]',
    exactly(1),
    (service, [file = ''], options) => statisticsOf(service, file, options),
    whatOptions,
  ),

  split: commandOf(
    'galley split PROJECT [--by source|date|near|none]… [--shares TRAIN,VALIDATION,TEST] [--seed SEED] [WHICH] [--replace]',
    exactly(1),
    (service, [file = ''], options) => splitProject(service, file, options),
    [...whichOptions, 'by', 'shares', 'seed', 'replace'],
  ),

  convert: commandOf(
    'galley convert IN OUT --to FORMAT [--from FORMAT] [--unit UNIT] [--offsets UNIT] [--overlap drop|file-per-label] [--strict] [--replace]',
    exactly(2),
    (service, [file = '', out = ''], options) => convert(service, { file, out }, options),
    ['to', 'from', 'unit', 'offsets', 'overlap', 'strict', 'replace'],
  ),

  schema: commandOf(
    'galley schema PROJECT [--set FILE.json [--dry-run] [--merge OLD=NEW]…]',
    exactly(1),
    (service, [file = ''], options) =>
      options.set === null
        ? showSchema(service, file)
        : setSchema(service, { ...options, file, set: options.set }),
    ['set', 'dry-run', 'merge'],
  ),

  check: commandOf(
    'galley check PROJECT|FILE [--repair] [--format FORMAT] [--unit UNIT]',
    exactly(1),
    (service, [file = ''], options) => {
      if (!isProjectFile(pathOf(file))) return checkDataset(service, file, options);
      const { repair } = options;
      call(service, 'openProject', { file, access: repair ? 'read and write' : 'read only' });
      if (repair) call(service, 'rebuildIndex', {});
      const { problems, articles, annotations } = call(service, 'checkProject', {});
      const ok = problems.length === 0;
      const wrong = repair ? cliTexts.leftProblems : cliTexts.foundProblems;
      const told = ok ? cliTexts.checked(articles, annotations) : wrong(problems.length);
      return {
        json: { ok, problems },
        text: `${repair ? `${cliTexts.rebuilt}\n` : ''}${told}\n`,
        problems: problems.map((problem) => problem.message),
        exit: ok ? 0 : 1,
      };
    },
    ['repair', 'format', 'unit'],
  ),
} as const satisfies Record<string, Command>;

function reverse(service: Service, file: string, direction: 'undo' | 'redo'): Outcome {
  const { schema } = call(service, 'openProject', { file });
  const { summary, history } = call(service, direction, {});
  const what = describeSummary(summary, (id) => nameIn(schema, id));
  const text = direction === 'undo' ? cliTexts.undone(what) : cliTexts.redone(what);
  return done({ revision: history.revision, [direction]: what }, `${text}\n`);
}
