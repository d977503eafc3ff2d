import type { Provenance } from '../../../shared/model/article-text.ts';
import { factTexts } from '../../../shared/texts/facts.ts';
import { count } from '../../../shared/texts/plural.ts';

const names = factTexts.facts;
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The file an article was read from, and what reading did to its bytes. */
export function ProvenanceFacts({
  provenance,
  imported,
}: {
  provenance: Provenance;
  imported: string;
}) {
  const { file, container, line, encoding, bytes, sha256 } = provenance;
  const facts: [string, string][] = [
    [names.file, file],
    ...(container === '' ? [] : ([[names.container, container]] as [string, string][])),
    ...(line === 0 ? [] : ([[names.line, count(line)]] as [string, string][])),
    [names.encoding, encoding.toUpperCase()],
    [names.bytes, factTexts.size(bytes)],
    [names.imported, moment.format(new Date(imported))],
    [names.sha256, sha256],
  ];
  const done = [
    ...(provenance.byteOrderMark ? [factTexts.byteOrderMark] : []),
    ...(provenance.lineEnds > 0 ? [factTexts.lineEnds(provenance.lineEnds)] : []),
    ...provenance.notes,
  ];
  return (
    <section className="dialog-origin" aria-label={factTexts.origin}>
      <h3>{factTexts.origin}</h3>
      <dl className="origin-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
        {done.length > 0 && (
          <div>
            <dt>{names.reading}</dt>
            <dd>{done.join(' · ')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
