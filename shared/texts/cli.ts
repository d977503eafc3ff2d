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
  exported: (path: string, articles: number, spans: number) =>
    `Wrote ${plural(articles, 'article')} with ${plural(spans, 'span')} to ${path}; every quote was checked.`,
  checked: (articles: number, annotations: number) =>
    `${plural(articles, 'article')} and ${plural(annotations, 'annotation')} were read; all is well.`,
  foundProblems: (count: number) =>
    `${plural(count, 'problem was', 'problems were')} found; nothing was changed.`,
} as const;
