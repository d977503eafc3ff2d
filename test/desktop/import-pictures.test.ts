import { mkdirSync } from 'node:fs';
import { expect, type Machine, test } from '../support/desktop.ts';
import { barriersIn } from '../support/desktop-axe.ts';

type Look = { theme: 'Light' | 'Dark'; contrast: 'no-preference' | 'more' };
const looks: Look[] = [
  { theme: 'Light', contrast: 'no-preference' },
  { theme: 'Dark', contrast: 'no-preference' },
  { theme: 'Light', contrast: 'more' },
  { theme: 'Dark', contrast: 'more' },
];

const arabic =
  'ميناء نوردهافن يستقبل السفن\n\nأعلنت إدارة الميناء أن تسع سفن دخلت المرفأ يوم الأحد بعد انحسار مياه الفيضان، وقالت إن الحركة عادت إلى طبيعتها.\n';
const longName =
  'a file whose name goes on and on as names of saved web pages do, with the paper and the day and the section in it.txt';
const guidelines = `# What we look for

Mark a **claim** where somebody says that something *is so*, was so or will be so.

- One mark for each claim, even where one sentence has two.
- Not what the reporter asks, and not what nobody is said to have said.

## In doubt

> Would a reader ask “says who?” Then it is a claim.

Leave a note (m) and go on.`;

/** Files of many kinds, some with names as long as there are, some that cannot be read. */
function crowd(machine: Machine): string[] {
  mkdirSync(machine.path('scrape'), { recursive: true });
  const copy =
    'The harvest fell by a tenth, the union said, and nobody at the ministry would say why it did.';
  machine.write(
    'scrape/broken.jsonl',
    `{"title": "One", "text": "${copy}"}\n{"title": broken\n{"no": 1}\n`,
  );
  machine.write('scrape/empty.txt', '');
  machine.write('scrape/ميناء نوردهافن.txt', arabic);
  machine.write(
    'scrape/a/b/c/d/deep in folders and further down than anybody would go/x.txt',
    'Deep\n\nIt lies deep.\n',
  );
  for (let index = 0; index < 200; index += 1) {
    machine.write(
      `scrape/page-${index}.txt`,
      `Page ${index}\n\nWhat stands on page ${index} of it.\n`,
    );
  }
  const columns = [
    'title',
    'body',
    'date',
    'author',
    'outlet',
    'url',
    'a column with a name that is far too long',
    'العمود',
  ];
  const rows = Array.from({ length: 30 }, (_, index) =>
    [
      `Ship ${index} returns`,
      `"Ship ${index} entered the harbour, and ${copy}"`,
      `2026-03-${String((index % 28) + 1).padStart(2, '0')}`,
      'Jo Hand',
      'Port Mail',
      `https://port.example/${index}/a/very/long/address/that/does/not/end`,
      'x',
      'قيمة',
    ].join(','),
  );
  return [
    machine.path('scrape'),
    machine.write('ships.csv', [columns.join(','), ...rows].join('\n')),
    machine.write(
      'cafe.txt',
      Buffer.from('Caf\u00e9 noir\n\nUn caf\u00e9 tr\u00e8s serr\u00e9.\n', 'latin1'),
    ),
    machine.write(longName, `A long name\n\n${copy}\n`),
    machine.write('copy.txt', `A long name\n\n${copy}\n`),
  ];
}

for (const look of looks) {
  const name = `${look.theme.toLowerCase()}${look.contrast === 'more' ? '-contrast' : ''}`;
  test(`importing and guidelines have no barrier, and can be seen in ${name}`, async ({
    machine,
  }) => {
    test.setTimeout(180_000);
    const bench = await machine.startGalley();
    await bench.app.setWindowSize(1440, 900);
    await bench.menu('View', 'Theme', look.theme);
    await bench.page.emulateMedia({ contrast: look.contrast, colorScheme: null });
    const take = async (screen: string) => {
      expect.soft(await barriersIn(bench.page), screen).toEqual([]);
      await bench.screenshot(`import/${name}-${screen}`);
    };
    const inSmall = async (screen: string) => {
      await bench.app.setWindowSize(800, 560);
      await take(`${screen}-small`);
      await bench.app.setWindowSize(1440, 900);
    };

    await bench.press('F4');
    await take('guide-empty');
    await bench.menu('File', 'Edit guidelines…');
    await take('guidelines-empty');
    await bench.field('Guidelines in Markdown').fill(guidelines);
    await take('guidelines');
    await inSmall('guidelines');
    await bench.press('Escape');
    await take('guidelines-leaving');
    await bench.page.getByRole('button', { name: 'Go on writing' }).click();
    await bench.press('Ctrl+Enter');
    await expect(bench.page.getByRole('complementary', { name: 'Guidelines' })).toContainText(
      'says who?',
    );
    await take('guide');
    await inSmall('guide');
    await bench.press('F4');
    await bench.menu('File', 'Rename project…');
    await take('rename');
    await bench.press('Escape');

    await bench.dropFiles(crowd(machine));
    const preview = bench.dialog('Import articles');
    await expect(preview).toBeVisible();
    const files = preview.getByRole('listbox', { name: 'Files' });
    await files.focus();
    await take('files');
    const choose = async (file: RegExp) => {
      await files.focus();
      await bench.press('Home');
      while (
        !file.test((await files.getByRole('option', { selected: true }).textContent()) ?? '')
      ) {
        await bench.press('ArrowDown');
      }
    };
    await choose(/نوردهافن/);
    await take('arabic');
    await bench.press('End');
    await choose(/ships\.csv/);
    await take('table');
    await inSmall('table');
    await choose(/caf/);
    await take('guess');
    await choose(/a file whose name/);
    await inSmall('long');
    await preview.getByRole('checkbox', { name: 'Only those to look at: 3' }).check();
    await expect(files.getByRole('option')).toHaveCount(3);
    await take('doubted');
    await preview.getByRole('tab', { name: /Already there/ }).click();
    await take('duplicates');
    await inSmall('duplicates');
    await preview.getByRole('tab', { name: /Problems/ }).click();
    await take('problems');
    await preview.getByRole('button', { name: /^Import/ }).click();
    await expect(bench.dialog('Import')).toContainText('Added');
    await take('report');
    await inSmall('report');
    await bench.press('Escape');
    await bench.answerSaveDialog(machine.path('harbour.galley'));
    await bench.menu('File', 'New project…');
    await expect(bench.queue).toHaveCount(0);
    await take('empty');
    await bench.dropFiles([
      machine.write('one.csv', 'title,text\nOne,The first of them is this one.\n'),
    ]);
    await expect(preview).toBeVisible();
    await take('one');
    await bench.quit();
  });
}
