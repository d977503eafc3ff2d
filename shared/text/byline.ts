/**
 * Who a line names as its writer. `signed`: the line says so ("By …"). `bare`: it is nothing
 * but names, with capitals to show for it. `caseless`: the same in a script without capitals,
 * where only what stands around it can tell a name from other words.
 */
export type Byline = { name: string; evidence: 'signed' | 'bare' | 'caseless' };

/**
 * Reads one line as a byline: 'By Ilse Andermatt', 'BY MARA ELLISON, Staff Writer',
 * 'Frederick Owens'. The name is as printed, without the "By" and without what the writer's job
 * is. `null` where the line is anything but names. Whether a bare name is a byline depends on
 * where it stands, which the caller knows.
 */
export function readByline(line: string): Byline | null {
  if (line.length > longestLine || /[\d@|:;!?…]/.test(line.replace(signature, ''))) return null;
  const names = withoutJobs(line.replace(signature, '').trim());
  if (names === '') return null;
  if (signature.test(line)) {
    const isNamed = namesIn(names).every((name) =>
      isName(name, { fewest: 1, joints: signedJoints }),
    );
    return isNamed ? { name: names, evidence: 'signed' } : null;
  }
  if (agencies.has(names)) return { name: names, evidence: 'bare' };
  if (!namesIn(names).every((name) => isName(name, { fewest: 2, joints: nameParts }))) return null;
  if (isAllCapitals(names) || holdsFurniture(names)) return null;
  return { name: names, evidence: /\p{Lu}/u.test(names) ? 'bare' : 'caseless' };
}

/** In UTF-16 units: four names with their jobs. */
const longestLine = 120;

const signature =
  /^(?:(?:(?:written|words|text|story|reported|reporting) )?by|von|par|por|بقلم)(?:\s*[:：]\s*|\s+)|^(?:author|autor|autora|auteur|byline|الكاتب)\s*[:：]\s*/iu;

/** Drops the parts between commas that tell a job. */
function withoutJobs(names: string): string {
  const [first = '', ...others] = names.split(/\s*[,،]\s*/);
  return [first, ...others.filter((part) => !job.test(part))].join(', ');
}

const job =
  /\b(?:writers?|reporters?|correspondents?|editors?|staff|contributors?|columnists?|journalists?|analysts?|bureau|chief|producers?|photographers?|redakteur(?:in)?|korrespondent(?:in)?|rédact(?:eur|rice)|journaliste|correspondante?|periodista|corresponsal|redactora?)\b/iu;

function namesIn(names: string): string[] {
  return names.split(/\s*[,،&]\s*(?:(?:and|und|et|y|و)\s+)?|\s+(?:and|und|et|y|و)\s+/u);
}

/** A name has `fewest` to five words; `joints` are those of it that may begin small. */
function isName(
  name: string,
  { fewest, joints }: { fewest: number; joints: ReadonlySet<string> },
): boolean {
  const words = name.split(/\s+/);
  if (words.length < fewest || words.length > 5) return false;
  const proper = words.filter((word) => capitalised.test(word) || caseless.test(word));
  const small = words.filter((word) => joints.has(word));
  return proper.length > 0 && proper.length + small.length === words.length;
}

/** Ilse, O’Neil, J.R., al-Assad, Smith-Jones. */
const capitalised = /^(?:\p{Ll}{1,3}['’-])?\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const caseless = /^\p{Lo}[\p{Lo}\p{Lm}\p{M}'’.·・-]*$/u;

const nameParts = new Set(
  'de da do dos das del della di du des van von der den ten ter la le el al bin ibn bint abu zu zur af av'.split(
    ' ',
  ),
);
const signedJoints = new Set([...nameParts, 'the', 'of', 'for']);

/** A line all in capitals is as often a place as a name. Scripts without case have none. */
function isAllCapitals(names: string): boolean {
  return !/\p{Ll}/u.test(names) && /\p{Lu}/u.test(names);
}

const agencies = new Set(
  'Reuters AFP AP dpa EFE ANSA TASS Xinhua Bloomberg UPI PTI ANI رويترز'.split(' '),
);

/** Words that newspapers set in lines of their own and that no writer is called. */
const furniture = new Set(
  'about advertisement analysis article articles breaking business chapter comment comments contents continued court culture east editorial exclusive gallery health house interview introduction key latest live local middle more national nations news north opinion overview page part photo photos points politics press read related release report reports republic science section share south sport sports state states story stories subscribe summary sun technology top travel united update updates video watch weather west white world'.split(
    ' ',
  ),
);

function holdsFurniture(names: string): boolean {
  return names.split(/[\s,]+/).some((word) => furniture.has(word.toLowerCase()));
}
