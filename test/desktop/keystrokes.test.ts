import { readFileSync } from 'node:fs';
import { expect, test } from '../support/desktop.ts';
import { planStrokes } from '../support/keystroke-plan.ts';
import { pressStrokes, savedMarks } from '../support/keystroke-run.ts';
import { ferriesFile, readWanted } from '../support/keystroke-wanted.ts';

test('the top of a news article is marked by keys alone, in three and a half a mark at most', async ({
  machine,
}) => {
  test.slow();
  const content = readFileSync(ferriesFile, 'utf8');
  const wanted = readWanted(content).slice(2, 11);
  const strokes = await planStrokes(ferriesFile, wanted);
  const project = machine.makeProject('ferries.galley', { 'ferries.txt': content });
  const bench = await machine.startGalley(project);
  const presses = await pressStrokes(bench, strokes);
  await bench.quit();

  expect(savedMarks(project, 'Island ferries to lose a third of their winter sailings')).toEqual(
    wanted,
  );
  expect(presses).toBeLessThanOrEqual(3.5 * wanted.length);
});
