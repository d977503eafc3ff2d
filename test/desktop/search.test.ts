import { expect, test } from '../support/desktop.ts';
import { makeNamedProject } from '../support/desktop-actors.ts';
import { barriersIn } from '../support/desktop-axe.ts';
import { floodArticles } from '../support/desktop-search.ts';

for (const theme of ['Light', 'Dark'] as const) {
  test(`words are searched for as they are typed, gone to by key, and come back from, in ${theme.toLowerCase()}`, async ({
    machine,
  }) => {
    test.setTimeout(180_000);
    const project = makeNamedProject(machine, 'flood.galley', floodArticles);
    const bench = await machine.startGalley(project);
    await bench.menu('View', 'Theme', theme);
    const panel = bench.page.getByRole('complementary', { name: 'Find in the project' });
    const rows = panel.getByRole('listbox').getByRole('option');
    const field = panel.getByRole('searchbox', { name: 'Search all articles' });
    const shoot = (name: string) => bench.screenshot(`search/${theme.toLowerCase()}-${name}`);

    await bench.press('Ctrl+Shift+f');
    await expect(field).toBeFocused();
    await bench.type('flood');
    await expect(rows.first()).toContainText('flood');
    await shoot('many');
    expect(await barriersIn(bench.page)).toEqual([]);
    await bench.press('ArrowDown');
    await bench.press('ArrowDown');
    await bench.press('Enter');
    await expect.poll(bench.selectedWords).not.toBe('');
    await shoot('gone-to');
    await bench.press('Ctrl+Shift+f');
    await field.fill('洪水');
    await expect(rows.first()).toContainText('洪水');
    await shoot('chinese');
    await field.fill('الميناء');
    await expect(rows.first()).toContainText('الميناء');
    await field.fill('zebra');
    await expect(panel).toContainText('Nothing holds');
    await field.fill('NOT flood');
    await expect(panel).toContainText('it says only what is not wanted');
    await field.fill('title:river -flood');
    await shoot('none');

    await bench.press('Ctrl+Shift+m');
    await expect(rows.first()).toBeVisible();
    await shoot('marks');
    expect(await barriersIn(bench.page)).toEqual([]);
    await bench.app.setWindowSize(800, 560);
    await shoot('small');
    await bench.press('Escape');
    await expect(panel).toHaveCount(0);
    await bench.quit();
  });
}
