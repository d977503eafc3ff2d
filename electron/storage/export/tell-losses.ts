import { basename } from 'node:path';
import { exchangeTexts } from '../../../shared/texts/exchange.ts';
import { lossLines, lossSentences } from '../../../shared/texts/losses.ts';
import type { Output } from './output.ts';

/** What is put beside an output that lacks something; '' where nothing is lost. */
export function reportOf(path: string, output: Output | undefined): string {
  const losses = output?.losses() ?? [];
  if (output === undefined || losses.length === 0) return '';
  const lines = [
    exchangeTexts.lossesHead,
    '',
    exchangeTexts.lossesTitle(basename(path), output.target.format),
    ...lossSentences(losses).map(exchangeTexts.loss),
    '',
    ...lossLines(losses),
  ];
  return `${lines.join('\n')}\n`;
}
