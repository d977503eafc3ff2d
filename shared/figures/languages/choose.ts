import { phrases, wordSet } from '../phrases.ts';
import { currencySigns, percentSigns, unitSymbols } from './common.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { Language } from './language.ts';

/** For languages whose words are not known: digits that are not open to doubt, and signs. */
const wordless: Language = {
  digits: { decimal: '.', grouping: '', threeDecimals: 'doubted' },
  numbers: new Map(),
  glued: () => null,
  articles: new Set(),
  doubtful: new Set(),
  scales: new Map(),
  shortScales: new Map(),
  bareScales: new Set(),
  roundNumbers: new Map(),
  vague: new Map(),
  fractions: new Map(),
  fractionOf: new Set(),
  andParts: new Map(),
  scaleOf: new Set(),
  percents: percentSigns,
  currencies: currencySigns,
  units: unitSymbols,
  unitsWithOf: new Set(),
  modifiers: phrases([
    ['about', '~|≈'],
    ['at least', '≥|>'],
    ['at most', '≤|<'],
  ]),
  laterModifiers: new Map(),
  fillers: new Set(),
  minus: new Set(),
  between: new Set(),
  betweenAnd: new Set(),
  from: new Set(),
  to: new Set(),
  and: new Set(),
  per: new Set(),
  perAnything: new Set(),
  perThings: new Map(),
  often: new Map(),
  inYear: new Set(),
  stops: new Set(),
  laterStops: new Set(),
  hasCapitalNouns: false,
  spoilers: new Set(),
  hyphenNouns: new Set(),
  shareOf: new Set(),
  shareOfNouns: new Set(),
  idioms: new Set(),
  dayArticles: new Set(),
  toOne: new Set(),
  multiples: new Map(),
  times: new Set(),
  everyNth: new Set(),
  ordinals: new Map(),
  ordinalEndings: new Set(),
  isRanked: () => false,
  gluedRank: () => null,
  rankLeads: wordSet('#'),
  unranked: new Set(),
  months: new Map(),
  dateLeads: new Set(),
  decadeEndings: new Set(),
  decadeLeads: new Set(),
  changes: new Set(),
  spans: new Set(),
  names: new Set(),
  ratioWords: new Set(),
  clockLeads: new Set(),
  contests: new Set(),
};

const languages: ReadonlyMap<string, Language> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
]);

/** Regions that write 1,234.5 or 1’234.5 where the rest of their language does not. */
const otherHabits: readonly (readonly [RegExp, Language['digits']])[] = [
  [
    /^es-(?:MX|US|PR|GT|HN|NI|SV|PA|DO|PE)\b/i,
    { decimal: '.', grouping: ',', threeDecimals: 'doubted' },
  ],
  [/^(?:de|fr)-(?:CH|LI)\b/i, { decimal: '.', grouping: '', threeDecimals: 'doubted' }],
];

/** The language of a BCP 47 tag; English for `''`, signs and digits alone for one not known. */
export function languageOf(tag: string): Language {
  const [name = ''] = tag.toLowerCase().split(/[-_]/);
  const language = name === '' ? english : (languages.get(name) ?? wordless);
  const other = otherHabits.find(([region]) => region.test(tag));
  return other === undefined ? language : { ...language, digits: other[1] };
}
