import { open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { app, BrowserWindow, type PrintToPDFOptions, type WebContents } from 'electron';
import type { Client } from '../../shared/contract.ts';
import { Failure, failure, replyTo } from '../../shared/failure.ts';
import { escapeHtml } from '../../shared/print/escape.ts';
import { labelRules, printedArticle } from '../../shared/print/printed-article.ts';
import { printTexts } from '../../shared/texts/print.ts';
import type { Bundle } from './app-protocol.ts';

/** Articles on paper, with their marks. What goes wrong is told in a sentence, and answers null. */
export type Printing = {
  /** Shows the system's dialog for printers; null when it was closed without printing. */
  print(articleId: string): Promise<'printed' | null>;
  /** Asks for a name and writes a PDF; null when that was called off, before or during it. */
  savePdf(articleId: string): Promise<{ name: string } | null>;
  /** Calls off the PDF that is being made, if there is one. */
  cancel(): void;
};

type Surroundings = {
  client: Client;
  bundle: Bundle;
  choosePath(title: string): Promise<string | null>;
  onProblem(message: string): void;
};

/** Where paper is measured in inches, it is a little wider and shorter. */
const letterCountries = ['US', 'CA', 'MX', 'PH', 'CL', 'CO'];
const pageSize = (): 'Letter' | 'A4' =>
  letterCountries.includes(app.getLocaleCountryCode()) ? 'Letter' : 'A4';

/** In inches. */
const margins = { top: 0.9, bottom: 0.9, left: 1.1, right: 1.1 };

export function createPrinting({ client, bundle, choosePath, onProblem }: Surroundings): Printing {
  /** Ends the page that is being made into a PDF. */
  let stop: (() => void) | null = null;

  /** Lays an article out in a page of its own that nobody sees, for as long as it is used. */
  const withPage = async <Value>(
    articleId: string,
    use: (page: { contents: WebContents; title: string }) => Promise<Value>,
  ): Promise<Value | null> => {
    const [sheet, project] = await Promise.all([
      client.readArticle({ articleId }),
      client.readProject({}),
    ]);
    const { title } = sheet.article;
    const served = bundle.add('print.html', (nonce) => ({
      title: escapeHtml(title),
      style: `<style nonce="${nonce}">${labelRules(project.schema.labels)}</style>`,
      body: printedArticle(sheet, project.schema),
    }));
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
    });
    let isStopped = false;
    stop = () => {
      isStopped = true;
      window.destroy();
    };
    try {
      await window.loadURL(served.address);
      // Type is fetched when it is first laid out, and words set in another would be printed.
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
      return await use({ contents: window.webContents, title });
    } catch (thrown) {
      if (isStopped) return null;
      throw thrown;
    } finally {
      stop = null;
      served.remove();
      if (!window.isDestroyed()) window.destroy();
    }
  };

  /** Tells what went wrong, in the words that `explain` finds for what was not expected. */
  const attempt = async <Value>(
    run: () => Promise<Value | null>,
    explain: (detail: string) => Failure,
  ): Promise<Value | null> => {
    try {
      return await run();
    } catch (thrown) {
      const known = thrown instanceof Failure ? thrown : explain(detailOf(thrown));
      onProblem(replyTo(known).message);
      return null;
    }
  };

  return {
    print: (articleId) =>
      attempt(
        () => withPage(articleId, ({ contents, title }) => printPage(contents, title)),
        (detail) => failure('not-printed', { detail }),
      ),
    savePdf: async (articleId) => {
      const { article } = await client.readArticle({ articleId });
      const path = await choosePath(article.title);
      if (path === null) return null;
      return attempt(
        async () => {
          const bytes = await withPage(articleId, ({ contents }) =>
            contents.printToPDF(pdfOptions()),
          );
          if (bytes === null) return null;
          await writeWhole(path, bytes);
          return { name: basename(path) };
        },
        (detail) => failure('pdf-not-made', { title: article.title, detail }),
      );
    },
    cancel: () => stop?.(),
  };
}

function printPage(contents: WebContents, title: string): Promise<'printed' | null> {
  return new Promise((resolve, reject) => {
    const options = { silent: false, printBackground: true, pageSize: pageSize(), header: title };
    contents.print(options, (isPrinted, reason) => {
      if (isPrinted) resolve('printed');
      else if (/cancel/i.test(reason)) resolve(null);
      else reject(failure('not-printed', { detail: reason.toLowerCase() }));
    });
  });
}

function pdfOptions(): PrintToPDFOptions {
  const line = (words: string) =>
    `<div style="width: 100%; padding: 0 ${margins.left}in; font: 7pt Inter, sans-serif; display: flex; justify-content: space-between">${words}</div>`;
  return {
    pageSize: pageSize(),
    margins,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: line(''),
    footerTemplate: line(
      `<span class="title"></span><span>${printTexts.page} <span class="pageNumber"></span> ${printTexts.of} <span class="totalPages"></span></span>`,
    ),
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}

/** Writes under another name first, so that there is the whole file or the one of before. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.unfinished-${process.pid}`;
  if (path.endsWith('.galley')) throw failure('output-is-project', { path });
  try {
    const file = await open(unfinished, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (thrown) {
    await rm(unfinished, { force: true });
    throw failure('output-not-written', { path, detail: detailOf(thrown) });
  }
}

function detailOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
