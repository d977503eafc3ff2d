import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import type { HistoryEntry } from '../../../shared/history/entry.ts';
import { tellEntry } from '../../../shared/history/tell-entry.ts';
import { timeLine } from '../../../shared/history/time-line.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import { type Edit, invert } from '../../../shared/model/edit.ts';
import { tag, untag } from '../../../shared/model/marking.ts';
import { removeArticle } from '../../../shared/model/removing.ts';
import { setValue } from '../../../shared/model/setting-values.ts';
import { summarise } from '../../../shared/model/summary.ts';
import { aDesk, article, noon } from '../../support/notation.ts';

function entryOf(edits: readonly Edit[], other: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    sequence: 2,
    committed: noon,
    who: 'annotator',
    action: 'do',
    reverts: null,
    summary: summarise(edits),
    edits: [...edits],
    rows: edits.length,
    ...other,
  };
}

function told(edits: readonly Edit[] | Failure, other: Partial<HistoryEntry> = {}): string {
  if (edits instanceof Failure) throw edits;
  const names = { marks: {}, versions: { second: 2 } };
  return tellEntry(entryOf(edits, other), { schema: defaultSchema, names }).line;
}

describe('what was done, in words', () => {
  const desk = aDesk(article('[The minister|actor] said it fell to [4%|figure].'));
  const [actor, figure] = desk.annotations;
  if (actor === undefined || figure === undefined) throw new Error('there are no marks');
  const changed = (edits: readonly Edit[]) => ({
    ...desk.article,
    ...edits.find((edit) => edit.kind === 'article')?.after,
  });

  it('names the words and the label of a mark that was made or removed', () => {
    expect(told(tag(desk, 'claim', [{ start: 18, end: 32 }]))).toBe(
      'marked “it fell to 4%.” as claim',
    );
    expect(told(untag(desk, figure))).toBe('removed figure “4%”');
  });

  it('shows a value before and after', () => {
    const first = setValue(desk, figure, 'value', 4);
    expect(told(first)).toBe('figure “4%”: value: nothing → 4');
    if (first instanceof Failure || first[0]?.kind !== 'annotation') throw new Error('no value');
    const mark = first[0].after;
    if (mark === null) throw new Error('no mark');
    expect(told(setValue(desk, mark, 'value', 4.5))).toContain('value: 4 → 4.5');
  });

  it('says what undo and redo took back and made again', () => {
    const edits = untag(desk, actor);
    expect(told(invert(edits), { action: 'undo', reverts: 1 })).toBe(
      'undone: removed actor “The minister”',
    );
    expect(told(edits, { action: 'redo', reverts: 3 })).toBe(
      'done again: removed actor “The minister”',
    );
  });

  it('says in a word that an article is finished, and shows its other facts before and after', () => {
    const { article: facts } = desk;
    const finished = { ...facts, status: 'finished' as const };
    expect(told([{ kind: 'article', before: facts, after: finished }])).toBe('finished');
    const retitled = { ...facts, title: 'Prices', byline: 'Ada' };
    expect(told([{ kind: 'article', before: facts, after: retitled }])).toBe(
      `details of the article: title: ${facts.title} → Prices, and 1 more change`,
    );
  });

  it('tells a correction of the text before all that it did to marks', () => {
    const { article: facts } = desk;
    const after = { ...facts, textId: 'second' };
    const edits: Edit[] = [...untag(desk, actor), { kind: 'article', before: facts, after }];
    expect(told(edits)).toBe('text corrected (version 2), and 1 more change');
  });

  it('tells the removal of an article before that of its marks', () => {
    expect(told(removeArticle(desk))).toBe(`removed “${desk.article.title}”, and 2 more changes`);
  });

  it('does not count that the first mark makes an article one in progress', () => {
    const fresh = { ...desk, article: { ...desk.article, status: 'new' as const } };
    const edits = tag(fresh, 'claim', [{ start: 18, end: 32 }]);
    expect(changed(edits instanceof Failure ? [] : edits).status).toBe('in progress');
    expect(told(edits)).toBe('marked “it fell to 4%.” as claim');
  });
});

describe('the line of time', () => {
  it('is divided by day and hour', () => {
    const clock = { day: (at: string) => at.slice(0, 10), hour: (at: string) => at.slice(11, 13) };
    const at = (committed: string) => ({ committed });
    const entries = [
      '2026-03-04T12:31',
      '2026-03-04T12:05',
      '2026-03-04T09:00',
      '2026-03-03T09:59',
    ];
    expect(
      timeLine(entries.map(at), clock).map(({ day, hour, isNewDay, entries: within }) => [
        day,
        hour,
        isNewDay,
        within.length,
      ]),
    ).toEqual([
      ['2026-03-04', '12', true, 2],
      ['2026-03-04', '09', false, 1],
      ['2026-03-03', '09', true, 1],
    ]);
  });
});
