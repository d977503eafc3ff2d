import { expect, test } from '../support/desktop.ts';
import { barriersIn } from '../support/desktop-axe.ts';

const looks = [
  { theme: 'Light', contrast: 'no-preference' },
  { theme: 'Dark', contrast: 'no-preference' },
  { theme: 'Light', contrast: 'more' },
  { theme: 'Dark', contrast: 'more' },
] as const;

for (const look of looks) {
  const name = `${look.theme.toLowerCase()}${look.contrast === 'more' ? '-contrast' : ''}`;
  test(`exporting has no barrier, and can be seen in ${name}`, async ({ machine }) => {
    test.setTimeout(180_000);
    const bench = await machine.startGalley();
    await bench.app.setWindowSize(1440, 900);
    await bench.menu('View', 'Theme', look.theme);
    await bench.page.emulateMedia({ contrast: look.contrast, colorScheme: null });
    const dialog = bench.dialog('Export dataset');
    const take = async (screen: string) => {
      await expect(dialog).toContainText(/\d marks?, \d/);
      expect.soft(await barriersIn(bench.page), screen).toEqual([]);
      await bench.screenshot(`export/${name}-${screen}`);
    };
    /** What is cut off at its side is seen by nobody. */
    const isWhole = () =>
      dialog.evaluate((element) =>
        [element, ...element.querySelectorAll('.export-desk, .export-side, .export-formats')].every(
          ({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth,
        ),
      );
    const inSmall = async (screen: string) => {
      await bench.app.setWindowSize(800, 560);
      expect(await isWhole()).toBe(true);
      await take(`${screen}-small`);
      await bench.app.setWindowSize(1440, 900);
    };

    await bench.press('Ctrl+e');
    await take('native');
    await inSmall('native');
    await dialog.getByRole('radio', { name: 'doccano' }).check();
    await take('doccano');
    await dialog.getByRole('radio', { name: 'brat standoff' }).check();
    await take('brat');
    await dialog.getByRole('radio', { name: 'CoNLL', exact: true }).check();
    await dialog.getByRole('combobox', { name: 'What is written' }).selectOption('dataset folder');
    await take('conll');
    await inSmall('conll');
    await dialog.getByText('What goes in').click();
    await expect(dialog).toContainText('not divided into splits');
    await dialog.getByRole('button', { name: /^claim/ }).click();
    await take('contents');
    await inSmall('contents');
    await dialog.getByRole('button', { name: /^Skipped/ }).click();
    await expect(dialog).toContainText('No article is like that');
    await bench.screenshot(`export/${name}-none`);
    await dialog.getByRole('button', { name: 'Everything again' }).click();
    await bench.press('Escape');
    await expect(dialog).toHaveCount(0);

    // At twice the size.
    await bench.app.setWindowSize(800, 560);
    while ((await bench.zoom()) < 200) {
      const before = await bench.zoom();
      await bench.press('Ctrl+=');
      await expect.poll(bench.zoom).toBeGreaterThan(before);
    }
    await bench.press('Ctrl+e');
    await take('twice');
    await dialog.getByRole('radio', { name: 'CoNLL', exact: true }).check();
    await dialog.getByText('What goes in').click();
    expect(await isWhole()).toBe(true);
    await take('twice-contents');
    await bench.press('Escape');
    await bench.press('Ctrl+0');
    await bench.quit();
  });
}
