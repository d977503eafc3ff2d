import { expect, test } from '../support/desktop.ts';
import { marksOnDisk, problemsOnDisk } from '../support/desktop-disk.ts';
import { storageProcess } from '../support/desktop-processes.ts';

const title = 'Wheat arrives';
const articles = {
  'wheat.txt': `${title}\n\nTen wagons of wheat arrived on Sunday, and more will follow, the miller said.\n`,
};

test('a mark that was painted is there after the whole app was killed at once, five times over', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  test.slow();
  const words = ['Ten wagons', 'wheat', 'Sunday', 'more will follow', 'the miller'];
  for (const word of words) {
    const bench = await machine.startGalley(project);
    await bench.selectWords(word);
    const painted = bench.untilPainted(`claim: ${word}`);
    await bench.press('1');
    await painted;
    await bench.kill();
  }
  const bench = await machine.startGalley(project);
  const marks = words.map((word) => `claim: ${word}`);
  await expect.poll(bench.cards).toEqual(marks);
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(marks);
  expect(problemsOnDisk(project)).toEqual([]);
});

test('nothing is painted before storage has answered, and the window says that it is saving', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.selectWords('Ten wagons');
  const storage = storageProcess(bench.app.processId);
  process.kill(storage, 'SIGSTOP');
  await bench.press('3');
  await expect(bench.status).toContainText('saving…');
  expect(await bench.painted()).toEqual([]);
  expect(await bench.cards()).toEqual([]);
  process.kill(storage, 'SIGCONT');
  await bench.seesMark('figure: Ten wagons');
  await expect(bench.status).toContainText('saved');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['figure: Ten wagons']);
});

test('a reader who goes on while a mark is being saved is not pulled back by it', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.selectWords('Ten wagons');
  const storage = storageProcess(bench.app.processId);
  process.kill(storage, 'SIGSTOP');
  await bench.press('3');
  await bench.selectWords('the miller');
  process.kill(storage, 'SIGCONT');
  await bench.seesMark('figure: Ten wagons');
  expect(await bench.selectedWords()).toBe('the miller');
  await bench.press('2');
  await bench.seesMark('actor: the miller');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['figure: Ten wagons', 'actor: the miller']);
});

test('a second key press sees what the first one did, however slow the disk is', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.selectWords('Ten wagons');
  const storage = storageProcess(bench.app.processId);
  process.kill(storage, 'SIGSTOP');
  await bench.press('1');
  await bench.press('3');
  process.kill(storage, 'SIGCONT');
  await bench.seesMark('figure: Ten wagons');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['figure: Ten wagons']);
});

test('when storage is killed the window says so, opens the project again, and marking goes on', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.selectWords('Ten wagons');
  await bench.press('3');
  await bench.seesMark('figure: Ten wagons');
  const storage = storageProcess(bench.app.processId);
  process.kill(storage, 'SIGKILL');
  const sentence = 'The part of Galley that keeps the file stopped';
  await expect(bench.problem).toContainText(sentence);
  expect(storageProcess(bench.app.processId)).not.toBe(storage);
  await bench.seesMark('figure: Ten wagons');
  await bench.selectWords('the miller');
  // It stays until the person goes on, also when the project has been read again by then.
  await expect(bench.problem).toContainText(sentence);
  await bench.press('2');
  await bench.seesMark('actor: the miller');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['figure: Ten wagons', 'actor: the miller']);
});

test('a mark that storage was killed over is not painted, and is told of', async ({ machine }) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.selectWords('Ten wagons');
  const storage = storageProcess(bench.app.processId);
  process.kill(storage, 'SIGSTOP');
  await bench.press('3');
  await expect(bench.status).toContainText('saving…');
  process.kill(storage, 'SIGKILL');
  await expect(bench.problem).toContainText('The part of Galley that keeps the file stopped');
  await expect(bench.status).toContainText('saved');
  await expect(bench.article(title)).toBeVisible();
  expect(await bench.painted()).toEqual([]);
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual([]);
});

test('Galley ends properly although storage is killed in the moment of quitting', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.selectWords('Ten wagons');
  await bench.press('3');
  await bench.seesMark('figure: Ten wagons');
  expect(await bench.quitAsStorageDies(storageProcess(bench.app.processId))).toBe(0);

  expect(marksOnDisk(project, title)).toEqual(['figure: Ten wagons']);
});
