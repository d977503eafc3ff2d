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
  const attempts = await bench.watchNavigation();
  for (const address of ['https://example.org/', 'app://other/index.html']) {
    await bench.page.evaluate((target) => {
      location.href = target;
    }, address);
    await expect.poll(attempts).toContainEqual({ address, isPrevented: true });
  }
  expect(await bench.windowCount()).toBe(1);
  expect(await bench.page.evaluate(() => location.href)).toBe('app://bundle/index.html');
  expect(await bench.blocks()).toContain(levee);
  await bench.quit();
});

test('the page loads nothing from elsewhere, and runs no words as a script', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await expect(bench.article(levee)).toBeVisible();
  const outcomes = await bench.page.evaluate(async () => {
    const outcome = (wanted: Promise<unknown>) =>
      wanted.then(
        () => 'loaded',
        () => 'refused',
      );
    const load = (name: string, properties: object) =>
      new Promise((resolve, reject) => {
        const element = Object.assign(document.createElement(name), properties);
        element.onload = resolve;
        element.onerror = reject;
        document.head.append(element);
      });
    const inline = document.createElement('script');
    inline.textContent = 'globalThis.hasRun = true';
    document.head.append(inline);
    return {
      fetched: await outcome(fetch('https://example.org/')),
      read: await outcome(fetch('app://bundle/index.html')),
      picture: await outcome(load('img', { src: 'https://example.org/a.png' })),
      file: await outcome(load('img', { src: 'file:///etc/hostname' })),
      script: await outcome(load('script', { src: 'data:text/javascript,1' })),
      style: await outcome(load('link', { rel: 'stylesheet', href: 'https://example.org/a.css' })),
      inline: 'hasRun' in globalThis ? 'loaded' : 'refused',
    };
  });
  expect(Object.values(outcomes)).toEqual(Array(7).fill('refused'));
  // The refusals are what the console complains of here.
  for (const complaint of bench.complaints.splice(0))
    expect(complaint).toMatch(/^Refused to|^Not allowed to|ERR_/);
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

test('a whole day’s work asks for nothing but the app’s own files', async ({ machine }) => {
  const file = machine.write(
    'links.md',
    '# A page of links\n\n![a picture](https://example.org/a.png) and [a link](https://example.org/).\n',
  );
  const bench = await machine.startGalley();
  const requests = await bench.watchRequests();
  await bench.page.reload();
  await expect(bench.article(levee)).toBeVisible();
  await bench.selectWords('borrowed boots');
  await bench.press('2');
  await bench.seesMark('actor: borrowed boots');
  await bench.answerOpenDialog([file]);
  await bench.menu('File', 'Import articles…');
  await expect(bench.article('A page of links')).toBeVisible();
  await bench.clickWords('a link');
  await bench.answerSaveDialog(machine.path('out.jsonl'));
  await bench.exportDataset();
  await expect(bench.news).toContainText('written to out.jsonl');
  const addresses = await requests();
  expect(addresses).toContain('app://bundle/index.html');
  expect(addresses.filter((address) => !address.startsWith('app://bundle/'))).toEqual([]);
  await bench.quit();
});
