import { clip } from './failures.ts';
import { plural } from './plural.ts';

/** What the command line says. */
export const cliTexts = {
  usage: `Galley on the command line: the same project files and the same code as the window.

  galley new PROJECT                            make a project with the default labels
  galley import PROJECT FILE…                   add articles from .txt and .md files
  galley list PROJECT                           the articles, in the order of the queue
  galley show PROJECT ARTICLE                   an article with its marks
  galley tag PROJECT ARTICLE LABEL START END    mark a span; offsets count code points
  galley untag PROJECT ANNOTATION               remove a mark, and its links
  galley tag-every PROJECT WORDS LABEL [--article ARTICLE] [--whole-word] [--match-case]
                   [--plural] [--dry-run]       mark words wherever they stand, in one change
  galley actors PROJECT                         who is mentioned, and the words of those without a name
  galley undo PROJECT                           take back the last change
  galley redo PROJECT                           make it again
  galley export PROJECT OUT [--replace] [--offsets codepoint|utf16|byte]
                                                write the articles as JSONL
  galley check PROJECT                          read everything and say what does not fit

ARTICLE is an id or an exact title. --json gives one JSON document on standard output.
Exit status: 0 done, 1 refused, 2 done in part.`,
  unknownCommand: (name: string) => `There is no command “${name}”; galley --help lists them.`,
  wrongArguments: (usage: string) => `That is not how this command is called: ${usage}`,
  wrongNumber: (value: string) => `“${value}” is not an offset; offsets are whole numbers from 0.`,
  made: (path: string) => `Made ${path}.`,
  imported: (added: number, duplicates: number, problems: number) =>
    `${[
      `${added} imported`,
      ...(duplicates > 0 ? [`${duplicates} already there`] : []),
      ...(problems > 0 ? [`${problems} not imported`] : []),
    ].join(', ')}.`,
  alreadyThere: (file: string, title: string) => `${file} is already in the project as “${title}”.`,
  noArticles: 'The project has no articles yet; add some with galley import.',
  tagged: (quote: string, label: string) => `Marked “${clip(quote)}” as ${label}.`,
  untagged: (quote: string) => `Removed the mark “${clip(quote)}”.`,
  noActors: 'No mark has an actor’s name yet.',
  unnamed: (marks: number) => `${plural(marks, 'mark')} without a name:`,
  taggedEvery: (marks: number, label: string) => `Marked ${plural(marks, 'place')} as ${label}.`,
  wouldTag: (marks: number, label: string) => `Would mark ${plural(marks, 'place')} as ${label}.`,
  skipped: (places: number) => `${plural(places, 'place was', 'places were')} skipped:`,
  undone: (what: string) => `Undone: ${what}.`,
  redone: (what: string) => `Done again: ${what}.`,
  exported: (path: string, articles: number, spans: number) =>
    `Wrote ${plural(articles, 'article')} with ${plural(spans, 'span')} to ${path}; every quote was checked.`,
  checked: (articles: number, annotations: number) =>
    `${plural(articles, 'article')} and ${plural(annotations, 'annotation')} were read; all is well.`,
  foundProblems: (count: number) =>
    `${plural(count, 'problem was', 'problems were')} found; nothing was changed.`,
} as const;
