/**
 * The encodings a person may choose from, by their labels in the Encoding Standard: what is usual
 * first, then by the writing they are for.
 */
export const encodingChoices = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'iso-8859-2',
  'windows-1257',
  'windows-1254',
  'windows-1253',
  'windows-1251',
  'koi8-r',
  'windows-1255',
  'windows-1256',
  'windows-874',
  'windows-1258',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type EncodingChoice = (typeof encodingChoices)[number];

/** Whether an encoding is one of those that are offered. */
export function isEncodingChoice(name: string): name is EncodingChoice {
  return encodingChoices.some((choice) => choice === name);
}
