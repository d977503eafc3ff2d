import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Machine, test } from '../support/desktop.ts';
import type { Bench } from '../support/desktop-bench.ts';
import { readExport, runCli } from '../support/desktop-disk.ts';
import { storageProcess } from '../support/desktop-processes.ts';

const harbour = `Nine ships return

By Jo Hand

The port said on Sunday that nine ships came, and that no more would come. Ada Fenn 🫖 waits.
`;

/** A project with one article, in which a claim is in two parts. */
async function withSplitClaim(machine: Machine): Promise<Bench> {
  const project = machine.makeProject('port.galley', { 'ships.txt': harbour });
  const bench = await machine.startGalley(project);
  await expect(bench.article('Nine ships return')).toBeVisible();
  await bench.selectWords('nine ships came');
  await bench.press('1');
  await bench.seesMark('claim: nine ships came');
  await bench.selectWords('no more would come');
  await bench.press('Shift+1');
  await bench.selectWords('Ada Fenn');
  await bench.press('2');
  await bench.seesMark('actor: Ada Fenn');
  return bench;
}

/** Opens the dialog, and goes down the list of formats until one is chosen. */
async function chooseFormat(bench: Bench, format: string) {
  const dialog = bench.dialog('Export dataset');
  if (!(await dialog.isVisible())) await bench.press('Ctrl+e');
  await expect(dialog.getByRole('radio', { name: 'Galley JSONL' })).toBeFocused();
  const radio = dialog.getByRole('radio', { name: format, exact: true });
  while (!(await radio.isChecked())) await bench.press('ArrowDown');
  await expect(radio).toBeFocused();
  return dialog;
}

/** Tabs until something has the focus, as a person does who sees where it is. */
async function tabTo(bench: Bench, role: 'combobox' | 'button', name: string | RegExp) {
  const goal = bench.dialog('Export dataset').getByRole(role, { name });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await bench.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}`);
}

test('a format is chosen by keys, its losses and first article are seen, and the file is written', async ({
  machine,
}) => {
  const bench = await withSplitClaim(machine);
  const dialog = await chooseFormat(bench, 'doccano');
  const plan = dialog.getByRole('region', { name: 'What comes of it' });
  await expect(dialog).toContainText('1 article, 3 marks, 0 links');
  await expect(plan).toContainText('What doccano cannot carry');
  await expect(plan.getByRole('listitem').filter({ hasText: /split claim/ })).toBeVisible();
  await expect(plan.getByRole('region')).toContainText('The port said on Sunday');

  // Offsets as Python counts them, chosen without the mouse.
  await tabTo(bench, 'combobox', 'Offsets count');
  await bench.press('ArrowDown');
  await expect(plan.getByRole('region')).toContainText('"codepoint"');
  const output = machine.path('port.jsonl');
  await bench.answerSaveDialog(output);
  await bench.press('Ctrl+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(bench.news).toContainText('written to port.jsonl');
  await expect(bench.news).toContainText('What is lost is told in port.losses.txt');
  await bench.quit();

  const written = JSON.parse(readFileSync(output, 'utf8'));
  const words = [...written.text];
  const marks = (written.entities as { label: string; start_offset: number; end_offset: number }[])
    .map(({ label, start_offset, end_offset }) => [
      label,
      words.slice(start_offset, end_offset).join(''),
    ])
    .sort();
  expect(marks).toEqual([
    ['actor', 'Ada Fenn'],
    ['claim', 'nine ships came'],
    ['claim', 'no more would come'],
  ]);
});

test('brat keeps a split mark in its parts, in a folder of files', async ({ machine }) => {
  const bench = await withSplitClaim(machine);
  const dialog = await chooseFormat(bench, 'brat standoff');
  const plan = dialog.getByRole('region', { name: 'What comes of it' });
  await expect(plan.getByRole('region').filter({ hasText: 'T1' })).toContainText(
    'nine ships came no more would come',
  );
  await expect(plan).not.toContainText('split claim');
  const output = machine.path('port');
  await bench.answerSaveDialog(output);
  await bench.press('Enter');
  await expect(bench.news).toContainText('written to port');
  await bench.quit();

  const names = readdirSync(output);
  expect(names).toContain('annotation.conf');
  const standoff = names.find((name) => name.endsWith('.ann')) ?? '';
  const text = [...readFileSync(join(output, standoff.replace(/ann$/, 'txt')), 'utf8')];
  const lines = readFileSync(join(output, standoff), 'utf8').split('\n');
  const claim = lines.find((line) => /^T\d+\tclaim /.test(line)) ?? '';
  const [, offsets = ''] = /^T\d+\tclaim (.*)\t/.exec(claim) ?? [];
  const parts = offsets.split(';').map((part) => {
    const [start, end] = part.split(' ').map(Number);
    return text.slice(start, end).join('');
  });
  expect(parts).toEqual(['nine ships came', 'no more would come']);
});

test('only what was chosen goes in, and a dataset folder has a card', async ({ machine }) => {
  const bench = await withSplitClaim(machine);
  const dialog = await chooseFormat(bench, 'Galley JSONL');
  await expect(dialog).toContainText('Galley JSONL carries all of it: nothing is lost.');
  await tabTo(bench, 'combobox', 'What is written');
  await bench.press('ArrowDown');
  await tabTo(bench, 'combobox', 'Who marked');
  await bench.press('Tab');
  await bench.press('Enter');
  await tabTo(bench, 'button', /^actor/);
  await bench.press('Enter');
  await expect(dialog).toContainText('What goes in 1 label');
  await expect(dialog).toContainText('1 article, 1 mark, 0 links');
  const output = machine.path('port');
  await bench.answerSaveDialog(output);
  await bench.press('Ctrl+Enter');
  await expect(bench.news).toContainText('1 article with 1 span written to port');
  await bench.quit();

  expect(readdirSync(output)).toEqual(
    expect.arrayContaining(['README.md', 'SHA256SUMS', 'read.py', 'schema.json', 'data']),
  );
  const [data = ''] = readdirSync(join(output, 'data'));
  expect(readExport(join(output, 'data', data))).toMatchObject([
    { marks: ['actor: Ada Fenn'], wrong: [] },
  ]);
});

test('the system asks before a file that is there is replaced, and nothing is written where it is called off', async ({
  machine,
}) => {
  const bench = await withSplitClaim(machine);
  const output = machine.write('port.jsonl', 'mine');
  await bench.app.inMain(({ dialog }) => {
    dialog.showSaveDialog = async (_: unknown, options?: Electron.SaveDialogOptions) => {
      (globalThis as { asked?: unknown }).asked = options;
      return { canceled: true, filePath: '' };
    };
  });
  const dialog = await chooseFormat(bench, 'Galley JSONL');
  await bench.press('Enter');
  const asked = () =>
    bench.app.inMain(() => {
      const { properties, defaultPath } = (globalThis as { asked?: Electron.SaveDialogOptions })
        .asked ?? { properties: [] };
      return { properties, name: defaultPath?.split('/').at(-1) };
    });
  await expect
    .poll(asked)
    .toEqual({ properties: ['showOverwriteConfirmation'], name: 'port.jsonl' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('radio', { name: 'Galley JSONL' })).toBeFocused();
  expect(readFileSync(output, 'utf8')).toBe('mine');
  // What the dialog answers has been agreed to.
  await bench.answerSaveDialog(output);
  await bench.press('Enter');
  await expect(bench.news).toContainText('written to port.jsonl');
  expect(readExport(output)).toMatchObject([{ title: 'Nine ships return', wrong: [] }]);
  await bench.quit();
});

test('what cannot be written is told in the dialog, which stays', async ({ machine }) => {
  const bench = await withSplitClaim(machine);
  const dialog = await chooseFormat(bench, 'brat standoff');
  machine.write('mine/letter.txt', 'Dear Sir,');
  await bench.answerSaveDialog(machine.path('mine'));
  await bench.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('that no export of Galley wrote');
  expect(readdirSync(machine.path('mine'))).toEqual(['letter.txt']);
  await bench.press('Escape');
  await expect(dialog).toHaveCount(0);
  await bench.quit();
});

test('an export is stopped by a key, and leaves no file; or goes on without its dialog', async ({
  machine,
}) => {
  test.slow();
  const project = machine.makeProject('many.galley', {});
  const lines = Array.from({ length: 6000 }, (_, index) =>
    JSON.stringify({ title: `Ship ${index}`, text: `Ship ${index} came.\n\n${harbour.repeat(3)}` }),
  );
  const { code } = runCli('import', project, machine.write('many.jsonl', lines.join('\n')));
  expect(code).toBe(0);
  const bench = await machine.startGalley(project);
  const dialog = await chooseFormat(bench, 'Galley JSONL');
  const output = machine.path('out.jsonl');
  await bench.answerSaveDialog(output);
  // Storage is held, so that nothing is over before the next key.
  const storage = storageProcess(bench.app.processId);
  process.kill(storage, 'SIGSTOP');
  // The export does not wait until everything was looked at.
  await bench.press('Enter');
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Stop' })).toBeFocused();
  await bench.press('Enter');
  process.kill(storage, 'SIGCONT');
  await expect(dialog.getByRole('alert')).toContainText('Stopped; nothing was written.');
  await expect(dialog.getByRole('button', { name: /^Export/ })).toBeFocused();
  expect(existsSync(output)).toBe(false);
  process.kill(storage, 'SIGSTOP');
  await bench.press('Enter');
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await bench.press('Escape');
  await expect(dialog).toHaveCount(0);
  process.kill(storage, 'SIGCONT');
  await expect(bench.news).toContainText('6,000 articles with 0 spans written to out.jsonl', {
    timeout: 60_000,
  });
  expect(readExport(output)).toHaveLength(6000);
  await bench.quit();
});
