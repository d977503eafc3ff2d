import { hues } from '../../shared/schema/hues.ts';
import { expect, type Machine, test } from '../support/desktop.ts';
import { barriersIn } from '../support/desktop-axe.ts';

type Look = { theme: 'Light' | 'Dark'; contrast: 'no-preference' | 'more' };
const looks: Look[] = [
  { theme: 'Light', contrast: 'no-preference' },
  { theme: 'Dark', contrast: 'no-preference' },
  { theme: 'Light', contrast: 'more' },
  { theme: 'Dark', contrast: 'more' },
];

/** Fifteen labels, one with a name as long as there are, one from right to left. */
function crowd(machine: Machine): string {
  const names = [
    'المتحدث باسم الوزارة',
    'a name that goes on and on and will not end before eighty',
  ];
  const labels = hues.slice(0, 15).map(({ name, light, dark }, index) => ({
    name: names[index - 3] ?? name,
    key: index < 9 ? String(index + 1) : '',
    colourLight: light,
    colourDark: dark,
    line: (['solid', 'dotted', 'double', 'dashed', 'wavy'] as const)[index % 5],
    description: `What is ${name}.`,
    guideline: '# When\n\nWhere it is **said**, not where it is *meant*.\n\n- one\n- two',
  }));
  return machine.write('crowd.json', JSON.stringify({ format: 'galley-schema/1', labels }));
}

for (const look of looks) {
  const name = `${look.theme.toLowerCase()}${look.contrast === 'more' ? '-contrast' : ''}`;
  test(`the editor of labels has no barrier, and can be seen in ${name}`, async ({ machine }) => {
    test.setTimeout(180_000);
    const bench = await machine.startGalley();
    await bench.app.setWindowSize(1440, 900);
    await bench.menu('View', 'Theme', look.theme);
    await bench.page.emulateMedia({ contrast: look.contrast, colorScheme: null });
    const editor = bench.dialog('Labels and links');
    const take = async (screen: string) => {
      expect.soft(await barriersIn(bench.page), screen).toEqual([]);
      await bench.screenshot(`schema/${name}-${screen}`);
    };
    const button = (says: string) => editor.getByRole('button', { name: says, exact: true });

    await bench.press('Shift+F1');
    await take('guidelines');
    await bench.press('Shift+F1');
    await bench.press('Ctrl+,');
    await expect(editor).toBeVisible();
    await take('label');
    await bench.page.getByRole('textbox', { name: 'Key' }).fill('m');
    await bench.page.getByRole('textbox', { name: 'On light' }).fill('#d0c0b0');
    // A name that is too faint is what this shows.
    await bench.screenshot(`schema/${name}-warnings`);
    await bench.page.getByRole('textbox', { name: 'On light' }).fill('#b8440c');
    await button('Add an attribute').scrollIntoViewIfNeeded();
    await take('attributes');
    await editor.getByRole('tab', { name: 'Links' }).click();
    await take('links');
    await editor.getByRole('tab', { name: 'Labels' }).click();
    const list = bench.page.getByRole('listbox', { name: 'Labels' });
    await list.focus();
    await bench.press('End');
    await bench.press('Delete');
    await take('removal');
    await bench.press('Tab');
    await bench.press('Enter');
    await take('removed');
    await button('Save…').click();
    await expect(editor).toContainText('What this changes');
    await take('consequences');
    await bench.press('Escape');
    await bench.press('Escape');
    await take('leaving');
    await bench.page.getByRole('button', { name: 'Stay here' }).click();
    await bench.app.answerOpenDialog([crowd(machine)]);
    await button('From a file…').click();
    await expect(list.getByRole('option')).toHaveCount(15);
    await list.focus();
    for (let step = 0; step < 4; step += 1) await bench.press('ArrowDown');
    await take('crowded');
    await bench.app.setWindowSize(800, 560);
    await take('crowded-small');
    await button('Save…').click();
    await expect(editor).toContainText('What this changes');
    await take('consequences-small');
    await button('Take it out and save').click();
    await expect(editor).toHaveCount(0);
    await bench.app.setWindowSize(1440, 900);
    await bench.palette.getByRole('button').first().focus();
    await take('palette');
    await bench.press('Ctrl+z');
    await bench.press('Ctrl+,');
    await bench.app.setWindowSize(800, 560);
    await take('small');
    await bench.press('Escape');
  });
}
