import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../../shared/failure.ts';
import { exchangeTexts } from '../../../shared/texts/exchange.ts';
import { beginningOf } from '../../reading/datasets/bytes.ts';
import { placeNew, placeOver, removeUnfinished } from '../put-in-place.ts';
import type { Existing } from './free.ts';
import { placeFolder, writeSums } from './places.ts';

/** The name of the report of losses within a folder. */
export const lossesName = 'losses.txt';

/** Where the losses of a file are told: beside it, under its name. */
export function reportPathOf(path: string): string {
  return `${path.replace(/\.[^./\\]*$/, '')}.losses.txt`;
}

type Finished = { unfinished: string; path: string; existing: Existing; report: string };

/**
 * Puts a finished folder in place, with the report of its losses and the sums of its files.
 * Answers where the report is; '' where there is none.
 */
export function finishFolder({ unfinished, path, existing, report }: Finished): string {
  if (report !== '') write(join(unfinished, lossesName), report);
  writeSums(unfinished);
  placeFolder(unfinished, path, existing);
  return report === '' ? '' : join(path, lossesName);
}

/** Puts a finished file in place, and beside it the report of its losses. */
export function finishFile({ unfinished, path, existing, report }: Finished): string {
  const reportPath = reportPathOf(path);
  const begun = `${reportPath}.unfinished-${process.pid}`;
  try {
    if (report !== '') write(begun, report);
    place(unfinished, path, existing);
    if (report !== '') place(begun, reportPath, existing);
    // What an earlier output lacked is not said of this one.
    else if (existing === 'replace') removeUnfinished(reportPath);
  } finally {
    removeUnfinished(begun);
  }
  return report === '' ? '' : reportPath;
}

function write(path: string, text: string): void {
  writeFileSync(path, text, { flag: 'wx', flush: true });
}

function place(unfinished: string, path: string, existing: Existing): void {
  if (existing === 'replace') placeOver(unfinished, path);
  else if (placeNew(unfinished, path) === 'taken') throw failure('output-exists', { path });
}

/**
 * Makes sure that what stands where the losses of a file are told may go: a report of ours, where
 * it is to be replaced. Throws a Failure.
 */
export function requireFreeReport(path: string, existing: Existing): void {
  const reportPath = reportPathOf(path);
  if (!existsSync(reportPath)) return;
  const { lossesHead } = exchangeTexts;
  if (existing === 'replace' && beginningOf(reportPath, 200).startsWith(lossesHead)) return;
  throw failure('output-exists', { path: reportPath });
}
