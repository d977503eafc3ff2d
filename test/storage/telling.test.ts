import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createActions } from '../../renderer/state/actions.ts';
import { emptySession } from '../../renderer/state/session.ts';
import { createStore } from '../../renderer/state/store.ts';
import type { Host } from '../../shared/host.ts';
import { startHere } from '../support/service.ts';

test('a new mark and the focus on it are told as one, so that the page paints them once', async () => {
  const { client, file, path } = startHere();
  await client.createProject({ file: file('new.galley'), name: '' });
  writeFileSync(path('a.txt'), 'Prices rose by half.\n');
  const { outcome } = await client.importArticles({ sources: [{ file: file('a.txt') }] });
  const store = createStore(emptySession);
  const host = { request: async () => null } as unknown as Host;
  const actions = createActions(host, client, store);
  await actions.readProject(outcome.firstId);
  actions.select({ anchor: 0, head: 6 });

  const told: { marks: string[]; isFocused: boolean }[] = [];
  store.subscribe(() => {
    const { sheet, focus } = store.get();
    const marks = sheet?.annotations ?? [];
    told.push({ marks: marks.map(({ quote }) => quote), isFocused: marks[0]?.id === focus });
  });
  await actions.marks.pressLabel('claim');

  expect(told).toEqual([{ marks: ['Prices'], isFocused: true }]);
});
