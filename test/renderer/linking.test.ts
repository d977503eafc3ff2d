import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedTo } from '../../renderer/commands/link-ends.ts';
import { authorHint, hintLetters } from '../../renderer/commands/link-hints.ts';
import { linkStep } from '../../renderer/commands/link-keys.ts';
import { lineEnds, linePath } from '../../renderer/commands/link-lines.ts';
import {
  beginLinking,
  type Linking,
  without,
  withTargets,
} from '../../renderer/commands/linking.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { aDesk, aRelation, article } from '../support/notation.ts';
import { quoted } from '../support/reshaping.ts';

describe('hints', () => {
  const anyCount = fc.integer({ min: 0, max: 3000 });

  it('are as many as are asked for, all different, and none is the beginning of another', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const hints = hintLetters(count);
        expect(hints).toHaveLength(count);
        const all = new Set(hints);
        expect(all.size).toBe(count);
        for (const hint of hints) {
          for (let end = 1; end < hint.length; end += 1) {
            expect(all.has(hint.slice(0, end))).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('come shortest first, and none holds the letter of the author', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const lengths = hintLetters(count).map(({ length }) => length);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
        expect(hintLetters(count).join('')).not.toContain(authorHint);
      }),
      { numRuns: 40 },
    );
  });

  it('are of one letter up to 25, the home row before all, and of two up to 625', () => {
    expect(hintLetters(9).join('')).toBe('asdfghjkl');
    expect(hintLetters(25).every(({ length }) => length === 1)).toBe(true);
    expect(hintLetters(26).filter(({ length }) => length === 1)).toHaveLength(24);
    expect(hintLetters(625).every(({ length }) => length <= 2)).toBe(true);
  });
});

const desk = aDesk(
  article(
    '[Ada Holm|actor] said [[ten|figure] came|claim]. [The port|actor] said [none did|claim].',
  ),
);
const mark = (words: string): Annotation => quoted(desk, words);
const begun = (words: string, near: string[] = [], relations: Relation[] = []): Linking => {
  const ids = new Set(near.map((each) => mark(each).id));
  const linking = beginLinking({ ...desk, relations }, mark(words), ids);
  if (linking === null) throw new Error(`“${words}” has no targets`);
  return linking;
};
const read = ({ targets }: Linking) =>
  targets.map(({ hint, link }) => `${hint} ${link.way.says} ${link.other?.quote ?? 'author'}`);

describe('linking from a mark', () => {
  it('gives each target a hint that makes the most usual link, the nearest first', () => {
    expect(read(begun('none did'))).toEqual([
      'r attributed to author',
      'a attributed to The port',
      's supports ten came',
      'd has figure ten',
      'f attributed to Ada Holm',
    ]);
  });

  it('gives what is near the screen shorter hints than what is nearer in the text', () => {
    expect(read(begun('none did', ['Ada Holm']))[1]).toBe('a attributed to Ada Holm');
  });

  it('makes no hint mean another kind of link when the usual one is there', () => {
    const there = aRelation({ fromId: mark('none did').id, toId: mark('The port').id });
    const targets = read(begun('none did', [], [there]));
    expect(targets.some((target) => target.endsWith('The port'))).toBe(false);
  });

  it('is nothing where no kind of link fits', () => {
    const sheet = { ...desk, schema: { ...desk.schema, relationTypes: [] } };
    expect(beginLinking(sheet, mark('ten'), new Set())).toBeNull();
  });

  it('keeps the other hints as they are when one target was linked', () => {
    const linking = begun('none did');
    const [, first] = linking.targets;
    if (first === undefined) throw new Error('there is no target');
    expect(read(without(linking, first) ?? linking)).toEqual(
      read(linking).filter((target) => !target.startsWith('a ')),
    );
  });

  it('narrows the targets to the words looked for, whatever their case', () => {
    const found = withTargets(desk, mark('none did'), { ...begun('none did'), query: 'PORT' });
    expect(read(found)).toEqual(['a attributed to The port']);
  });
});

describe('keys while links are made', () => {
  const linking = begun('none did');
  const does = (key: string, state = linking) => linkStep(state, [key]);

  it('make the link of a hint, and with Shift go on', () => {
    expect(does('a')).toMatchObject({ does: 'link', goesOn: false, target: { hint: 'a' } });
    expect(does('Shift+a')).toMatchObject({ does: 'link', goesOn: true, target: { hint: 'a' } });
    expect(does('r')).toMatchObject({ does: 'link', target: { link: { toId: null } } });
  });

  it('type a longer hint letter by letter, and take a letter back', () => {
    const [target] = linking.targets.slice(1);
    if (target === undefined) throw new Error('there is no target');
    const longer = { ...linking, targets: [{ ...target, hint: 'ma' }] };
    expect(does('m', longer)).toEqual({ does: 'type', typed: 'm' });
    expect(does('a', { ...longer, typed: 'm' })).toMatchObject({ does: 'link' });
    expect(does('Backspace', { ...longer, typed: 'm' })).toEqual({ does: 'type', typed: '' });
  });

  it('choose the way by number, or step through all by Tab and round', () => {
    const [first] = linking.ways;
    expect(does('1')).toEqual({ does: 'choose way', way: first });
    expect(does('0')).toEqual({ does: 'choose way', way: null });
    expect(does('Tab')).toEqual({ does: 'choose way', way: first });
    expect(does('Shift+Tab')).toEqual({ does: 'choose way', way: linking.ways.at(-1) });
    expect(does('Tab', { ...linking, way: linking.ways.at(-1) ?? null })).toEqual({
      does: 'choose way',
      way: null,
    });
  });

  it('narrow the targets to one way', () => {
    const way = linking.ways.find(({ says }) => says === 'about') ?? null;
    expect(read(withTargets(desk, mark('none did'), { ...linking, way }))).toEqual([
      'a about The port',
      's about Ada Holm',
    ]);
  });

  it('are never a command by accident, but let reading and undoing through', () => {
    for (const key of ['x', 'Delete', '9', 'Enter', 'Space']) {
      expect(does(key), key).toEqual({ does: 'nothing' });
    }
    for (const key of ['ArrowDown', 'PageDown', '$mod+z', 'F1']) expect(does(key), key).toBeNull();
  });

  it('are words once words are looked for, also before there is a field for them', () => {
    const looking = { ...linking, query: 'po' };
    expect(does('r', looking)).toEqual({ does: 'look for', query: 'por' });
    expect(does('Enter', looking)).toMatchObject({ does: 'link' });
    expect(does('Escape', looking)).toEqual({ does: 'look for', query: null });
    expect(does('Escape')).toEqual({ does: 'leave' });
  });

  it('are found by their place on a keyboard of another script', () => {
    expect(linkStep(linking, ['ф', 'a'])).toMatchObject({ does: 'link', target: { hint: 'a' } });
  });
});

describe('lines of links', () => {
  const relations = [
    aRelation({ id: 'r1', fromId: mark('none did').id, toId: mark('The port').id }),
    aRelation({ id: 'r2', type: 'about', fromId: mark('none did').id, toId: mark('The port').id }),
    aRelation({ id: 'r3', fromId: mark('none did').id, toId: mark('Ada Holm').id }),
    aRelation({ id: 'r4', fromId: mark('none did').id, toId: null }),
  ];
  const { id, fragments } = mark('none did');
  const focusStart = fragments[0]?.start ?? 0;
  const joined = [...joinedTo(id, relations, desk.annotations, desk.schema).values()];
  const frame = { top: 100, bottom: 400 };

  it('lead to each mark once, and say how it is linked as read from there', () => {
    expect(joined.map(({ says }) => says).toSorted()).toEqual([
      'source of',
      'source of, subject of',
    ]);
  });

  it('end at the cards there are, and what is off the screen is counted above or below', () => {
    const tops = new Map([[mark('The port').id, 500]]);
    const { lines, above, below } = lineEnds(joined, { tops, frame, focusStart });
    expect(lines.map(({ end }) => end)).toEqual([512]);
    expect(above.map((one) => one.id)).toEqual([mark('Ada Holm').id]);
    expect(below.map((one) => one.id)).toEqual([mark('The port').id]);
  });

  it('bend wider the longer they are, but never over the words', () => {
    const bend = (end: number) => Number(/C(-?[\d.]+)/.exec(linePath(0, end))?.[1]);
    expect(bend(20)).toBeGreaterThan(bend(200));
    expect(bend(100_000)).toBeGreaterThanOrEqual(-22);
  });
});
