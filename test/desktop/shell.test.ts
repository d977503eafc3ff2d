import { expect, test } from '../support/desktop.ts';

const levee = 'Levee held, engineers say, but half the valley is under water';

test('the page has the five calls of the host, and nothing of Node or Electron', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await expect(bench.article(levee)).toBeVisible();
  const seen = await bench.page.evaluate(() => ({
    host: Object.keys((globalThis as unknown as { host: object }).host).sort(),
    foreign: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter(
      (name) => name in globalThis,
    ),
    isSecure: isSecureContext,
    origin: location.origin,
  }));
  expect(seen).toEqual({
    host: ['listen', 'onEvent', 'post', 'request', 'takeFiles'],
    foreign: [],
    isSecure: true,
    origin: 'app://bundle',
  });
  await bench.quit();
});

test('the page opens no window and goes nowhere else', async ({ machine }) => {
  const bench = await machine.startGalley();
  await expect(bench.article(levee)).toBeVisible();
  const opened = await bench.page.evaluate(() =>
    ['https://example.org/', 'app://bundle/index.html', 'about:blank'].map((address) =>
      window.open(address),
    ),
  );
  expect(opened).toEqual([null, null, null]);
  for (const address of ['https://example.org/', 'file:///etc/passwd', 'app://other/index.html']) {
    await bench.page.evaluate((target) => {
      location.href = target;
    }, address);
  }
  await bench.focusMark('figure: 1987');
  expect(bench.page.url()).toBe('app://bundle/index.html');
  expect(await bench.windowCount()).toBe(1);
  await expect(bench.article(levee)).toBeVisible();
  await bench.quit();
});

test('the page can load nothing from elsewhere', async ({ machine }) => {
  const bench = await machine.startGalley();
  await expect(bench.article(levee)).toBeVisible();
  const loaded = await bench.page.evaluate(async () => {
    const outcome = (wanted: Promise<unknown>) =>
      wanted.then(
        () => 'loaded',
        () => 'refused',
      );
    const image = (source: string) =>
      new Promise((resolve, reject) => {
        const element = new Image();
        element.onload = resolve;
        element.onerror = reject;
        element.src = source;
      });
    return Promise.all([
      outcome(fetch('https://example.org/')),
      outcome(fetch('app://bundle/index.html')),
      outcome(image('https://example.org/a.png')),
      outcome(image('file:///usr/share/pixmaps/debian-logo.png')),
      outcome(new Function('return import("data:text/javascript,1")')()),
    ]).catch((error: Error) => error.name);
  });
  expect(loaded).toBe('EvalError');
  await bench.quit();
});

test('a file made up by the page has no path, and an unknown token opens nothing', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await expect(bench.article(levee)).toBeVisible();
  const answers = await bench.page.evaluate(async () => {
    const { host } = globalThis as unknown as {
      host: {
        takeFiles(files: File[]): Promise<unknown[]>;
        request(request: object): Promise<unknown>;
      };
    };
    const refusal = (asked: Promise<unknown>) => asked.catch((error: Error) => error.name);
    return {
      files: await host.takeFiles([new File(['words'], 'made-up.txt')]),
      token: await host.request({ kind: 'open recent', token: '/etc/passwd' }),
      kind: await refusal(host.request({ kind: 'read file', path: '/etc/passwd' })),
      extra: await refusal(host.request({ kind: 'open recent', token: 'a', path: '/etc/passwd' })),
    };
  });
  expect(answers).toEqual({ files: [], token: null, kind: 'Error', extra: 'Error' });
  await expect(bench.article(levee)).toBeVisible();
  await bench.quit();
});
