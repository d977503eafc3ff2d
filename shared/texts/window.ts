/** What the window's frame and the system's dialogs say. */
export const windowTitle = (project: string) => `${project} – Galley`;

export const dialogTexts = {
  newProject: 'New project',
  newProjectName: 'Untitled.galley',
  openProject: 'Open project',
  importArticles: 'Import articles',
  importFolder: 'Import a folder',
  saveReport: 'Save the report of the import',
  saveCopy: 'Save a copy of the project',
  exportDataset: 'Export dataset',
  savePdf: 'Save article as PDF',
  importSchema: 'Take labels from a file',
  exportSchema: 'Write the labels to a file',
  untitled: 'Article',
  projects: 'Galley projects',
  articles: 'Articles, tables and archives',
  anyFile: 'All files',
  reports: 'Text or table',
  schemas: 'Label schemas',
} as const;
