import { describe, expect, test } from 'vitest';
import { choicesOf } from '../../../shared/formats/choices.ts';
import { formats } from '../../../shared/formats/index.ts';
import { formatNames, writtenOnly } from '../../../shared/formats/names.ts';
import { offsetUnits } from '../../../shared/text/offsets.ts';
import { exportTexts } from '../../../shared/texts/exporting.ts';

describe.each(formatNames)('what the window asks of %s', (name) => {
  const choices = choicesOf(name);

  test('is the ending that a new file of it has, or none where it is a folder', () => {
    const { output, endings } = formats[name];
    expect(choices.ending).toBe(output === 'folder' ? '' : endings[0]);
  });

  test('is whether to leave out the words where it can do without, and only there', () => {
    expect(choices.canLeaveOutText).toBe(formats[name].withoutText !== null);
  });

  test('is known to be checked by reading it, where it is read', () => {
    expect(writtenOnly.includes(name)).toBe(formats[name].codec.parse === null);
  });

  test('are units that exist, each once', () => {
    expect(choices.units.length).toBeGreaterThan(0);
    expect(new Set(choices.units).size).toBe(choices.units.length);
    expect(offsetUnits).toEqual(expect.arrayContaining([...choices.units]));
  });

  test('is said in words, with what it is for', () => {
    expect(exportTexts.format(name).name).not.toBe('');
    expect(exportTexts.format(name).purpose).toMatch(/\.$/);
  });
});
