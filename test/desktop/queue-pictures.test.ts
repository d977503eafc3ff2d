import { expect, test } from '../support/desktop.ts';
import { makeNamedProject } from '../support/desktop-actors.ts';
import { barriersIn } from '../support/desktop-axe.ts';
import { floodArticles } from '../support/desktop-search.ts';

for (const theme of ['Light', 'Dark'] as const) {
  test(`a search within what the queue shows, and the marks of a label, can be seen in ${theme.toLowerCase()}, in a small window too`, async ({
    machine,
  }) => {
    test.setTimeout(180_000);
    const project = makeNamedProject(machine, 'flood.galley', floodArticles);
    const bench = await machine.startGalley(project);
    await bench.menu('View', 'Theme', theme);
    const shoot = (name: string) => bench.screenshot(`search/${theme.toLowerCase()}-${name}`);
    const panel = bench.page.getByRole('complementary', { name: 'Find in the project' });
    const only = panel.getByRole('button', { name: 'Only what the queue shows' });
    const rows = panel.getByRole('listbox').getByRole('option');

    await bench.press('Ctrl+Shift+f');
    await bench.type('flood');
    await expect(rows.first()).toContainText('flood');
    await expect(only).toHaveCount(0);
    await bench.press('Ctrl+Shift+l');
    await bench.type('day 1');
    await bench.press('Escape');
    await expect(bench.page.locator('.queue-shows')).toHaveText('shows 11 of 27');
    // What was found is held to what the queue shows at once.
    await expect(only).toHaveAttribute('aria-pressed', 'true');
    await expect(panel.locator('.search-summary')).toContainText('11 articles');
    await shoot('filtered');
    expect(await barriersIn(bench.page)).toEqual([]);
    await bench.app.setWindowSize(800, 560);
    await shoot('filtered-small');
    await bench.press('Ctrl+Shift+m');
    await expect(rows.first()).toBeVisible();
    await shoot('marks-small');
    // Every field is wide enough to read what is in it.
    for (const field of await panel.locator('.search-wanted > :is(input, select)').all()) {
      expect((await field.boundingBox())?.width).toBeGreaterThan(100);
    }
    await bench.app.setWindowSize(640, 560);
    await shoot('marks-narrow');
    expect(await barriersIn(bench.page)).toEqual([]);
    await bench.quit();
  });
}
