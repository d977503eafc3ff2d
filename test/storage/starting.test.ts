import { expect, test } from 'vitest';
import { createActions } from '../../renderer/state/actions.ts';
import { emptySession } from '../../renderer/state/session.ts';
import { createStore } from '../../renderer/state/store.ts';
import type { Client } from '../../shared/contract.ts';
import type { Host } from '../../shared/host.ts';
import { usualKeySettings } from '../../shared/keymap/keymap.ts';
import { startHere } from '../support/service.ts';

/** The window's session as it starts, with every stage that a person gets to see. */
function startWindow(client: Client, onReady: (readProject: () => void) => void) {
  const store = createStore(emptySession);
  const stages = [store.get().stage];
  store.subscribe(() => {
    const { stage } = store.get();
    if (stages.at(-1) !== stage) stages.push(stage);
  });
  const host = {
    request: async ({ kind }: { kind: string }) => {
      if (kind === 'ready') onReady(() => void actions.readProject(''));
      return kind === 'keys' ? usualKeySettings : { recent: [] };
    },
  } as unknown as Host;
  const actions = createActions(host, client, store);
  return { stages, start: actions.start };
}

test('the bench comes up without a start screen before it, once a project was opened', async () => {
  const { client, file } = startHere();
  await client.createProject({ file: file('new.galley'), name: '' });
  const { stages, start } = startWindow(client, (readProject) => readProject());
  await start();
  expect(stages).toEqual(['starting', 'bench']);
});

test('the start screen comes up where no project was opened', async () => {
  const { stages, start } = startWindow(startHere().client, () => {});
  await start();
  expect(stages).toEqual(['starting', 'start screen']);
});
