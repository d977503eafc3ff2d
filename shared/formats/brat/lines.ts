import type { Fragment } from '../../model/annotation.ts';

/** What a line of an `.ann` says. Targets are ids of other lines. */
export type Entry =
  | { kind: 'span'; id: string; label: string; fragments: Fragment[]; quote: string | null }
  | { kind: 'relation'; id: string; type: string; from: string; to: string }
  | { kind: 'event'; id: string; trigger: string; roles: { type: string; target: string }[] }
  | { kind: 'attribute'; id: string; name: string; target: string; value: string | true }
  | { kind: 'note'; id: string; target: string; note: string }
  | { kind: 'equivalence'; type: string; targets: string[] };

/** Reads a line; null where it is none of those brat has. */
export function readEntry(line: string): Entry | null {
  const [id = '', data = '', ...rest] = line.split('\t');
  const tail = rest.length === 0 ? null : rest.join('\t');
  const read = readers[id.charAt(0)];
  return read === undefined ? null : read(id, data.trimEnd(), tail);
}

type Reader = (id: string, data: string, tail: string | null) => Entry | null;

const readers: Readonly<Record<string, Reader | undefined>> = {
  T(id, data, tail) {
    const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(data);
    if (match === null) return null;
    const [, label = '', places = ''] = match;
    const fragments = places.split(';').map((place) => {
      const [start, end] = place.split(' ');
      return { start: Number(start), end: Number(end) };
    });
    return { kind: 'span', id, label, fragments, quote: tail === '' ? null : tail };
  },
  R(id, data) {
    const [type = '', ...ends] = wordsOf(data);
    const roles = rolesOf(ends);
    const [one, other] = roles ?? [];
    if (one === undefined || other === undefined || ends.length !== 2) return null;
    if (one.type === other.type) return null;
    const isReversed = one.type === 'Arg2' && other.type === 'Arg1';
    const [from, to] = isReversed ? [other.target, one.target] : [one.target, other.target];
    return { kind: 'relation', id, type, from, to };
  },
  E(id, data) {
    const roles = rolesOf(wordsOf(data));
    const [trigger, ...others] = roles ?? [];
    if (trigger === undefined) return null;
    // A role that is there several times is numbered: Theme, Theme2.
    const named = others.map(({ type, target }) => ({ type: type.replace(/\d+$/, ''), target }));
    return { kind: 'event', id, trigger: trigger.target, roles: named };
  },
  A: readAttribute,
  M: readAttribute,
  N(id, data) {
    const match = /^\S+ (\S+) ([^\s:]+):(\S+)$/.exec(data);
    if (match === null) return null;
    const [, target = '', name = '', value = ''] = match;
    return { kind: 'attribute', id, name, target, value };
  },
  '#'(id, data, tail) {
    const [, target] = wordsOf(data);
    if (target === undefined || tail === null) return null;
    return { kind: 'note', id, target, note: tail.trim() };
  },
  '*'(_, data) {
    const [type = '', ...targets] = wordsOf(data);
    return targets.length < 2 ? null : { kind: 'equivalence', type, targets };
  },
};

function readAttribute(id: string, data: string): Entry | null {
  const match = /^(\S+) (\S+)(?: (.*))?$/s.exec(data);
  if (match === null) return null;
  const [, name = '', target = '', value = ''] = match;
  return { kind: 'attribute', id, name, target, value: value === '' ? true : value };
}

function wordsOf(data: string): string[] {
  return data.split(' ').filter((word) => word !== '');
}

/** `Role:T1` each; null where one is not so. */
function rolesOf(words: readonly string[]): { type: string; target: string }[] | null {
  const roles = words.map((word) => {
    const [type = '', target = '', ...others] = word.split(':');
    return type === '' || target === '' || others.length > 0 ? null : { type, target };
  });
  const whole = roles.filter((role) => role !== null);
  return whole.length === roles.length ? whole : null;
}
