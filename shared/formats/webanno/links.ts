import { webannoTexts } from '../../texts/formats-webanno.ts';
import type { FormatProblem } from '../codec.ts';
import { splitCell, splitNumber, unescapeValue } from './escapes.ts';
import type { Layer, Slot } from './header.ts';
import { type Mark, type Marks, stacksOf, valuesOf } from './marks.ts';
import type { Row } from './rows.ts';

/** A link between two marks, with its features as written; `name` is what it is without a label. */
export type Link = {
  line: number;
  name: string;
  from: Mark;
  to: Mark;
  features: ReadonlyMap<string, string>;
};

export type Links = { links: Link[]; problems: FormatProblem[] };

/** Collects the links of all rows, and what fills the slots of marks, which are links by role. */
export function collectLinks(rows: readonly Row[], layers: readonly Layer[], marks: Marks): Links {
  const links: Link[] = [];
  const problems: FormatProblem[] = [];
  for (const row of rows) {
    for (const layer of layers) {
      const found =
        layer.kind === 'relation' ? relationsAt(row, layer, marks) : slotsAt(row, layer, marks);
      for (const { written, from, to, name, features } of found) {
        if (from !== undefined && to !== undefined) {
          links.push({ line: row.line, name, from, to, features });
        } else problems.push({ line: row.line, message: webannoTexts.noEnd(written) });
      }
    }
  }
  return { links, problems };
}

type Found = {
  written: string;
  name: string;
  from: Mark | undefined;
  to: Mark | undefined;
  features: ReadonlyMap<string, string>;
};

function relationsAt(row: Row, layer: Layer, marks: Marks): Found[] {
  const references = valuesOf(row, layer.reference);
  return stacksOf(layer, row).map(({ features }, index) => {
    const written = references[index] ?? '';
    const match = /^([\d.-]+)(?:\[(\d{1,15})_(\d{1,15})\])?$/.exec(written);
    const [, source = '', from = '0', to = '0'] = match ?? [];
    return {
      ...{ written, name: layer.name, features },
      from: marks.find(layer.base, source, Number(from)),
      to: marks.find(layer.base, row.id, Number(to)),
    };
  });
}

function slotsAt(row: Row, layer: Layer, marks: Marks): Found[] {
  return layer.slots.flatMap((slot) => {
    const roles = valuesOf(row, slot.role);
    return valuesOf(row, slot.target).flatMap((filled, index) => {
      const from = marks.at(layer, row, index);
      // A mark on several rows has its slots on each of them.
      if (filled === '*' || (from !== undefined && from.rows[0] !== row)) return [];
      const named = splitCell(splitNumber(roles[index] ?? '').value, ';');
      return splitCell(filled, ';').map((written, place) => {
        const role = named[place] ?? '';
        const name = role === '' || role === '*' ? layer.name : unescapeValue(role);
        return { written, name, from, to: fillerOf(written, slot, marks), features: new Map() };
      });
    });
  });
}

/** The mark that fills a slot; one of any layer where the slot takes any. */
function fillerOf(written: string, slot: Slot, marks: Marks): Mark | undefined {
  const { value, number } = splitNumber(written);
  const isOnRow = ({ rows }: Mark) => rows.some(({ id }) => id === value);
  return (
    marks.find(slot.base, value, number ?? 0) ??
    marks.all.find(
      (mark) => isOnRow(mark) && marks.find(mark.layer.type, value, number ?? 0) === mark,
    )
  );
}
