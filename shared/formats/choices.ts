import type { OffsetUnit } from '../text/offsets.ts';
import type { FormatName } from './names.ts';

/** What a format leaves to whoever exports, so that a window can ask it without any codec. */
export type FormatChoices = {
  /** The units its offsets can be written in, the usual one first. */
  units: readonly OffsetUnit[];
  /** Whether spans that overlap can go into a file for each label. */
  hasOverlapChoice: boolean;
  /** Whether it can do without the words of articles. */
  canLeaveOutText: boolean;
  /** The ending of a new file without its dot; '' where a folder is written. */
  ending: string;
};

const inCodePoints: FormatChoices = {
  ...{ units: ['codepoint'], hasOverlapChoice: false, canLeaveOutText: false, ending: '' },
};
const inAnyUnit: FormatChoices = { ...inCodePoints, units: ['codepoint', 'utf16', 'byte'] };
const inCharacters: FormatChoices = { ...inCodePoints, units: ['codepoint', 'utf16'] };
const inLines: FormatChoices = { ...inCodePoints, ending: 'jsonl' };
const inColumns: FormatChoices = { ...inAnyUnit, hasOverlapChoice: true };

const choices = {
  native: { ...inAnyUnit, canLeaveOutText: true, ending: 'jsonl' },
  labelbuddy: inLines,
  doccano: { ...inLines, units: ['utf16', 'codepoint'] },
  prodigy: inLines,
  spacy: inLines,
  'label-studio': inCharacters,
  w3c: inCharacters,
  'hugging-face': inAnyUnit,
  csv: inAnyUnit,
  brat: inCodePoints,
  conll: inColumns,
  'conll-2003': inColumns,
  'conll-iob1': inColumns,
  'conll-bilou': inColumns,
  'conll-bioes': inColumns,
  webanno: { ...inCodePoints, units: ['utf16'] },
} satisfies Record<string, FormatChoices>;

/** What a format leaves to choose. */
export function choicesOf(format: FormatName): FormatChoices {
  return choices[format];
}
