import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Layer, pseudonymsOf } from '../../../shared/dataset/pseudonyms.ts';

const layer = (id: string, name: string, kind: Layer['kind'] = 'annotator'): Layer => ({
  ...{ id, name, kind },
});

describe('names for those who marked', () => {
  it('are numbers in the order in which the layers came, by what they are', () => {
    const layers = [
      layer('03', 'Zoë Müller'),
      layer('01', 'Ada'),
      layer('02', 'from doccano', 'import'),
    ];
    expect([...pseudonymsOf(layers)].sort()).toEqual([
      ['01', 'annotator-1'],
      ['02', 'import-1'],
      ['03', 'annotator-2'],
    ]);
  });

  it('stay as they are when others come, whatever order they are told in', () => {
    const ids = fc.uniqueArray(fc.uuid({ version: 7 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ids, fc.nat({ max: 7 }), (all, cut) => {
        const layers = [...all].sort().map((id) => layer(id, `name of ${id}`));
        const earlier = layers.slice(0, Math.max(1, cut));
        const names = pseudonymsOf([...layers].reverse());
        for (const [id, name] of pseudonymsOf(earlier)) expect(names.get(id)).toBe(name);
        expect(new Set(names.values()).size).toBe(layers.length);
      }),
    );
  });
});
