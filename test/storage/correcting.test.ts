import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attributes } from '../../shared/model/attributes.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { isBlank } from '../../shared/text/white.ts';
import { markedText } from '../support/arbitrary.ts';
import { editsTo } from '../support/arbitrary-correction.ts';
import { correctText } from '../support/correcting-storage.ts';
import {
  deskAt,
  exported,
  importText,
  makeProject,
  newMark,
  page,
  projectWith,
  recordsIn,
  refusal,
  reopen,
  transports,
} from '../support/service.ts';

describe.each(transports)('correcting a text, with storage $transport', ({ start }) => {
  it('carries marks with their words, and keeps the text that was corrected', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, {
      'a.txt': 'The rninister said [it fell to [4%|figure]|claim].',
    });
    const { before } = await correctText(bench, id, 'The minister said it fell to 4%.');
    expect(await page(bench, id)).toBe('The minister said [it fell to [4%|figure]|claim].');
    const { text } = await bench.client.readArticle({ articleId: id });
    expect(text).toMatchObject({ version: 2, corrects: before.text.id });
    expect(text.provenance).toEqual(before.text.provenance);
    expect(await bench.client.readText({ textId: before.text.id })).toEqual(before.text);
    const [record] = recordsIn(await exported(bench));
    expect(record).toMatchObject({ text: 'The minister said it fell to 4%.', text_version: 2 });
  });

  it('lists marks whose words changed or went, and asks what is to become of them', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, {
      'a.txt': 'The [rninister|actor] said so.\n\n[Prices fell|claim].\n\nThe end.',
    });
    const { plan } = await correctText(bench, id, 'The minister said so.\n\nThe end.');
    expect(
      plan.doubtful.map(({ before, kept, usual }) => [before.quote, kept?.quote ?? null, usual]),
    ).toEqual([
      ['rninister', 'minister', 'keep'],
      ['Prices fell', null, 'remove'],
    ]);
    expect(await page(bench, id)).toBe('The [minister|actor] said so.\n\nThe end.');
  });

  it('reads a figure anew whose words were corrected, unless somebody has confirmed it', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, {
      'a.txt': 'It fell by [4S percent|figure], then by [3S percent|figure].',
    });
    const desk = await deskAt(bench, id);
    const [first, second] = desk.annotations;
    const given = (mark: typeof first, attributes: Attributes): Edit[] =>
      mark === undefined
        ? []
        : [{ kind: 'annotation', before: mark, after: { ...mark, attributes } }];
    await bench.client.commit({
      edits: [
        ...given(first, { kind: 'percent', value: 4, parsed: 'auto' }),
        ...given(second, { kind: 'percent', value: 3, parsed: 'confirmed' }),
      ],
    });
    await correctText(bench, id, 'It fell by 45 percent, then by 35 percent.');
    const { annotations } = await bench.client.readArticle({ articleId: id });
    expect(annotations.map(({ quote, attributes }) => [quote, attributes.value])).toEqual([
      ['45 percent', 45],
      ['35 percent', 3],
    ]);
  });

  it('puts a mark where its words were moved to', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, {
      'a.txt': '[Prices fell in May|claim].\n\nThe end of a long story that goes on.',
    });
    const moved = 'The end of a long story that goes on.\n\nPrices fell in May.';
    await correctText(bench, id, moved);
    expect(await page(bench, id)).toBe(
      'The end of a long story that goes on.\n\n[Prices fell in May|claim].',
    );
  });

  it('removes a mark that a person removes, with its links', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, {
      'a.txt': '[The rninister|actor] said [it fell|claim].',
    });
    const desk = await deskAt(bench, id);
    const [actor, claim] = desk.annotations;
    const after = {
      id: 'link',
      articleId: id,
      type: 'attributed to',
      fromId: claim?.id ?? '',
      toId: actor?.id ?? '',
      cue: null,
      attributes: {},
    };
    await bench.client.commit({ edits: [{ kind: 'relation', before: null, after }] });
    const fates = new Map([[actor?.id ?? '', 'remove' as const]]);
    const { before } = await correctText(bench, id, 'The minister said it fell.', fates);
    const open = await bench.client.readArticle({ articleId: id });
    expect(open.annotations.map(({ quote }) => quote)).toEqual(['it fell']);
    expect(open.relations).toEqual([]);
    await bench.client.undo({});
    expect(await bench.client.readArticle({ articleId: id })).toEqual(before);
  });

  it('carries the words that announce a link', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, {
      'a.txt': 'Oh: [The minister|actor] sald [it fell|claim].',
    });
    const [actor, claim] = (await deskAt(bench, id)).annotations;
    const after = {
      id: 'link',
      articleId: id,
      type: 'attributed to',
      fromId: claim?.id ?? '',
      toId: actor?.id ?? '',
      cue: { start: 17, end: 21, quote: 'sald' },
      attributes: {},
    };
    await bench.client.commit({ edits: [{ kind: 'relation', before: null, after }] });
    await correctText(bench, id, 'The minister said it fell.');
    const [link] = (await bench.client.readArticle({ articleId: id })).relations;
    expect(link?.cue).toEqual({ start: 13, end: 17, quote: 'said' });
  });

  it('takes the title along when its words are corrected', async () => {
    const bench = start();
    await makeProject(bench);
    const id = await importText(bench, 'a.txt', 'Shlps return\n\nNine ships entered.\n');
    await correctText(bench, id, 'Ships return\n\nNine ships entered.\n');
    expect((await bench.client.readArticle({ articleId: id })).article.title).toBe('Ships return');
  });

  it('refuses words that are not those of their hash, none at all, and a wrong version', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': 'One.' });
    const { article, text } = await bench.client.readArticle({ articleId: id });
    const after = { ...article, textId: 'next' };
    const edits: Edit[] = [{ kind: 'article', before: article, after }];
    const next = { ...text, id: 'next', version: 2, corrects: text.id };
    for (const wrong of [
      { ...next, content: 'Two.' },
      { ...next, content: ' \n' },
      { ...next, version: 3 },
      { ...next, blocks: [{ kind: 'paragraph' as const, start: 0, end: 99, level: 0 }] },
    ]) {
      const refused = await refusal(bench.client.commit({ edits, texts: [wrong] }));
      expect(refused.code).toBe('refused-edit');
    }
    expect(await bench.client.readArticle({ articleId: id })).toMatchObject({ article, text });
  });

  it('restores a mark that was removed from an earlier text onto the words of today', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': 'The rninister said [it fell|claim].' });
    const [mark] = (await deskAt(bench, id)).annotations;
    if (mark === undefined) throw new Error('there is no mark');
    await bench.client.commit({ edits: [{ kind: 'annotation', before: mark, after: null }] });
    await correctText(bench, id, 'The minister said it fell.');
    await bench.client.restoreRows({ articleId: id, sequence: 2, rowIds: [mark.id] });
    expect(await page(bench, id)).toBe('The minister said [it fell|claim].');
    await bench.client.restoreState({ articleId: id, sequence: 2 });
    expect(await page(bench, id)).toBe('The rninister said [it fell|claim].');
    expect((await bench.client.checkProject({})).problems).toEqual([]);
  });

  it('loses no mark silently, and undo, redo and a restart keep all', {
    timeout: 120_000,
  }, async () => {
    const bench = start();
    await makeProject(bench);
    let articles = 0;
    const corrected = markedText().chain((marked) =>
      fc.tuple(fc.constant(marked), editsTo(marked.text)),
    );
    await fc.assert(
      fc.asyncProperty(corrected, async ([marked, content]) => {
        fc.pre(!isBlank(content) && content !== marked.text);
        articles += 1;
        // Two articles may be of the same words only once one of them is corrected.
        const name = `${articles}.txt`;
        const first = `${articles}\n${marked.text}`;
        const id = await importText(bench, name, first);
        const offset = first.length - marked.text.length;
        const desk = await deskAt(bench, id);
        const marks = marked.spans.map(({ label, fragments }) =>
          newMark(
            desk,
            label,
            fragments.map(({ start, end }) => ({ start: start + offset, end: end + offset })),
          ),
        );
        const edits = marks.map((after): Edit => ({ kind: 'annotation', before: null, after }));
        if (edits.length > 0) await bench.client.commit({ edits });
        const { before, plan } = await correctText(bench, id, first.slice(0, offset) + content);
        const after = await bench.client.readArticle({ articleId: id });

        expect(plan.certain.length + plan.doubtful.length).toBe(before.annotations.length);
        for (const { before: was, after: is } of plan.certain) expect(is.quote).toBe(was.quote);
        const gone = plan.doubtful.filter(({ usual }) => usual === 'remove');
        expect(after.annotations.length).toBe(before.annotations.length - gone.length);
        expect(after.text.content).toBe(first.slice(0, offset) + content);

        await bench.client.undo({});
        expect(await bench.client.readArticle({ articleId: id })).toEqual(before);
        await bench.client.redo({});
        expect(await bench.client.readArticle({ articleId: id })).toEqual(after);
      }),
      { numRuns: 40 },
    );
    await reopen(bench);
    expect((await bench.client.checkProject({})).problems).toEqual([]);
  });
});
