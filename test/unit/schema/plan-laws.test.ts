import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { type Edit, invert } from '../../../shared/model/edit.ts';
import type { Label, LabelSchema, RelationType } from '../../../shared/model/label-schema.ts';
import { mayLink } from '../../../shared/model/linking.ts';
import type { Relation } from '../../../shared/model/relation.ts';
import { isValueOf } from '../../../shared/model/values.ts';
import { inOrder, planChange } from '../../../shared/schema/plan.ts';
import { noon } from '../../support/notation.ts';
import { anyChange, anyMarks, anySchema, type MarkedPage } from '../../support/schema-arbitrary.ts';

/** Rows as a database has them: every edit finds what it says, and no mark is without its label. */
type Rows = {
  label: Map<string, Label>;
  'relation type': Map<string, RelationType>;
  annotation: Map<string, Annotation>;
  relation: Map<string, Relation>;
};

const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.id, row]));

function rowsOf({ labels, relationTypes }: LabelSchema, pages: readonly MarkedPage[]): Rows {
  return {
    label: byId(labels),
    'relation type': byId(relationTypes),
    annotation: byId(pages.flatMap(({ annotations }) => annotations)),
    relation: byId(pages.flatMap(({ relations }) => relations)),
  };
}

function apply(rows: Rows, edits: readonly Edit[]): void {
  for (const edit of edits) {
    if (edit.kind === 'article' || edit.kind === 'project')
      throw new Error('only marks are changed');
    const table = rows[edit.kind] as Map<string, { id: string }>;
    const id = (edit.before ?? edit.after)?.id ?? '';
    expect(table.get(id) ?? null).toEqual(edit.before);
    if (edit.after === null) table.delete(id);
    else table.set(id, edit.after);
    for (const { labelId } of rows.annotation.values()) expect(rows.label.has(labelId)).toBe(true);
  }
}

/** What does not fit the schema of the rows. */
function misfits(rows: Rows): unknown[] {
  const marks = [...rows.annotation.values()].filter(({ labelId, attributes }) => {
    const label = rows.label.get(labelId);
    return Object.entries(attributes).some(([name, value]) => {
      const definition = label?.attributes.find((attribute) => attribute.name === name);
      return definition === undefined || !isValueOf(definition, value);
    });
  });
  const links = [...rows.relation.values()].filter(({ type: typeId, fromId, toId }) => {
    const type = rows['relation type'].get(typeId);
    const from = rows.annotation.get(fromId);
    const to = toId === null ? null : rows.annotation.get(toId);
    return type === undefined || from === undefined || to === undefined || !mayLink(type, from, to);
  });
  return [...marks, ...links];
}

const situation = anySchema().chain((schema) =>
  fc.record({
    schema: fc.constant(inOrder(schema)),
    change: anyChange(schema),
    pages: fc.tuple(anyMarks(schema, 'a '), anyMarks(schema, 'b ')),
  }),
);

function plan({
  schema,
  change,
  pages,
}: typeof situation extends fc.Arbitrary<infer Given> ? Given : never) {
  const planned = planChange(schema, change, new Map());
  const ofArticles = pages.flatMap((page) => planned.planArticle(page, noon));
  const edits = [...planned.first, ...ofArticles, ...planned.last];
  return { planned, edits, ofArticles };
}

describe('a change of the schema', () => {
  it('leaves the schema that is wanted, and nothing that does not fit it', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const rows = rowsOf(given.schema, given.pages);
        apply(rows, plan(given).edits);
        const wanted = inOrder(given.change.schema);
        expect(rows.label).toEqual(byId(wanted.labels));
        expect(rows['relation type']).toEqual(byId(wanted.relationTypes));
        expect(misfits(rows)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is taken back exactly by its edits turned round', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const rows = rowsOf(given.schema, given.pages);
        const { edits } = plan(given);
        apply(rows, edits);
        apply(rows, invert(edits));
        expect(rows).toEqual(rowsOf(given.schema, given.pages));
      }),
      { numRuns: 200 },
    );
  });

  it('goes through articles whenever one of them changes', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { planned, ofArticles } = plan(given);
        if (!planned.reachesArticles) expect(ofArticles).toEqual([]);
        const lacks = planned.tally.consequences().some(({ examples }) => examples.length > 0);
        if (!planned.reachesArticles) expect(lacks).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('loses no mark without saying so', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { planned, edits } = plan(given);
        const gone = (kind: Edit['kind']) =>
          edits.filter((edit) => edit.kind === kind && edit.after === null).length;
        const said = (...kinds: string[]) =>
          planned.tally
            .consequences()
            .filter(({ kind }) => kinds.includes(kind))
            .reduce((sum, { count }) => sum + count, 0);
        expect(said('marks removed', 'marks collapsed')).toBe(gone('annotation'));
        expect(said('links removed')).toBe(gone('relation'));
      }),
      { numRuns: 200 },
    );
  });

  it('does nothing when the schema that is wanted is the one that is there', () => {
    fc.assert(
      fc.property(situation, ({ schema, pages }) => {
        const change = { schema, mergedLabels: {}, renamedAttributes: [], renamedChoices: [] };
        const { edits, planned } = plan({ schema, change, pages });
        expect([edits, planned.tally.consequences()]).toEqual([[], []]);
      }),
    );
  });
});
