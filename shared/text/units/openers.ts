/** Words that open a sentence without being a name, small. English, as news is written in it. */
const openers = new Set(
  `a about above according after again all almost along already also although always amid among an
  and another any anyone anything are around as asked at back because before behind being below
  beneath beside besides between beyond both but by can could critics despite did do does during
  each earlier early either even eventually every everyone everything experts families few finally
  first following for former from further given has have he hence her here hers him his how
  however i if in indeed inside instead into is it its just last late later leaders less like many
  maybe me meanwhile might more moreover most much my near nearly neither never nevertheless new
  next no nobody none nor not nothing now of off officials often on once one only or other others
  otherwise our out outside over people perhaps police previously prices protesters rather
  recently reporters researchers residents s scientists second shares she should similarly since
  so some someone something sometimes soon still such that the their them then there therefore
  these they third this those though through throughout thus to today together tomorrow too toward
  towards two three four five six seven eight nine ten under unless unlike until up upon us
  voters was we well were what whatever when whenever where whereas whether which while who whoever
  whose why will with within without witnesses workers would yes yesterday yet you your`.split(
    /\s+/,
  ),
);

const days = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february july september october
  november december jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

/** Whether a word (as it stands, in any case) may open a sentence without being a name. */
export function isOpener(word: string): boolean {
  return openers.has(word.toLowerCase().replace(/['’].*$/u, ''));
}

/** Whether a capitalised word alone is a day or a month; those that are also names are not told. */
export function isDayOrMonth(word: string): boolean {
  return days.has(word.toLowerCase().replace(/\.$/u, ''));
}
