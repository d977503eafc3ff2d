import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import { type Annotation, compareAnnotations } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Desk } from '../../shared/model/marking.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { editsOf, type MarkingCommand, markingCommand } from '../support/arbitrary.ts';
import {
  deskAfter,
  markingOf,
  type ReshapingCommand,
  reshapingCommand,
} from '../support/reshaping.ts';
import { type Bench, deskAt, exported, projectWith, startHere } from '../support/service.ts';

type Step = { makes: MarkingCommand } | { reshapes: ReshapingCommand };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ makes: markingCommand() }) },
  { weight: 2, arbitrary: fc.record({ reshapes: reshapingCommand() }) },
);

/** The edits of a step; none where it is refused or has nothing to do. */
function editsFor(desk: Desk, next: Step): readonly Edit[] {
  if ('makes' in next) return editsOf(desk, next.makes) ?? [];
  const marking = markingOf(desk, next.reshapes);
  return marking === null || marking instanceof Failure ? [] : marking;
}

type Marks = { annotations: readonly Annotation[]; relations: readonly Relation[] };

/** The marks in reading order, and the links in an order of their own. */
function marksOf({ annotations, relations }: Marks): Marks {
  return {
    annotations: annotations.toSorted(compareAnnotations),
    relations: relations.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Does the steps on an article, and answers what was on it before each that changed it. */
async function doAll(bench: Bench, articleId: string, steps: readonly Step[]): Promise<Marks[]> {
  const past: Marks[] = [];
  for (const next of steps) {
    const desk = await deskAt(bench, articleId);
    const edits = editsFor(desk, next);
    if (edits.length === 0) continue;
    await bench.client.commit({ edits: [...edits] });
    const { annotations, relations } = await bench.client.readArticle({ articleId });
    expect({ annotations, relations }).toEqual(marksOf(deskAfter(desk, edits)));
    past.push(marksOf(desk));
  }
  return past;
}

describe('marks that are reshaped in any order', () => {
  const notation =
    '[The minister|actor] said [it fell to [4%|figure]|claim#1], and [Zoe\u0308 👩‍👧|actor] said ' +
    '[it rose|claim], “[by 2%|claim#1]”; [東京は静かだった|claim]. [It|claim] rose [again|claim].';

  const links: Step[] = [
    { makes: { does: 'link', type: 'attributed to', mark: 1, to: 0 } },
    { makes: { does: 'link', type: 'has figure', mark: 1, to: 2 } },
    { makes: { does: 'link', type: 'supports', mark: 4, to: 1 } },
    { makes: { does: 'link', type: 'attributed to', mark: 4, to: 3 } },
    { makes: { does: 'link', type: 'attributed to', mark: 4, to: 0 } },
  ];

  it('are all kept as they were made, and undo takes them back one by one to the start', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const bench = startHere();
        const [id = ''] = await projectWith(bench, { 'a.txt': notation });
        await doAll(bench, id, links);
        const before = await exported(bench);
        for (const marks of (await doAll(bench, id, steps)).toReversed()) {
          await bench.client.undo({});
          expect(marksOf(await deskAt(bench, id))).toEqual(marks);
        }
        expect(await exported(bench)).toEqual(before);
        await bench.client.closeProject({});
      }),
      // A counterexample is told as short as it has become by then.
      { numRuns: 40, interruptAfterTimeLimit: 30_000 },
    );
  });
});
