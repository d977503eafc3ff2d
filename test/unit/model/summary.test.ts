import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../shared/model/edit.ts';
import { summarise } from '../../../shared/model/summary.ts';
import { describeSummary } from '../../../shared/texts/summary.ts';
import { anAnnotation, anArticle, aRelation } from '../../support/notation.ts';

const mark = anAnnotation({ quote: 'inflation fell to 4%' });
const added: Edit = { kind: 'annotation', before: null, after: mark };
const removed: Edit = { kind: 'annotation', before: mark, after: null };
const link: Edit = { kind: 'relation', before: null, after: aRelation() };
const unlink: Edit = { kind: 'relation', before: aRelation(), after: null };
const cued: Edit = {
  kind: 'relation',
  before: aRelation(),
  after: aRelation({ cue: { start: 0, end: 4, quote: 'said' } }),
};
const begun: Edit = {
  kind: 'article',
  before: anArticle({ status: 'new' }),
  after: anArticle(),
};
const imported: Edit = { kind: 'article', before: null, after: anArticle({ title: 'Prices' }) };

const later = '2026-03-05T12:00:00.000Z';

/** What menus call a commit of these edits. */
const named = (edits: readonly Edit[]) =>
  describeSummary(summarise(edits), (id) => (id === 'attributed to' ? 'said by' : `${id} label`));

describe('what a commit is called', () => {
  it.each<[string, Edit[]]>([
    ['tag “inflation fell to 4%” as claim label', [added]],
    ['tag “inflation fell to 4%” as claim label', [added, begun]],
    ['remove “inflation fell to 4%”', [removed, unlink]],
    [
      'relabel “inflation fell to 4%” as actor label',
      [{ kind: 'annotation', before: mark, after: { ...mark, labelId: 'actor' } }],
    ],
    [
      'values of “inflation fell to 4%”',
      [{ kind: 'annotation', before: mark, after: { ...mark, attributes: { topic: 'prices' } } }],
    ],
    [
      'note on claim label “inflation fell to 4%”',
      [{ kind: 'annotation', before: mark, after: { ...mark, note: 'really?', updated: later } }],
    ],
    [
      'change “inflation fell to 4%”',
      [
        {
          kind: 'annotation',
          before: mark,
          after: { ...mark, note: 'really?', attributes: { topic: 'prices' } },
        },
      ],
    ],
    [
      'note on “A title”',
      [{ kind: 'article', before: anArticle(), after: anArticle({ note: 'ask', updated: later }) }],
    ],
    [
      'details of “A title”',
      [{ kind: 'article', before: anArticle(), after: anArticle({ note: 'ask', byline: 'Jo' }) }],
    ],
    ['link “said by”', [link]],
    ['unlink “said by”', [unlink]],
    ['cue of “said by”', [cued]],
    ['import “Prices”', [imported]],
    ['details of “A title”', [begun]],
    [
      'removal of “Prices”',
      [{ kind: 'article', before: anArticle({ title: 'Prices' }), after: null }],
    ],
    ['import of 1,200 articles', Array.from({ length: 1200 }, () => imported)],
    ['tag 3 marks', [added, added, added]],
    ['remove 2 marks', [removed, removed]],
  ])('is “%s”', (name, edits) => {
    expect(named(edits)).toBe(name);
  });

  it('leads to the article and the mark it was about', () => {
    expect(summarise([added, begun])).toMatchObject({ articleId: 'a1', annotationId: 'm1' });
    expect(summarise([unlink])).toMatchObject({ articleId: 'a1', annotationId: 'm1' });
    expect(summarise([imported])).toMatchObject({ articleId: 'a1', annotationId: '' });
  });

  it('never stands on two lines', () => {
    const after = anAnnotation({ quote: 'It fell.\nIt\t rose.\u2028It fell.' });
    expect(named([{ kind: 'annotation', before: null, after }])).toBe(
      'tag “It fell. It rose. It fell.” as claim label',
    );
  });

  it('shortens long words without cutting a character in two', () => {
    const after = anAnnotation({ quote: '😊'.repeat(300) });
    const edits: Edit[] = [{ kind: 'annotation', before: null, after }];
    expect(summarise(edits).quote.isWellFormed()).toBe(true);
    expect(summarise(edits).quote.length).toBeLessThan(100);
    const name = named(edits);
    expect(name.isWellFormed()).toBe(true);
    expect(name).toMatch(/^tag “😊+…” as claim label$/u);
    expect(name.length).toBeLessThan(100);
  });
});
