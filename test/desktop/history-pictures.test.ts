import { expect, type Machine, test } from '../support/desktop.ts';
import type { Bench } from '../support/desktop-bench.ts';

const usual = { width: 1440, height: 900 };
const small = { width: 760, height: 560 };
const levee = 'Levee held, engineers say, but half the valley is under water';
const arabic = 'ميناء نوردهافن يستقبل السفن من جديد بعد انحسار الفيضان';

for (const theme of ['Light', 'Dark'] as const) {
  test(`history and correction can be seen in ${theme.toLowerCase()}, wide and small`, async ({
    machine,
  }) => {
    test.setTimeout(240_000);
    await takePictures(machine, theme);
  });
}

/** Goes through the past of an article and corrects it, with a camera. */
async function takePictures(machine: Machine, theme: 'Light' | 'Dark'): Promise<void> {
  const bench = await machine.startGalley();
  const take = (name: string) => bench.screenshot(`${theme.toLowerCase()}/${name}`);
  await bench.app.setWindowSize(usual.width, usual.height);
  await bench.menu('View', 'Theme', theme);
  await bench.page.evaluate(() => document.fonts.ready.then(() => {}));
  await bench.openArticle(levee);
  for (const mark of ['actor: Henrike Vaal', 'figure: 2,900', 'actor: Matthis Orlund']) {
    await bench.focusMark(mark);
    await bench.press('Delete');
    await bench.seesNoMark(mark);
  }
  await bench.press('h');
  await expect(bench.timeEntries).toHaveCount(4);
  await take('history');
  await bench.press('End');
  await expect(bench.past).toBeVisible();
  await take('the-past');
  await bench.app.setWindowSize(small.width, small.height);
  await expect(bench.past).toBeVisible();
  await take('the-past-small');
  await bench.app.setWindowSize(usual.width, usual.height);
  await bench.press('Escape');
  await expect(bench.past).toHaveCount(0);
  await bench.press('h');
  await bench.page.getByText(/^Removed marks/).press('Enter');
  await take('removed-marks');
  await bench.press('Escape');
  await expect(bench.timeLine).toHaveCount(0);

  await correct(bench);
  await take('correcting');
  await bench.press('Ctrl+Enter');
  await expect(bench.dialog('Review the correction')).toBeVisible();
  await take('correction-review');
  await bench.app.setWindowSize(small.width, small.height);
  await take('correction-review-small');
  await bench.press('Escape');
  await take('correcting-small');
  await bench.app.setWindowSize(usual.width, usual.height);
  await bench.press('Ctrl+Enter');
  await bench.press('Ctrl+Enter');
  await expect(bench.news).toContainText('The text is corrected');
  await bench.press('h');
  await expect(bench.page.locator('.chosen-entry ins').first()).toBeVisible();
  await take('history-of-a-correction');
  await bench.press('Escape');

  await bench.openArticle(arabic);
  await bench.press('Tab');
  await bench.press('Shift+h');
  await expect(bench.timeEntries.first()).toBeVisible();
  await take('history-of-a-mark-in-arabic');
  await bench.press('Escape');
  await bench.press('Ctrl+t');
  await expect(bench.correction).toBeFocused();
  await take('correcting-arabic');
  await bench.press('Escape');
  await expect(bench.correction).toHaveCount(0);

  await bench.press('Ctrl+Delete');
  await expect(bench.news).toContainText('was removed with');
  await bench.menu('File', 'Removed articles…');
  await expect(bench.dialog('Removed articles')).toBeVisible();
  await take('removed-articles');
  await bench.press('Escape');
  await bench.quit();
}

/** Takes out the second paragraph and changes words in the third. */
async function correct(bench: Bench): Promise<void> {
  await bench.press('Ctrl+t');
  await expect(bench.correction).toBeFocused();
  await bench.press('Ctrl+Home');
  for (let line = 0; line < 5; line += 1) await bench.press('Ctrl+ArrowDown');
  await bench.type('New words. ');
  for (let word = 0; word < 6; word += 1) await bench.press('Ctrl+Delete');
  await expect(bench.correctionState).toContainText('change');
}
