import { formatNames } from '../formats/names.ts';
import { clip } from './failures.ts';
import { plural } from './plural.ts';

/** What the command line says. */
export const cliTexts = {
  usage: `Galley on the command line: the same project files and the same code as the window.

  galley new PROJECT                            make a project with the default labels
  galley import PROJECT FILE… [--dry-run] [--format FORMAT] [--encoding ENCODING]
                   [--map COLUMN=USE]… [--exact skip|add|flag] [--near skip|add|flag]
                   [--add-labels] [--report FILE [--replace]]
                                                add articles from files, folders and archives;
                                                with the FORMAT of a dataset, with their marks
  galley list PROJECT [WHICH] [--limit N]       the articles, in the order of the queue
  galley search PROJECT QUERY [--in text|title|notes|quotes]… [--limit N]
                                                where words stand, the newest articles first
  galley set-status PROJECT STATUS [ARTICLE]… [WHICH]
                                                give articles a status
  galley show PROJECT ARTICLE                   an article with its marks
  galley tag PROJECT ARTICLE LABEL START END [--attribute NAME=VALUE]…
                                                mark a span; offsets count code points
  galley set PROJECT ANNOTATION NAME=VALUE…     give a mark values; NAME= takes one away
  galley untag PROJECT ANNOTATION               remove a mark, and its links
  galley link PROJECT FROM TYPE TO|author [--cue START END]
                                                link two marks, or one with the article’s author
  galley unlink PROJECT LINK                    remove a link; galley show names them
  galley tag-every PROJECT WORDS LABEL [--article ARTICLE] [--whole-word] [--match-case]
                   [--plural] [--dry-run]       mark words wherever they stand, in one change
  galley actors PROJECT                         who is mentioned, and the words of those without a name
  galley undo PROJECT                           take back the last change
  galley redo PROJECT                           make it again
  galley correct PROJECT ARTICLE FILE.txt [--dry-run]
                                                give an article the corrected text in a file,
                                                and say what becomes of its marks
  galley history PROJECT ARTICLE                what was done to an article, the last first
  galley remove PROJECT ARTICLE                 remove an article with its marks
  galley restore PROJECT ARTICLE [--to SEQUENCE]
                                                bring a removed article back, or an article to
                                                what it was after a change that history numbers
  galley export PROJECT OUT [--format FORMAT] [WHAT] [--offsets codepoint|utf16|byte]
                   [--overlap drop|file-per-label] [--folder] [--strict] [--dry-run] [--replace]
                                                write a dataset; says what a format cannot carry,
                                                and with --strict refuses then; --folder adds a
                                                card, checksums and a program that reads it
  galley stats PROJECT [WHAT]                   how many of everything there is
  galley split PROJECT [--by source|date|near|none]… [--shares 80,10,10] [--seed SEED] [WHICH]
                   [--replace]                  divide articles into train, validation and test,
                                                those that belong together into the same
  galley convert IN OUT --to FORMAT [--from FORMAT] [--unit UNIT] [--offsets UNIT]
                   [--overlap drop|file-per-label] [--strict] [--replace]
                                                write a dataset in another format
  galley schema PROJECT                         the labels and the kinds of link; --json as a file
  galley schema PROJECT --set FILE.json [--dry-run] [--merge OLD=NEW]…
                                                make them those of a file; says what it does
  galley check PROJECT [--repair]               read everything and say what does not fit;
                                                builds what articles are found by again
  galley check FILE [--format FORMAT] [--unit UNIT]
                                                the same for a dataset of any format we read

WHICH is [--status STATUS]… [--label LABEL]… [--source SOURCE]… [--meta NAME=VALUE]… [--from DAY]
[--until DAY] [--has-note]. WHAT is that and [--layer LAYER]… [--split SPLIT]… [--query QUERY]
[--no-text] [--names]; there --label says which marks are meant, and those who marked have numbers
for names unless --names is said. The FORMAT of a dataset is one of: ${formatNames.join(', ')}. UNIT is codepoint,
utf16, byte or, of what is read, grapheme. STATUS is new, in-progress, finished, skipped or flagged.
ARTICLE is an id or an exact title. --json gives one JSON document on standard output.
Exit status: 0 done, 1 refused, 2 done in part.`,
  unknownCommand: (name: string) => `There is no command “${name}”; galley --help lists them.`,
  wrongArguments: (usage: string) => `That is not how this command is called: ${usage}`,
  wrongNumber: (value: string) => `“${value}” is not an offset; offsets are whole numbers from 0.`,
  wrongAssignment: (word: string) =>
    `“${word}” gives no value; a value is written NAME=VALUE, for example topic=trade.`,
  set: (quote: string) => `The values of “${clip(quote)}” are set.`,
  linked: (type: string, id: string) => `Linked by “${type}” as ${id}.`,
  unlinked: (type: string) => `Removed the link “${type}”.`,
  author: (byline: string) => (byline === '' ? 'the author' : `the author (${byline})`),
  made: (path: string) => `Made ${path}.`,
  imported: (added: number, duplicates: number, problems: number) =>
    `${[
      `${added} imported`,
      ...(duplicates > 0 ? [`${duplicates} already there`] : []),
      ...(problems > 0 ? [`${problems} not imported`] : []),
    ].join(', ')}.`,
  alreadyThere: (file: string, title: string) => `${file} is already in the project as “${title}”.`,
  wrongStatus: (word: string, known: string) => `“${word}” is no status; there are ${known}.`,
  wrongField: (word: string, known: string) =>
    `“${word}” is nothing to look in; there are ${known}.`,
  wrongChoice: (word: string, known: string) => `“${word}” is not one of ${known}.`,
  noneNamed: 'Name the articles that are meant, or say which: galley --help tells how.',
  notFound: 'Nothing was found.',
  statusSet: (status: string, changed: number, skipped: number) =>
    `${plural(changed, 'article is', 'articles are')} ${status} now${
      skipped === 0
        ? ''
        : `; ${plural(skipped, 'article lacks', 'articles lack')} values it must have`
    }.`,
  wouldImport: (articles: number, exact: number, near: number) =>
    `Would import ${plural(articles, 'article')}; ${exact} are there already, ${near} nearly so. Nothing was changed.`,
  noArticles: 'The project has no articles yet; add some with galley import.',
  tagged: (quote: string, label: string) => `Marked “${clip(quote)}” as ${label}.`,
  untagged: (quote: string) => `Removed the mark “${clip(quote)}”.`,
  noActors: 'No mark has an actor’s name yet.',
  unnamed: (marks: number) => `${plural(marks, 'mark')} without a name:`,
  taggedEvery: (marks: number, label: string) => `Marked ${plural(marks, 'place')} as ${label}.`,
  wouldTag: (marks: number, label: string) => `Would mark ${plural(marks, 'place')} as ${label}.`,
  skipped: (places: number) => `${plural(places, 'place was', 'places were')} skipped:`,
  removed: (title: string, marks: number) =>
    `Removed “${clip(title)}” with ${plural(marks, 'mark')}; galley undo or restore brings it back.`,
  restored: (what: string) => `Made: ${what}.`,
  corrected: (version: number) => `The text is corrected, version ${version}.`,
  wouldCorrect: (version: number) =>
    `The text would be corrected, version ${version}; nothing was changed.`,
  kept: (marks: number, moved: number) =>
    `${plural(marks, 'mark')} kept on the same words, ${moved} of them further on or back.`,
  changedMark: (label: string, before: string, after: string) =>
    `changed\t${label}\t“${clip(before)}” → “${clip(after)}”`,
  movedMark: (label: string, quote: string) => `moved\t${label}\t“${clip(quote)}”`,
  lostMark: (label: string, quote: string, links: number) =>
    `lost\t${label}\t“${clip(quote)}”${links === 0 ? '' : `, with ${plural(links, 'link')}`}`,
  undone: (what: string) => `Undone: ${what}.`,
  redone: (what: string) => `Done again: ${what}.`,
  required: 'has to be filled in',
  noChange: 'The schema is like that already; nothing was changed.',
  wouldChange: 'Nothing was changed.',
  changedSchema: 'The schema was changed; galley undo takes it back.',
  wrongMerge: (word: string) =>
    `“${word}” does not say what to merge; write --merge OLD=NEW, with the names of two labels.`,
  exported: (path: string, articles: number, spans: number, reading: 'checked' | 'none') =>
    `Wrote ${plural(articles, 'article')} with ${plural(spans, 'span')} to ${path}${reading === 'checked' ? '; every quote was checked' : ''}.`,
  checked: (articles: number, annotations: number) =>
    `${plural(articles, 'article')} and ${plural(annotations, 'annotation')} were read; all is well.`,
  foundProblems: (count: number) =>
    `${plural(count, 'problem was', 'problems were')} found; nothing was changed.`,
  leftProblems: (count: number) => `${plural(count, 'problem is', 'problems are')} left.`,
  rebuilt: 'The index of words and metadata is built again.',
} as const;
