import { describe, expect, it } from 'vitest';
import { applyToSchema, applyToSheet } from '../../renderer/state/apply.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { anAnnotation, anArticle } from '../support/notation.ts';

const [claim, actor] = defaultSchema.labels;
if (claim === undefined || actor === undefined) throw new Error('the default labels are not there');

const names = (edits: Edit[]) => applyToSchema(defaultSchema, edits).labels.map(({ name }) => name);

describe('the label schema after acknowledged edits', () => {
  it('has labels renamed, in their order', () => {
    const after = { ...claim, name: 'statement', position: 5 };
    expect(names([{ kind: 'label', before: claim, after }])).toEqual([
      'actor',
      'figure',
      'statement',
    ]);
  });

  it('has labels come and go', () => {
    const after = { ...claim, id: 'cause', name: 'cause', key: '4', position: 3 };
    expect(names([{ kind: 'label', before: null, after }])).toEqual([
      'claim',
      'actor',
      'figure',
      'cause',
    ]);
    expect(names([{ kind: 'label', before: actor, after: null }])).toEqual(['claim', 'figure']);
  });

  it('is the same value where nothing of it is changed', () => {
    const edits: Edit[] = [{ kind: 'annotation', before: null, after: anAnnotation() }];
    expect(applyToSchema(defaultSchema, edits)).toBe(defaultSchema);
  });
});

describe('edits of the label schema', () => {
  const edits: Edit[] = [{ kind: 'label', before: claim, after: { ...claim, name: 'statement' } }];

  it('leave the sheet as it is', () => {
    const text = { id: 't1', content: 'It fell.' } as never;
    const sheet = { article: anArticle(), text, annotations: [], relations: [] };
    expect(applyToSheet(sheet, edits)).toBe(sheet);
  });
});
