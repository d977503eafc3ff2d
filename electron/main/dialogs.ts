import { dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { knownEndings } from '../../shared/reading/formats.ts';
import { dialogTexts } from '../../shared/texts/window.ts';

/** Asks where; null when the person thinks better of it. */
export type Dialogs = {
  newProject(): Promise<string | null>;
  openProject(): Promise<string | null>;
  imports(what: 'files' | 'folders'): Promise<string[]>;
  reportTo(name: string): Promise<string | null>;
  copyTo(name: string): Promise<string | null>;
  /** The ending of a file without its dot; '' for a folder. */
  exportTo(name: string, ending: string): Promise<string | null>;
  savePdf(title: string): Promise<string | null>;
  schema(): Promise<string | null>;
  schemaTo(name: string): Promise<string | null>;
};

const projectFilter = { name: dialogTexts.projects, extensions: ['galley'] };

const schemaFilter = { name: dialogTexts.schemas, extensions: ['json'] };

/** Has Linux ask before it gives the name of a file that is there; other systems always do. */
const asking: Electron.SaveDialogOptions['properties'] = ['showOverwriteConfirmation'];

export function createDialogs(window: BrowserWindow): Dialogs {
  let folder = app.getPath('documents');
  const remember = (path: string | undefined): string | null => {
    if (path === undefined || path === '') return null;
    folder = dirname(path);
    return path;
  };
  const save = async (
    title: string,
    name: string,
    filter: Electron.FileFilter | null,
    properties: Electron.SaveDialogOptions['properties'] = [],
  ) => {
    const { filePath } = await dialog.showSaveDialog(window, {
      title,
      defaultPath: join(folder, name),
      filters: filter === null ? [] : [filter],
      properties,
    });
    return remember(filePath);
  };
  const open = async (
    title: string,
    filters: Electron.FileFilter[],
    properties: ('openFile' | 'openDirectory' | 'multiSelections')[],
  ) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title,
      defaultPath: folder,
      filters,
      properties,
    });
    remember(filePaths[0]);
    return filePaths;
  };
  return {
    newProject: async () => {
      const path = await save(dialogTexts.newProject, dialogTexts.newProjectName, projectFilter);
      return path === null || path.endsWith('.galley') ? path : `${path}.galley`;
    },
    openProject: async () => {
      const [path] = await open(dialogTexts.openProject, [projectFilter], ['openFile']);
      return path ?? null;
    },
    imports: (what) =>
      what === 'folders'
        ? open(dialogTexts.importFolder, [], ['openDirectory', 'multiSelections'])
        : open(
            dialogTexts.importArticles,
            [
              { name: dialogTexts.articles, extensions: [...knownEndings] },
              { name: dialogTexts.anyFile, extensions: ['*'] },
            ],
            ['openFile', 'multiSelections'],
          ),
    reportTo: async (name) => {
      const path = await save(dialogTexts.saveReport, fileNameOf(name), {
        name: dialogTexts.reports,
        extensions: ['txt', 'csv'],
      });
      return path === null || /\.(txt|csv)$/i.test(path) ? path : `${path}.txt`;
    },
    copyTo: async (name) => {
      const path = await save(dialogTexts.saveCopy, `${fileNameOf(name)}.galley`, projectFilter);
      return path === null || path.endsWith('.galley') ? path : `${path}.galley`;
    },
    exportTo: (name, ending) => {
      const isFolder = ending === '';
      const filter = isFolder ? null : { name: ending.toUpperCase(), extensions: [ending] };
      const file = isFolder ? fileNameOf(name) : `${fileNameOf(name)}.${ending}`;
      return save(dialogTexts.exportDataset, file, filter, asking);
    },
    schema: async () => {
      const [path] = await open(dialogTexts.importSchema, [schemaFilter], ['openFile']);
      return path ?? null;
    },
    schemaTo: async (name) => {
      const path = await save(dialogTexts.exportSchema, name, schemaFilter);
      return path === null || path.endsWith('.json') ? path : `${path}.json`;
    },
    savePdf: async (title) => {
      const path = await save(dialogTexts.savePdf, `${fileNameOf(title)}.pdf`, {
        name: 'PDF',
        extensions: ['pdf'],
      });
      return path === null || path.endsWith('.pdf') ? path : `${path}.pdf`;
    },
  };
}

/** A title as the name of a file: without the signs that some systems forbid, and not too long. */
function fileNameOf(title: string): string {
  const plain = title.replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ').replace(/\s+/g, ' ');
  const short = [...plain.trim()]
    .slice(0, longestName)
    .join('')
    .replace(/[. ]+$/, '');
  return short === '' ? dialogTexts.untitled : short;
}

/** Code points; in UTF-8 at most four bytes each, and 255 are allowed everywhere. */
const longestName = 60;
