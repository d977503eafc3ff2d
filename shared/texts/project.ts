/** What is said about the project as a whole: its name, its copies and its guidelines. */
export const projectTexts = {
  renameTitle: 'Rename the project',
  renameHint: 'What the project is called here and in its exports. The file keeps its own name.',
  name: 'Name',
  noName: 'A project needs a name.',
  rename: 'Rename',
  cancel: 'Cancel',
  copyName: (name: string) => `${name} copy`,
  copied: (file: string) =>
    `A whole copy of the project was saved as ${file}. This one stays open.`,

  guidelines: 'Guidelines',
  guidelinesTitle: 'Guidelines of the project',
  guidelinesHint:
    'For everybody who marks here, in Markdown: what counts, what does not, what to do in doubt. Shown beside the article.',
  text: 'Guidelines in Markdown',
  placeholder:
    '# What we look for\n\nMark a **claim** where somebody says that something is so…\n\n- one mark for each claim\n- *not* what the reporter asks',
  preview: 'How it reads',
  nothingYet: 'Nothing is written yet.',
  save: 'Save',
  saved: 'Guidelines saved.',
  leaveTitle: 'Leave without saving?',
  leaveHint: 'What you wrote in the guidelines is not saved yet.',
  discard: 'Throw it away',
  stay: 'Go on writing',

  none: 'This project has no guidelines yet.',
  write: 'Write guidelines',
  edit: 'Edit',
  close: 'Close',
  labels: 'Labels',
  editLabels: 'Edit labels',
} as const;
