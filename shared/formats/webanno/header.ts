import { webannoTexts } from '../../texts/formats-webanno.ts';
import type { FormatProblem } from '../codec.ts';

/** A slot: the columns (from 0) with the roles in it and what fills them, marks of a layer. */
export type Slot = { role: number; target: number; base: string };

/** A layer of marks or of links, and the columns (from 0) that are its own. */
export type Layer = {
  kind: 'span' | 'relation';
  /** Its type, and what follows the last point of it. */
  type: string;
  name: string;
  columns: number[];
  features: { name: string; column: number }[];
  slots: Slot[];
  /** Of links, the column with where they come from, and the type of the marks they join. */
  reference: number;
  base: string;
};

export type Header = { layers: Layer[]; columns: number; problems: FormatProblem[] };

/** Reads the layers that a header declares; chains, and links of what are no marks, are told. */
export function readHeader(lines: readonly string[]): Header {
  const layers: Layer[] = [];
  const problems: FormatProblem[] = [];
  let columns = 0;
  for (const [index, line] of lines.entries()) {
    const match = /^#T_(SP|RL|CH)=(.*)$/s.exec(line);
    if (match === null) continue;
    const [type = '', ...declared] = (match[2] ?? '').split('|');
    const fields = declared.length === 0 ? [''] : declared;
    const kind = match[1] === 'SP' ? 'span' : 'relation';
    const layer = layerOf(kind, type, fields, columns);
    columns += fields.length;
    if (match[1] !== 'CH') layers.push(layer);
    else problems.push({ line: index + 1, message: webannoTexts.chain(layer.name) });
  }
  const types = new Set(layers.filter(({ kind }) => kind === 'span').map(({ type }) => type));
  const isJoining = ({ kind, base }: Layer) => kind === 'span' || types.has(base);
  for (const { name, type } of layers.filter((layer) => !isJoining(layer))) {
    const line = lines.findIndex((text) => text.startsWith(`#T_RL=${type}`)) + 1;
    problems.push({ line: Math.max(line, 1), message: webannoTexts.noMarks(name) });
  }
  return { layers: layers.filter(isJoining), columns, problems };
}

function layerOf(
  kind: Layer['kind'],
  type: string,
  fields: readonly string[],
  first: number,
): Layer {
  const layer: Layer = {
    ...{ kind, type, name: type.slice(type.lastIndexOf('.') + 1) || type },
    ...{ columns: fields.map((_, index) => first + index), features: [], slots: [] },
    ...{ reference: -1, base: '' },
  };
  for (const [index, field] of fields.entries()) {
    const column = first + index;
    const isSlot = kind === 'span' && (fields[index - 1] ?? '').startsWith('ROLE_');
    if (isSlot) layer.slots.push({ role: column - 1, target: column, base: field });
    else if (kind === 'relation' && field.startsWith('BT_')) {
      layer.reference = column;
      layer.base = field.slice(3);
    } else if (field !== '' && !field.startsWith('ROLE_')) {
      layer.features.push({ name: field, column });
    }
  }
  return layer;
}
