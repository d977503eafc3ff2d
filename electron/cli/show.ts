import type { NativeRecord } from '../../shared/formats/native.ts';

/** An article for a person at a terminal: its facts, its text, its marks and its links. */
export function recordText(record: NativeRecord): string {
  const facts = [record.byline, record.published, record.source, record.status]
    .filter((fact) => fact !== '')
    .join(' · ');
  const spans = record.spans.map((span) => {
    const where = span.fragments.map(({ start, end }) => `${start}–${end}`).join(', ');
    return `${span.id}  ${span.label}  ${where}  “${span.text.replace(/\s+/g, ' ')}”`;
  });
  const relations = record.relations.map(({ type, from, to }) => `${from}  ${type}  ${to}`);
  const parts = [
    `${record.title}\n${facts}`,
    record.text.trimEnd(),
    spans.join('\n'),
    relations.join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
