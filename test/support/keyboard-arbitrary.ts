import fc from 'fast-check';
import { anyText } from '../unit/text/any-text.ts';

/** What fingers do: press a key, or look for words that stand at a place of the text, in percent. */
export type Step = {
  /** False for a key pressed before the one before it has been saved. */
  waits: boolean;
} & ({ key: string } | { find: number; length: number });

/** Keys and how often they are pressed, so that there is mostly something for each of them to do. */
const keys: readonly (readonly [weight: number, ...keys: string[]])[] = [
  [8, '1', '2', '3'],
  [6, 'Shift+Digit1', 'Shift+Digit2', 'Shift+Digit3'],
  [4, 'n', 'c', 'q', 't', 's', 'u', 'e', 'Control+Shift+ArrowRight'],
  [
    2,
    'Shift+n',
    'Shift+c',
    'Shift+q',
    'Shift+t',
    'Shift+s',
    'Shift+u',
    'Shift+e',
    '.',
    'F3',
    'Shift+F3',
  ],
  [2, 'Shift+ArrowRight', 'Shift+ArrowLeft', 'Control+Shift+ArrowLeft', 'Shift+ArrowDown'],
  [2, 'ArrowRight', 'ArrowLeft', 'Control+ArrowRight', 'Control+ArrowLeft', 'ArrowDown'],
  [1, 'Shift+Home', 'Shift+End', 'Control+Shift+ArrowDown', 'Control+Shift+ArrowUp', 'Control+a'],
  [1, 'Home', 'End', 'ArrowUp', 'Control+ArrowDown', 'Control+ArrowUp', 'Shift+ArrowUp', 'Escape'],
  [1, 'Control+Home', 'Control+End', ')', '(', 'f', 'Shift+f'],
  [3, 'Alt+ArrowRight', 'Alt+ArrowLeft', 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft'],
  [3, '>', '<', '}', '{'],
  [2, 'Tab', 'Shift+Tab', 'o', 'Shift+o'],
  [3, 'g', 'Shift+g'],
  [4, 'k', 'j', 'x'],
  [2, 'Delete', 'Backspace'],
  [4, 'Control+z', 'Control+y', 'Control+Shift+z'],
];

function anyStep(): fc.Arbitrary<Step> {
  const waits = fc.nat({ max: 7 }).map((chance) => chance < 7);
  const key = fc.oneof(
    ...keys.map(([weight, ...row]) => ({
      weight: weight * row.length,
      arbitrary: fc.constantFrom(...row),
    })),
  );
  return fc.oneof(
    { weight: 40, arbitrary: fc.record({ key, waits }) },
    {
      weight: 1,
      arbitrary: fc.record({
        find: fc.nat({ max: 100 }),
        length: fc.integer({ min: 1, max: 12 }),
        waits,
      }),
    },
  );
}

/** Keys that come in a row when marks have parts, or are missed: chance alone would seldom press them so. */
const rows = [
  ['c', '1', 'n', 'Shift+Digit1', 'k'],
  ['n', '3', 'n', 'Shift+Digit3', 'x'],
  ['n', '2', 'n', '2', 'Shift+Tab', 'j'],
  ['Control+Shift+ArrowRight', '1', 'ArrowRight', 'k'],
  ['n', '3', 'Control+z', 'Control+Shift+z'],
];

/** A sequence of keys, long enough for a mark to be made, changed and missed. */
export function anySteps(): fc.Arbitrary<Step[]> {
  const row = fc
    .constantFrom(...rows)
    .map((pressed): Step[] => pressed.map((key) => ({ key, waits: true })));
  const part = fc.oneof(
    { weight: 12, arbitrary: anyStep().map((step) => [step]) },
    { weight: 1, arbitrary: row },
  );
  return fc.array(part, { minLength: 1, maxLength: 24, size: 'max' }).map((parts) => parts.flat());
}

/** Words in which there are names, numbers, quotations and sentences to go to. */
const prose = [
  'The Kettle Board said on Friday that prices rose by 4.5 per cent in May.',
  '“Nobody is boiling less,” said its chair, Ada Fenn, “and nobody will.”',
  'Zoe\u0308 Müller paid €1.2\u00a0bn; 3 in 10 said no.',
  '👩‍👩‍👧 and 🏳️‍🌈 met 🇩🇪🇫🇷 (👍🏽).',
  '東京都は「3万人が参加した」と発表した。北京没有回应。',
  'قالت الوزارة إن «الأسعار ارتفعت ٤٫٥ في المئة» في مايو.',
  'नमस्ते, क्षमा करें।',
  'a',
  '…',
];

/** An article's words as a file holds them: blocks short and long, of any script, any line ends. */
export function anyArticle(): fc.Arbitrary<string> {
  const sentences = fc.array(fc.constantFrom(...prose), { minLength: 1, maxLength: 4 });
  const long = fc
    .record({
      words: sentences,
      gap: fc.constantFrom(' ', '', '\u00a0'),
      times: fc.constantFrom(10, 40),
    })
    .map(({ words, gap, times }) => words.join(gap).repeat(times));
  const block = fc.oneof(
    { weight: 12, arbitrary: sentences.map((words) => words.join(' ')) },
    { weight: 12, arbitrary: anyText() },
    { weight: 3, arbitrary: fc.constantFrom('x', '👩‍👧', 'e\u0301', '\u00a0x\u00a0', '-') },
    { weight: 1, arbitrary: long },
  );
  const gap = fc.constantFrom('\n\n', '\r\n\r\n', '\n', '\r\n', '\r', '\u2028', ' ');
  return fc
    .array(fc.tuple(block, gap), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flat().join(''));
}
