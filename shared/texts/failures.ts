import { shorten } from '../text/shorten.ts';

const encodingHints: Record<string, string> = {
  'utf-16le': ', and it looks like UTF-16',
  'utf-16be': ', and it looks like UTF-16',
  'single-byte': ', and it looks like an older encoding such as Windows-1252',
};

const valueHints: Record<string, string> = {
  choice: 'one of these',
  flag: 'yes or no',
  number: 'a number such as 1200 or 1.5',
  date: 'a day such as 2026-03-04',
};

/** A quote for a sentence: in one line, and not too long to read. */
export function clip(quote: string): string {
  return shorten(quote.replace(/\s+/g, ' '), 60);
}

/**
 * Every expected failure by its code: what happened, what was kept, what to do. A sentence
 * names the file or the words concerned and never shows how the program is built.
 */
export const failureTexts = {
  unexpected: ({ detail }: { detail: string }) =>
    `Something went wrong that Galley did not expect (${detail}); what was saved before is untouched.`,
  'unknown-method': ({ method }: { method: string }) =>
    `Galley was asked for “${method}”, which this version does not know; nothing was changed.`,
  'wrong-input': ({ method, detail }: { method: string; detail: string }) =>
    `The request “${method}” was not understood (${detail}); nothing was changed.`,
  'storage-stopped': (_: Record<string, never>) =>
    'The part of Galley that keeps the file stopped; all that was shown as saved is on disk, and the project was opened again.',
  cancelled: (_: Record<string, never>) => 'Cancelled; nothing was changed.',

  'no-project': (_: Record<string, never>) => 'No project is open; open one or make a new one.',
  'project-missing': ({ path }: { path: string }) =>
    `There is no project at ${path}; it may have been moved or renamed. Open it from where it is now.`,
  'project-exists': ({ path }: { path: string }) =>
    `There is already a file at ${path}, and it was left as it is; choose another name.`,
  'not-a-project': ({ path }: { path: string }) =>
    `${path} is not a Galley project, so it was not opened and not changed.`,
  'damaged-project': ({ path, detail }: { path: string; detail: string }) =>
    `${path} is damaged (${detail}); it was not changed. Open a copy or a backup of it.`,
  'newer-project': ({ path, version }: { path: string; version: number }) =>
    `${path} was made by a newer Galley (file version ${version}); it was not changed. Open it with that version.`,
  'project-held': ({ path, holder }: { path: string; holder: string }) =>
    `${path} is open in ${holder}, and only one can write to it at a time; close it there first. Nothing was changed.`,
  'project-read-only': ({ path }: { path: string }) =>
    `${path} is read-only, so it can be read and exported but not changed; make it writable, or work on a copy.`,
  'read-only-unfinished': ({ path }: { path: string }) =>
    `${path} is read-only but was not closed properly when it was last written to; copy it with its -wal file to a folder you can write to, and open it there.`,
  'cannot-create': ({ path, detail }: { path: string; detail: string }) =>
    `The project could not be made at ${path} (${detail}); nothing was left behind.`,
  'disk-full': ({ path }: { path: string }) =>
    `The disk that holds ${path} is full; this change was not saved, all before it was. Make room and try again.`,
  'cannot-write': ({ path, detail }: { path: string; detail: string }) =>
    `${path} could not be written to (${detail}); this change was not saved, all before it was.`,

  'file-missing': ({ name }: { name: string }) =>
    `${name} is not there; nothing was imported from it.`,
  'file-unreadable': ({ name, detail }: { name: string; detail: string }) =>
    `${name} could not be read (${detail}); nothing was imported from it.`,
  'file-is-folder': ({ name }: { name: string }) =>
    `${name} is a folder; nothing was imported from it. Choose the files in it instead.`,
  'file-empty': ({ name }: { name: string }) =>
    `${name} holds no text; nothing was imported from it.`,
  'file-too-large': ({
    name,
    megabytes,
    limit,
  }: {
    name: string;
    megabytes: string;
    limit: number;
  }) =>
    `${name} is ${megabytes} MB, and an article can be at most ${limit} MB; nothing was imported from it. Split it into parts and import those.`,
  'file-not-utf8': ({ name, line, looksLike }: { name: string; line: number; looksLike: string }) =>
    `${name} is not UTF-8 text (the first wrong byte is in line ${line}${encodingHints[looksLike] ?? ''}); nothing was imported from it. Save it as UTF-8 and import it again.`,
  'file-not-text': ({ name }: { name: string }) =>
    `${name} is not a text file; nothing was imported from it.`,
  'file-unknown-format': ({ name }: { name: string }) =>
    `${name} is of a kind Galley does not read; it reads .txt and .md files. Nothing was imported from it.`,

  'no-such-article': ({ article }: { article: string }) =>
    `There is no article “${article}” in this project; give an id or an exact title.`,
  'no-such-text': ({ text }: { text: string }) =>
    `There is no text “${text}” in this project; nothing was changed.`,
  'text-unchanged': (_: Record<string, never>) =>
    'The text is the same as it was; nothing was changed.',
  'text-blank': (_: Record<string, never>) =>
    'No words would be left of the article; nothing was changed. Remove the article instead.',
  'ambiguous-article': ({ article, count }: { article: string; count: number }) =>
    `${count} articles are titled “${article}”; give the id of the one you mean.`,
  'no-such-annotation': ({ annotation }: { annotation: string }) =>
    `There is no annotation “${annotation}” in this project; nothing was changed.`,
  'no-such-label': ({ label, labels }: { label: string; labels: string }) =>
    `There is no label “${label}” in this project; it has ${labels}. Nothing was changed.`,
  'wrong-offsets': ({ start, end, length }: { start: string; end: string; length: number }) =>
    `${start} to ${end} is not a span of this article, whose text has ${length} characters (0 to ${length}); nothing was changed.`,
  'blank-span': (_: Record<string, never>) =>
    'The span holds only white space; nothing was changed.',
  'span-exists': ({ label, quote }: { label: string; quote: string }) =>
    `“${clip(quote)}” is already marked as ${label}; nothing was changed.`,
  'overlap-refused': ({ label, quote, rule }: { label: string; quote: string; rule: string }) =>
    rule === 'nested'
      ? `Marks of ${label} may lie within each other but not cross, and this one would cross “${clip(quote)}”; nothing was changed.`
      : `Marks of ${label} may not overlap, and “${clip(quote)}” is there already; nothing was changed.`,
  'wrong-value': ({
    value,
    attribute,
    type,
    choices,
  }: {
    value: string;
    attribute: string;
    type: string;
    choices: string;
  }) =>
    `“${clip(value)}” is no value of “${attribute}”, which is ${valueHints[type] ?? 'a text'}${choices === '' ? '' : `: ${choices}`}; nothing was changed.`,
  'no-such-attribute': ({
    attribute,
    label,
    attributes,
  }: {
    attribute: string;
    label: string;
    attributes: string;
  }) =>
    `A ${label} has no attribute “${attribute}”; it has ${attributes === '' ? 'none' : attributes}. Nothing was changed.`,
  'values-missing': ({
    title,
    count,
    quote,
    names,
  }: {
    title: string;
    count: number;
    quote: string;
    names: string;
  }) =>
    `“${clip(title)}” is not finished yet: ${count === 1 ? 'a mark lacks a value' : `${count} marks lack values`} it has to have, first “${clip(quote)}” its ${names}. Fill in what is missing and finish it then.`,
  'may-not-link': ({ type, from, to }: { type: string; from: string; to: string }) =>
    `“${type}” cannot join ${from} to ${to}; nothing was changed. The label schema says what it may join.`,
  'link-exists': ({ type, quote }: { type: string; quote: string }) =>
    `“${clip(quote)}” is linked by “${type}” to that already; nothing was changed.`,
  'no-such-link': ({ link }: { link: string }) =>
    `There is no link “${link}” in this project; nothing was changed.`,
  'no-such-link-type': ({ type, types }: { type: string; types: string }) =>
    `There is no kind of link “${type}” in this project; it has ${types}. Nothing was changed.`,
  'no-such-end': ({ annotation, title }: { annotation: string; title: string }) =>
    `There is no annotation “${annotation}” on “${clip(title)}”, and links stay within an article; nothing was changed.`,
  'no-such-actor': ({ name }: { name: string }) =>
    `No mark of this project is called “${clip(name)}”; nothing was changed.`,
  'actor-unchanged': ({ name }: { name: string }) =>
    name === ''
      ? 'These mentions have no name already; nothing was changed.'
      : `That is called “${clip(name)}” already, or is not there any more; nothing was changed.`,
  'nothing-to-tag': (_: Record<string, never>) =>
    'None of these words could be marked; nothing was changed.',
  'not-kept-older': ({ path, detail }: { path: string; detail: string }) =>
    `${path} was made by an older Galley, and the copy of it that is kept before it is brought up to date could not be made (${detail}); it was not changed. Make room beside it and open it again.`,
  conflict: ({ detail }: { detail: string }) =>
    `${detail} was changed meanwhile, so this change was not made; look again and repeat it.`,
  'refused-edit': ({ detail }: { detail: string }) =>
    `This change was refused because ${detail}; nothing was changed.`,
  'schema-refused': ({ problems }: { problems: string }) =>
    `The labels cannot be like that: ${problems} Nothing was changed.`,
  'schema-unreadable': ({ name, problems }: { name: string; problems: string }) =>
    `${name} could not be read as a label schema: ${problems}. Nothing was changed.`,
  'project-moved-on': (_: Record<string, never>) =>
    'The project has changed since you were shown what would happen, so nothing was done; look at it again.',
  'no-such-moment': ({ sequence }: { sequence: number }) =>
    `The project's history has no change ${sequence} yet; nothing was changed.`,
  'not-there-then': ({ article }: { article: string }) =>
    `There was no article “${article}” at that time; nothing was changed. Choose a later moment.`,
  'not-removed': ({ article }: { article: string }) =>
    `No article “${article}” was removed from this project; nothing was changed.`,
  'nothing-to-restore': (_: Record<string, never>) =>
    'It is like that already, or the label schema has no place for it any more; nothing was changed.',
  'other-words-then': (_: Record<string, never>) =>
    'The text was corrected since then, and the words of this mark are not in it any more; nothing was changed. Restore the whole earlier state instead.',
  'past-shown': (_: Record<string, never>) =>
    'What is shown is the article as it was, which cannot be changed; go back to now, or restore it.',
  'nothing-to-undo': (_: Record<string, never>) => 'There is nothing to undo.',
  'nothing-to-redo': (_: Record<string, never>) => 'There is nothing to redo.',

  'wrong-mark': ({ quote, title }: { quote: string; title: string }) =>
    `The mark “${clip(quote)}” in “${clip(title)}” does not stand where it says it stands, so nothing was written; check the project, and undo what moved it or open a backup.`,

  'output-exists': ({ path }: { path: string }) =>
    `There is already a file at ${path}, and it was left as it is; choose another name, or replace it on purpose.`,
  'output-is-project': ({ path }: { path: string }) =>
    `${path} is a Galley project, and an export never overwrites one; choose another name.`,
  'output-not-written': ({ path, detail }: { path: string; detail: string }) =>
    `The export could not be written to ${path} (${detail}); no file was left there half-written.`,
  'not-printed': ({ detail }: { detail: string }) =>
    `The article could not be printed (${detail}). Is there a printer? Saving it as PDF needs none.`,
  'pdf-not-made': ({ title, detail }: { title: string; detail: string }) =>
    `“${title}” could not be made into a PDF (${detail}); no file was written.`,
  'output-wrong': ({ path, detail }: { path: string; detail: string }) =>
    `The export was written, read again and found wrong (${detail}), so it was not kept at ${path}.`,

  'nothing-added': ({ quote }: { quote: string }) =>
    `“${clip(quote)}” is part of this mark already; nothing was changed.`,
  'no-fragment-here': ({ quote }: { quote: string }) =>
    `The caret is in no part of the mark “${clip(quote)}”; nothing was changed. Put it into the part to take off.`,
  'last-fragment': ({ quote }: { quote: string }) =>
    `“${clip(quote)}” is all that is left of this mark, so it was kept; remove the mark instead.`,
  'no-more-text': ({ edge, quote }: { edge: 'start' | 'end'; quote: string }) =>
    `There are no words ${edge === 'start' ? 'before' : 'after'} “${clip(quote)}”, so the mark was left as it is.`,
  'too-short': ({ unit, quote }: { unit: 'character' | 'word'; quote: string }) =>
    `With a ${unit} less, nothing of “${clip(quote)}” would be left, so it was kept; remove the mark or this part of it instead.`,
  'too-few-marks': (_: Record<string, never>) =>
    'It takes two marks to make them one; nothing was changed. Choose another mark with this one.',
  'different-labels': ({ label, other }: { label: string; other: string }) =>
    `Marks become one only under one label, and these are ${label} and ${other}; nothing was changed. Give them the same label first.`,
  'one-fragment': ({ quote }: { quote: string }) =>
    `“${clip(quote)}” is a mark of one part, so there is nothing to split; put the caret inside it to cut it there.`,
  'one-side': ({ quote }: { quote: string }) =>
    `The mark “${clip(quote)}” lies on one side of the caret, so it was not cut; put the caret inside it.`,

  'file-other-kind': ({ name }: { name: string }) =>
    `${name} is of a kind Galley does not read, so nothing was imported from it. It reads text, Markdown, HTML, Word (.docx), PDF, EPUB, CSV, TSV, Excel (.xlsx), JSON and JSON Lines, and folders and .zip archives of these.`,
  'file-legacy-office': ({ name, ending }: { name: string; ending: string }) =>
    `${name} is an old .${ending} file, which Galley does not read; nothing was imported from it. Save it as .${ending}x and import that.`,
  'files-unknown': ({ name, count }: { name: string; count: number }) =>
    `${count === 1 ? 'One file' : `${count.toLocaleString('en')} files`} in ${name} ${count === 1 ? 'is' : 'are'} of a kind Galley does not read, and ${count === 1 ? 'was' : 'were'} passed over; the others were read.`,
  'folder-empty': ({ name }: { name: string }) =>
    `${name} holds no files; nothing was imported from it.`,
  'file-encrypted': ({ name }: { name: string }) =>
    `${name} is protected by a password or by copy protection; nothing was imported from it. Save it without, and import it again.`,
  'file-damaged': ({ name, detail }: { name: string; detail: string }) =>
    `${name} is damaged or cut short (${detail}); what was read before that place was kept. Get it again from where it came from.`,
  'file-bomb': ({ name }: { name: string }) =>
    `${name} unpacks to far more than a document holds, as files made to do harm do; it was not read on.`,
  'file-too-heavy': ({ name }: { name: string }) =>
    `${name} takes more memory to read than Galley gives to one file; what was read before was kept. Split it into parts and import those.`,
  'file-too-slow': ({ name }: { name: string }) =>
    `Reading ${name} came to nothing for a minute and was given up; what was read before was kept. Split it into parts, or save it in another format, and import that.`,
  'file-too-nested': ({ name }: { name: string }) =>
    `${name} is nested too deeply to be read; nothing was imported from it.`,
  'archive-in-archive': ({ name }: { name: string }) =>
    `${name} is an archive within an archive, and was passed over; unpack the outer one and import the folder.`,
  'chapter-missing': ({ name }: { name: string }) =>
    `The chapter ${name}, which this book says it has, is not in it; the others were kept. Get the book again from where it came from.`,
  'file-special': ({ name }: { name: string }) =>
    `${name} is no file but a device, a pipe or the like; nothing was imported from it.`,
  'link-passed-over': ({ name }: { name: string }) =>
    `${name} is a link to a folder or file elsewhere, and was passed over. Import what it leads to by itself.`,
  'list-open': (_: Record<string, never>) =>
    'The file ends before its list does, so records may be missing; what stands before was kept. Get it again from where it came from.',
  'list-rest': (_: Record<string, never>) =>
    'There is more after the end of the list, which was not read; what stands before was kept.',
  'file-wrong-bytes': ({
    name,
    line,
    encoding,
  }: {
    name: string;
    line: number;
    encoding: string;
  }) =>
    `${name} cannot be read as ${encoding}: line ${line} has bytes that are no characters. Nothing was imported from it; choose another encoding and import it again.`,
  'no-such-encoding': ({ name, encoding }: { name: string; encoding: string }) =>
    `${name} was to be read as “${encoding}”, which is no encoding Galley knows; nothing was imported from it. Use a name such as utf-8, windows-1252 or shift_jis.`,
  'no-words': ({ name }: { name: string }) =>
    `${name} has no words that can be taken for an article; nothing was imported from it.`,
  'pdf-partly-damaged': ({ name }: { name: string }) =>
    `Parts of ${name} are damaged, so words may be missing; what could be read of it was kept. Get it again from where it came from.`,
  'pdf-without-text': ({ name }: { name: string }) =>
    `${name} has pictures of its pages but no text; nothing was imported from it. Run text recognition (OCR) over it, and import what comes out.`,
  'no-text-field': ({ name, fields }: { name: string; fields: string }) =>
    `None of the fields of ${name} is the text of an article${fields === '' ? '' : ` (it has ${clip(fields)})`}; nothing was imported from it. Say which one it is.`,
  'no-records': ({ name }: { name: string }) =>
    `${name} holds no records; nothing was imported from it.`,
  'record-broken': ({ detail }: { detail: string }) =>
    `This record cannot be read (${detail}) and was left out; the others were kept. Put it right and import it again.`,
  'record-no-object': (_: Record<string, never>) =>
    'This record has no fields and was left out; the others were kept.',
  'record-without-text': ({ field }: { field: string }) =>
    `This record has no text in “${clip(field)}” and was left out; the others were kept.`,
  'text-without-words': (_: Record<string, never>) =>
    'There are no words here, so no article was made of it; all others were kept.',
  'record-wrong-characters': (_: Record<string, never>) =>
    'The text of this record has NUL or half a character in it, and was left out; the others were kept.',
  'record-too-large': ({ megabytes }: { megabytes: number }) =>
    `This record is longer than ${megabytes} MB and was left out; the others were kept.`,
  'record-too-many-values': ({ most }: { most: number }) =>
    `This record has more than ${most.toLocaleString('en')} values, which no article has, and was left out; the others were kept.`,
  'record-wrong-bytes': ({ encoding }: { encoding: string }) =>
    `This record has bytes that are no characters of ${encoding} and was left out; the others were kept. If that is not the encoding of the file, choose another.`,
  'row-ragged': ({ count, wanted }: { count: number; wanted: number }) =>
    `This row has ${count === 1 ? 'one cell' : `${count} cells`} where the first has ${wanted}, and was left out; the others were kept. A separator or a quotation mark may be missing in it.`,
  'quote-open': (_: Record<string, never>) =>
    'A quotation mark that begins in this row is never closed, so the rest of the file could not be read; what stands before it was kept.',
  'row-endless': ({ megabytes }: { megabytes: number }) =>
    `This row is longer than ${megabytes} MB, so the rest of the file could not be read; what stands before it was kept. A quotation mark that begins in it may never be closed.`,
  'sheets-left': ({ sheets }: { sheets: string }) =>
    `Only the first sheet with rows was read; ${clip(sheets)} ${sheets.includes(',') ? 'were' : 'was'} passed over. Save the others as files of their own to import them.`,
  'not-copied': ({ path, detail }: { path: string; detail: string }) =>
    `No copy of the project was made at ${path} (${detail}); the project is as it was. Choose another place, or make room there.`,
  'import-interrupted': ({ detail, added }: { detail: string; added: number }) =>
    `The import could not go on. ${detail} ${added === 1 ? 'One article was' : `${added.toLocaleString('en')} articles were`} added before that; they are whole and stay. Import the same files again: what is there is passed over.`,
  'no-import-report': (_: Record<string, never>) =>
    'Nothing has been imported since this project was opened, so there is no report to write.',

  'search-not-understood': ({ detail }: { detail: string }) =>
    `This search was not understood: ${detail}.`,

  'output-not-ours': ({ path }: { path: string }) =>
    `The folder ${path} holds files that no export of Galley wrote, so it was not replaced; choose another name.`,
  'format-needs-text': ({ format }: { format: string }) =>
    `The format ${format} cannot do without the words of the articles; nothing was written. Choose another format, such as native, or leave the words in.`,
  'export-loses': ({ format, losses }: { format: string; losses: string }) =>
    `Not all fits into ${format}, so nothing was written. ${losses}`,
  'format-unknown': ({ name }: { name: string }) =>
    `${name} does not look like a dataset of any format Galley reads; say which one it is.`,
  'format-not-read': ({ format }: { format: string }) =>
    `Files of the format ${format} are written by Galley, but not read.`,
  'dataset-missing': ({ path }: { path: string }) =>
    `There is no dataset at ${path}; it may have been moved or renamed.`,
  'dataset-unreadable': ({ path, detail }: { path: string; detail: string }) =>
    `${path} could not be read (${detail}); nothing was written.`,
  'no-such-layer': ({ layer, layers }: { layer: string; layers: string }) =>
    `Nobody’s marks are called “${layer}” in this project; there are those of ${layers}.`,
} as const;
