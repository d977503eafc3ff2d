import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Sheet } from '../../renderer/state/session.ts';
import { anyArticle, anySteps, type Step } from '../support/keyboard-arbitrary.ts';
import { createKeyboardDesk } from '../support/keyboard-desk.ts';
import {
  expectSame,
  expectSaved,
  expectSound,
  expectWholeCharacters,
} from '../support/keyboard-laws.ts';

/** How many random sequences of keys are tried. */
const runs = 5000;

/** Where Linux keeps files in memory. */
const memory = '/dev/shm';

const desk = createKeyboardDesk(existsSync(memory) ? memory : null);
afterAll(() => desk.end());

/** How often each command changed a mark, over all sequences. */
const changes = new Map<string, number>();

describe('any sequence of keys on any text', () => {
  it('leaves whole, quoted, saved marks, all undone to the start and redone to the end', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle(), anySteps(), async (words, steps) => {
        await desk.openArticle(words);
        const start = expectSound(desk.store.get());
        for (const [index, step] of steps.entries()) {
          await take(step);
          if (index % 8 === 7) await expectSavedNow();
        }
        await expectSavedNow();
        await expectUndoneAndRedone(start);
      }),
      { numRuns: runs },
    );
    const rare = [...changing].filter((command) => (changes.get(command) ?? 0) < runs / 100);
    expect(rare, 'commands that had next to nothing to do').toEqual([]);
  }, 600_000);
});

/** The commands that change marks. */
const changing = [
  ...['label claim', 'label actor', 'label figure', 'part claim', 'part actor', 'part figure'],
  ...['nudge.end-right', 'nudge.end-left', 'nudge.start-right', 'nudge.start-left'],
  ...['nudge.end-further-word', 'nudge.end-back-word'],
  ...['nudge.start-further-word', 'nudge.start-back-word'],
  ...['annotation.split', 'annotation.merge', 'annotation.remove', 'fragment.remove'],
  ...['annotation.grow', 'annotation.shrink', 'annotation.repeat', 'edit.undo', 'edit.redo'],
];

/** Whether an undo may still be under way, so that what is undone next is not known yet. */
let isUndoing = false;

async function take(step: Step): Promise<void> {
  const { sheet, selection } = desk.store.get();
  if ('find' in step) {
    const content = sheet?.text.content ?? '';
    const place = Math.floor((step.find / 100) * content.length);
    desk.find(content.slice(place, place + step.length));
  } else {
    if (step.key === 'Control+z') {
      // What lies before the first mark is the import, which another suite takes back.
      if (isUndoing) await desk.settle();
      if (undoable() === 'nothing') return;
    }
    isUndoing = step.key === 'Control+z' || (isUndoing && !step.waits);
    const command = desk.press(step.key);
    if (command === null) throw new Error(`${step.key} means nothing`);
    if (!step.waits) return;
    await desk.settle();
    if (desk.store.get().sheet?.annotations !== sheet?.annotations) {
      changes.set(command, (changes.get(command) ?? 0) + 1);
    }
    const hasMoved = desk.store.get().selection !== selection;
    if (hasMoved && /^unit\.|^(caret|select)\.(?!.*line|all|grow|shrink)/.test(command)) {
      expectWholeCharacters(desk.store.get(), command);
    }
  }
  expectSound(desk.store.get());
}

async function expectSavedNow(): Promise<void> {
  await desk.settle();
  expectSound(desk.store.get());
  await expectSaved(desk);
}

function undoable(): 'nothing' | 'a change' {
  const next = desk.store.get().project?.history.undo ?? null;
  return next === null || next.action === 'add articles' ? 'nothing' : 'a change';
}

/** Walks back to the start and on to the end again, over the very same states. */
async function expectUndoneAndRedone(start: Sheet): Promise<void> {
  const states: Sheet[] = [expectSound(desk.store.get())];
  while (undoable() === 'a change') states.push(await after('Control+z'));
  expectSame(states.at(-1), start);
  await expectSaved(desk);
  for (const state of states.toReversed().slice(1)) expectSame(await after('Control+y'), state);
  await expectSaved(desk);
}

async function after(key: string): Promise<Sheet> {
  desk.press(key);
  await desk.settle();
  return expectSound(desk.store.get());
}
