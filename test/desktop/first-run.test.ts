import { expect, test } from '../support/desktop.ts';
import {
  articleOnDisk,
  articlesOnDisk,
  linksOnDisk,
  marksOnDisk,
  partsOf,
  wordsBeside,
} from '../support/desktop-disk.ts';

const levee = 'Levee held, engineers say, but half the valley is under water';

test('the first start opens the sample: eight articles, partly annotated, on disk as on the page', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await expect(bench.article(levee)).toBeVisible();
  await expect(bench.queue).toHaveCount(8);
  await expect(bench.status).toContainText('saved');
  await expect.poll(bench.cards).toContain('actor: regional water authority');
  const cards = await bench.cards();
  const painted = await bench.painted();
  await bench.quit();

  const onDisk = marksOnDisk(machine.sampleProject, levee);
  expect(cards).toEqual(onDisk);
  expect(painted.toSorted()).toEqual(partsOf(onDisk).toSorted());
  expect(linksOnDisk(machine.sampleProject, levee).length).toBeGreaterThan(0);
  const articles = articlesOnDisk(machine.sampleProject);
  expect(articles.map(({ status }) => status)).toEqual(
    expect.arrayContaining(['finished', 'in progress', 'new']),
  );
  expect(articles.filter(({ annotations }) => annotations > 0).length).toBeGreaterThan(4);
});

test('the sample itself cannot be undone', async ({ machine }) => {
  const bench = await machine.startGalley();
  await expect(bench.article(levee)).toBeVisible();
  await expect
    .poll(() => bench.menuItems('Edit'))
    .toEqual(
      expect.arrayContaining([
        { label: 'Undo', enabled: false },
        { label: 'Redo', enabled: false },
        { label: 'Article details…', enabled: true },
      ]),
    );
  await expect(bench.undoButton).toHaveCount(0);
  await bench.undo();
  await expect(bench.problem).toContainText('There is nothing to undo.');
  await bench.quit();
  expect(articlesOnDisk(machine.sampleProject)).toHaveLength(8);
});

test('every sample article stands on the page word for word, with all its marks painted', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await expect(bench.queue).toHaveCount(8);
  const titles = await bench.titles();
  const shown: { title: string; blocks: string[]; painted: string[] }[] = [];
  for (const title of titles) {
    await bench.openArticle(title);
    const expected = await bench.markCount();
    await expect.poll(bench.cards).toHaveLength(expected);
    shown.push({ title, blocks: await bench.blocks(), painted: await bench.painted() });
  }
  await bench.quit();

  for (const { title, blocks, painted } of shown) {
    const { text } = articleOnDisk(machine.sampleProject, title);
    expect({ title, beside: wordsBeside(blocks, text) }).toEqual({ title, beside: '' });
    const onDisk = marksOnDisk(machine.sampleProject, title);
    expect(painted.toSorted()).toEqual(partsOf(onDisk).toSorted());
  }
});
