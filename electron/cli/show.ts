import type { NativeRecord } from '../../shared/formats/native.ts';
import { cliTexts } from '../../shared/texts/cli.ts';

/** An article for a person at a terminal: its facts, its text, its marks and its links. */
export function recordText(record: NativeRecord): string {
  const facts = [record.byline, record.published, record.source, record.status]
    .filter((fact) => fact !== '')
    .join(' · ');
  const spans = record.spans.map((span) => {
    const where = span.fragments.map(({ start, end }) => `${start}–${end}`).join(', ');
    return `${span.id}  ${span.label}  ${where}  “${inOneLine(span.text)}”`;
  });
  const words = new Map(record.spans.map(({ id, text }) => [id, `“${inOneLine(text)}”`]));
  const relations = record.relations.map(({ id, type, from, to, to_author, cue }) => {
    const end = to_author ? cliTexts.author(record.byline) : (words.get(to) ?? to);
    const announced = cue.map(({ text }) => `  (${inOneLine(text)})`).join('');
    return `${id}  ${words.get(from) ?? from}  ${type}  ${end}${announced}`;
  });
  const parts = [
    `${record.title}\n${facts}`,
    record.text.trimEnd(),
    spans.join('\n'),
    relations.join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
