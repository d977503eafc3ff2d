import { expect, test } from '../support/desktop.ts';
import { makeNamedProject, type NamedArticle } from '../support/desktop-actors.ts';
import { barriersIn } from '../support/desktop-axe.ts';
import type { Bench } from '../support/desktop-bench.ts';

/** Names that are hard to set: many, long, alike, and from right to left. */
const long =
  'The Interministerial Commission for the Reconstruction of the Lower Valley and its Tributaries, Subcommittee on Levees';

const crowd: NamedArticle[] = [
  ...Array.from(
    { length: 12 },
    (_, index): NamedArticle => ({
      title: `Day ${index + 1}: the river rose again while nobody in the ministry would say who had ordered the release`,
      notation: `“[The wall held at mark ${index}|claim],” said [Henrike Vaal|actor], chief engineer of [the commission|actor], whose [members ${index}|actor] met at noon. Asked by [Jonas Ekdal|actor] about the upper dam, [Vaal|actor] left the room; [the minister|actor] and Vaal would not be reached, said [Ekdal ${index % 3}|actor].`,
      names: {
        'Henrike Vaal': 'Henrike Vaal',
        Vaal: 'Henrike Vaal',
        'the commission': long,
        'Jonas Ekdal': 'Jonas Ekdal',
        [`members ${index}`]: `Member of the commission no. ${index + 1}`,
        [`Ekdal ${index % 3}`]: index % 3 === 0 ? 'J. Ekdal' : '',
      },
    }),
  ),
  {
    title: 'ميناء نوردهافن',
    notation: 'قالت [ليلى الحداد|actor] إن [الميناء مفتوح|claim]، ورأت ليلى الحداد السفن.',
    names: { 'ليلى الحداد': 'ليلى الحداد' },
  },
].map((each) => ({
  ...each,
  names: Object.fromEntries(Object.entries(each.names).filter(([, name]) => name !== '')),
}));

for (const theme of ['Light', 'Dark'] as const) {
  test(`actors and occurrences can be read in ${theme.toLowerCase()}, crowded, long and small`, async ({
    machine,
  }) => {
    test.setTimeout(180_000);
    const bench = await machine.startGalley(makeNamedProject(machine, 'crowd.galley', crowd));
    await bench.menu('View', 'Theme', theme);
    await bench.app.setWindowSize(1440, 900);
    const shoot = (name: string) => look(bench, `${theme.toLowerCase()}/${name}`);
    await bench.press('a');
    const page = bench.dialog('Actors');
    const list = page.getByRole('listbox', { name: 'Actors' });
    await expect(list.getByRole('option').first()).toBeVisible();
    await bench.press('ArrowDown');
    await bench.press('Home');
    await shoot('actors');
    await bench.type('ekdal');
    await expect(list.getByRole('option')).toHaveCount(2);
    await bench.press('ArrowDown');
    for (const key of ['Home', 'Space', 'ArrowDown', 'Space', 'Enter']) await bench.press(key);
    await expect(page.getByRole('form')).toContainText('will be called');
    await shoot('merge');
    await bench.press('Escape');
    await page.getByRole('searchbox').fill('interministerial');
    await expect(list.getByRole('option')).toHaveCount(1);
    await shoot('long-name');
    await page.getByRole('searchbox').fill('ليلى');
    await expect(page.getByRole('heading', { name: 'ليلى الحداد' })).toBeVisible();
    await shoot('right-to-left');
    await page.getByRole('searchbox').fill('vaal');
    await expect(page.getByRole('heading', { name: 'Henrike Vaal' })).toBeVisible();
    await bench.press('ArrowDown');
    await bench.press('ArrowRight');
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Space', 's']) await bench.press(key);
    await bench.type('Ada');
    await expect(page.getByRole('form')).toContainText('will be called');
    await shoot('split');
    await bench.press('Escape');
    await page.getByRole('listbox', { name: 'Mentions' }).focus();
    await bench.press('c');
    await expect(page.getByRole('listbox', { name: 'Claims' })).toBeVisible();
    await shoot('claims');
    await page.getByRole('searchbox').fill('');
    await page.getByText('Not named yet').click();
    await expect(page.getByRole('heading', { name: '“the minister”' })).toBeVisible();
    await shoot('not-named');
    await bench.app.setWindowSize(800, 560);
    await shoot('actors-small');
    await bench.press('Escape');
    await expect(page).toHaveCount(0);
    await bench.app.setWindowSize(1440, 900);

    await bench.selectWords('Vaal');
    await bench.press('w');
    const dialog = bench.dialog('Tag every occurrence');
    await bench.press('Alt+p');
    await expect(dialog).toContainText('in 12 articles');
    await dialog.getByLabel('Label').selectOption({ label: 'actor' });
    await expect(dialog).toContainText('marked already');
    await bench.press('ArrowDown');
    await shoot('every');
    await bench.app.setWindowSize(800, 560);
    await shoot('every-small');
    await bench.app.setWindowSize(1440, 900);
    await dialog.getByRole('textbox', { name: 'Words' }).fill('ليلى الحداد');
    await expect(dialog).toContainText('2 in 1 article');
    await shoot('every-right-to-left');
    await dialog.getByRole('textbox', { name: 'Words' }).fill('zebra');
    await expect(dialog).toContainText('stands nowhere');
    await shoot('every-none');
    await bench.quit();
  });
}

/** Takes a picture, and has the checker of accessibility read what is on it. */
async function look(bench: Bench, name: string): Promise<void> {
  await bench.screenshot(`actors/${name}`);
  expect.soft(await barriersIn(bench.page), name).toEqual([]);
}
