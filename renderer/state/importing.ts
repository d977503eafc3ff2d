import type { Progress } from '../../shared/contract.ts';
import type { ChosenFile } from '../../shared/host.ts';
import type { ImportOutcome, ImportPreview } from '../../shared/import-contract.ts';
import type { DuplicateChoice, ReadOptions } from '../../shared/reading/options.ts';
import { noPace, type Pace } from '../commands/import-pace.ts';

/** A file or folder that was chosen, and how a person wants it read. */
export type ChosenSource = ChosenFile & { options: ReadOptions };

export type DuplicateChoices = { exact: DuplicateChoice; near: DuplicateChoice };

/** An import from the choice of its files to its report. */
export type Importing = {
  sources: readonly ChosenSource[];
  choices: DuplicateChoices;
  stage: 'looking' | 'preview' | 'importing' | 'report';
  progress: Progress;
  pace: Pace;
  preview: ImportPreview | null;
  /** Which of the sources are being looked into again, counted from 0. */
  lookingAgain: ReadonlySet<number>;
  isStopping: boolean;
  outcome: ImportOutcome | null;
  /** Stops looking, or importing. */
  stop(): void;
};

const asFound: ReadOptions = { format: null, encoding: null, mapping: null, dataset: null };

/** An import of files that nothing is known of yet. */
export function newImport(files: readonly ChosenFile[], stop: () => void): Importing {
  return {
    sources: files.map((file) => ({ ...file, options: asFound })),
    choices: { exact: 'skip', near: 'add' },
    stage: 'looking',
    progress: { done: 0, total: 0 },
    pace: noPace,
    preview: null,
    lookingAgain: new Set(),
    isStopping: false,
    outcome: null,
    stop,
  };
}
