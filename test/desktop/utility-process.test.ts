import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from '../support/desktop.ts';
import { appFolder } from '../support/desktop-app.ts';

/** Bundles a file of the fixtures for Electron's own Node, as the app itself is bundled. */
async function bundle(name: string): Promise<string> {
  const outDir = join(appFolder, 'out-test/utility-process');
  await build({
    configFile: false,
    logLevel: 'error',
    root: appFolder,
    ssr: { noExternal: true },
    build: {
      target: 'node20',
      outDir,
      emptyOutDir: false,
      ssr: join(appFolder, `test/fixtures/desktop/${name}.ts`),
      rollupOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: `${name}.cjs` },
      },
    },
  });
  return join(outDir, `${name}.cjs`);
}

test('Electron’s utility process carries calls, refusals, progress, cancellation and its own end', async ({
  machine,
}) => {
  const probe = await bundle('utility-probe');
  const service = await bundle('utility-service');
  const bench = await machine.startGalley();
  const answers = await bench.app.inMain(
    (_electron, paths) => {
      const { createRequire } = process.getBuiltinModule('node:module');
      return createRequire(paths.probe)(paths.probe).probe(paths.service);
    },
    { probe, service },
  );
  expect(answers).toEqual({
    title: 'Ümläut 🇩🇪 “quoted”',
    unknownMethod: 'unknown-method',
    wrongInput: 'wrong-input',
    cancelled: 'cancelled',
    firstProgress: [1, 2, 3],
    isTidied: true,
    pending: 'storage-stopped',
  });
  await bench.quit();
});

test('Storage in a utility process is lent processes to read files in, and outlives what ends them', async ({
  machine,
}) => {
  const probe = await bundle('reading-probe');
  const storage = await bundle('reading-storage');
  const files = [
    machine.write('a.txt', 'Ümläut 🇩🇪 “quoted”'),
    // More elements than there is memory for.
    machine.write('b.html', `<p>${'<b>x</b>'.repeat(149_000)}`),
    machine.write('c.txt', 'Last words.'),
  ];
  const bench = await machine.startGalley();
  const told = await bench.app.inMain(
    (_electron, paths) => {
      const { createRequire } = process.getBuiltinModule('node:module');
      return createRequire(paths.probe)(paths.probe).probe(paths);
    },
    { probe, storage, reading: join(appFolder, 'out/main/reading.js'), files },
  );
  expect(told).toEqual(['Ümläut 🇩🇪 “quoted”', 'file-too-heavy', 'Last words.']);
  await bench.quit();
});
