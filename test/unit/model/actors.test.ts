import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActorChange, actorEdits } from '../../../shared/model/actors.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Desk } from '../../../shared/model/marking.ts';
import { mergeMarks } from '../../../shared/model/merging.ts';
import { actorNameOf, nameEdits } from '../../../shared/model/same-actor.ts';
import { setValue } from '../../../shared/model/setting-values.ts';
import { actorCommand, afterCommands, namesByActor } from '../../support/actor-world.ts';
import { aDesk, aRelation, article } from '../../support/notation.ts';
import { deskAfter, made, outline, quoted } from '../../support/reshaping.ts';

/** A desk whose marks, in reading order, have these names; '' for none. */
function deskOf(notation: string, names: readonly string[], links: [string, string][] = []): Desk {
  const desk = aDesk(article(notation), {
    relations: links.map(([fromId, toId], index) =>
      aRelation({ id: `r${index + 1}`, type: 'same as', fromId, toId }),
    ),
  });
  const named = (mark: Annotation, name = ''): Annotation =>
    name === '' ? mark : { ...mark, attributes: { canonical: name } };
  return {
    ...desk,
    annotations: desk.annotations.map((mark, index) => named(mark, names[index])),
  };
}

/** Every mark with its name, and the links that are left. */
function changed(desk: Desk, change: ActorChange): string[] {
  const next = deskAfter(desk, actorEdits(desk, change));
  return [
    ...next.annotations.map((mark) => `${mark.quote}: ${actorNameOf(mark)}`),
    ...next.relations.map(({ id }) => id),
  ];
}

const four = '[Vaal|actor], [she|actor], [Ekdal|actor] and [he|actor].';

describe('several actors made one', () => {
  it('give all their mentions the name that stays, and leave the others', () => {
    const desk = deskOf(four, ['H. Vaal', 'Henrike Vaal', 'Jonas Ekdal', '']);
    const change: ActorChange = { kind: 'rename', names: ['H. Vaal', 'Vaal'], to: 'Henrike Vaal' };
    expect(changed(desk, change)).toEqual([
      'Vaal: Henrike Vaal',
      'she: Henrike Vaal',
      'Ekdal: Jonas Ekdal',
      'he: ',
    ]);
  });

  it('keep their links, which join one name now', () => {
    const desk = deskOf(
      four,
      ['A', 'A', 'B', 'B'],
      [
        ['m1', 'm2'],
        ['m3', 'm4'],
      ],
    );
    expect(changed(desk, { kind: 'rename', names: ['A', 'B'], to: 'A' })).toContain('r2');
  });

  it('bring along what is linked to them and has no name', () => {
    const desk = deskOf(
      four,
      ['A', '', 'B', ''],
      [
        ['m1', 'm2'],
        ['m2', 'm4'],
      ],
    );
    expect(changed(desk, { kind: 'rename', names: ['A'], to: 'C' })).toEqual([
      ...['Vaal: C', 'she: C', 'Ekdal: B', 'he: C', 'r1', 'r2'],
    ]);
  });

  it('lose a link to somebody of another name, which came in from elsewhere', () => {
    const desk = deskOf(four, ['A', 'B', '', ''], [['m1', 'm2']]);
    expect(outline(actorEdits(desk, { kind: 'rename', names: ['A'], to: 'C' }))).toEqual([
      'annotation m1 changed',
      'relation r1 removed',
    ]);
  });
});

describe('mentions split off an actor', () => {
  it('become another, and the links to those that stay go', () => {
    const desk = deskOf(
      four,
      ['A', 'A', 'A', 'A'],
      [
        ['m1', 'm2'],
        ['m2', 'm3'],
        ['m3', 'm4'],
      ],
    );
    const change: ActorChange = { kind: 'split', annotationIds: ['m1', 'm2'], to: 'B' };
    expect(changed(desk, change)).toEqual([
      ...['Vaal: B', 'she: B', 'Ekdal: A', 'he: A', 'r1', 'r3'],
    ]);
  });

  it('have no name where none is given', () => {
    const desk = deskOf(four, ['A', 'A', '', ''], [['m1', 'm2']]);
    expect(changed(desk, { kind: 'split', annotationIds: ['m2'], to: '' })).toEqual([
      ...['Vaal: A', 'she: ', 'Ekdal: ', 'he: '],
    ]);
  });
});

describe('marks without a name', () => {
  const names = '[He|actor], [he|actor], [he|actor], [Ekdal|actor] said [he|claim].';

  it('get one for all that have the same words, and what is linked to them', () => {
    const desk = deskOf(names, ['', '', 'Bo', ''], [['m2', 'm4']]);
    expect(changed(desk, { kind: 'name', words: ['he'], to: 'Jonas' })).toEqual([
      ...['He: ', 'he: Jonas', 'he: Bo', 'Ekdal: Jonas', 'he: ', 'r1'],
    ]);
  });
});

describe('one name for one actor', () => {
  it('merging two marks gives what is linked to the second the name of the first', () => {
    const desk = deskOf(four, ['A', 'B', 'B', ''], [['m2', 'm3']]);
    const marks = [quoted(desk, 'Vaal'), quoted(desk, 'she')];
    const next = deskAfter(desk, made(mergeMarks(desk, marks)));
    expect(next.annotations.map(actorNameOf)).toEqual(['A', 'A', '']);
  });

  it('is not given to a mark under a label that has none', () => {
    const desk = deskOf(four, ['', '', '', '']);
    const claim = { ...quoted(desk, 'she'), labelId: 'claim' };
    expect(nameEdits(desk, [claim], 'A')).toEqual([]);
  });

  it('is taken away from all that are the same actor', () => {
    const desk = deskOf(four, ['A', 'A', 'A', ''], [['m1', 'm2']]);
    const next = deskAfter(desk, made(setValue(desk, quoted(desk, 'she'), 'canonical', null)));
    expect(next.annotations.map(actorNameOf)).toEqual(['', '', 'A', '']);
  });

  it('whatever is linked, named, renamed, merged, split and undone, and in whichever order', () => {
    fc.assert(
      fc.property(fc.array(actorCommand(), { maxLength: 14 }), (commands) => {
        for (const desk of afterCommands(commands)) {
          for (const names of namesByActor(desk)) expect(names).toHaveLength(1);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
