import { factTexts } from '../../../shared/texts/facts.ts';
import type { MetaRow } from '../../commands/meta-rows.ts';

/** The metadata of an article: names and values, to be added, changed and removed. */
export function MetaRows({
  rows,
  problem,
  isWritable,
  onChange,
}: {
  rows: readonly MetaRow[];
  problem: string | null;
  isWritable: boolean;
  onChange(rows: [string, string][]): void;
}) {
  const change = (at: number, row: MetaRow) =>
    onChange(rows.map(([name, value], index) => (index === at ? [...row] : [name, value])));
  const remove = (at: number) =>
    onChange(rows.filter((_, index) => index !== at).map(([name, value]) => [name, value]));
  return (
    <fieldset className="meta-rows">
      <legend>{factTexts.meta}</legend>
      {rows.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands in its place.
        <div key={at} className="meta-row field">
          <input
            type="text"
            dir="auto"
            value={name}
            maxLength={500}
            readOnly={!isWritable}
            placeholder={factTexts.name}
            aria-label={factTexts.nameOf(at + 1)}
            onChange={(event) => change(at, [event.target.value, value])}
          />
          <input
            type="text"
            dir="auto"
            value={value}
            maxLength={10_000}
            readOnly={!isWritable}
            placeholder={factTexts.value}
            aria-label={factTexts.valueOf(name, at + 1)}
            onChange={(event) => change(at, [name, event.target.value])}
          />
          <button
            type="button"
            className="quiet"
            disabled={!isWritable}
            aria-label={factTexts.remove(name)}
            title={factTexts.remove(name)}
            onClick={() => remove(at)}
          >
            <span className="queue-chip-cross" aria-hidden="true" />
          </button>
        </div>
      ))}
      {problem !== null && (
        <em className="meta-problem" role="alert">
          {problem}
        </em>
      )}
      <button
        type="button"
        className="quiet"
        disabled={!isWritable}
        onClick={() =>
          onChange([...rows.map(([name, value]): [string, string] => [name, value]), ['', '']])
        }
      >
        {factTexts.add}
      </button>
    </fieldset>
  );
}
