/** Titles and the like: something always follows. */
const leading =
  /(?:^|[^\p{L}\p{M}])(?:Mr|Mrs|Ms|Mx|Dr|Drs|Prof|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|Cpl|Maj|Adm|Rev|Hon|Pres|Supt|Messrs|Mme|Mlle|Sra|Srta|Dra|Hr|Dhr|Mevr|Mt|Ft|St|[Ee]\.g|[Ii]\.e|[Cc]f|vs|viz|bzw|z\. ?B|d\. ?h)\.$/u;

/** What stands before a number. */
const numbering =
  /(?:^|[^\p{L}\p{M}])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nos?|nos?|Nr|nr|Vol|vol|Art|art|Sec|sec|Fig|fig|Ch|ch|Par|par|pp?|Pp?|ca?|approx|est|Rs|abt)\.$/u;

/** What may end a sentence or not: initials, dotted letters, firms, streets. */
const either =
  /(?:^|[^\p{L}\p{M}])(?:\p{Lu}|(?:\p{L}\.){1,6}\p{L}|Ph\.D|Inc|Corp|Ltd|Co|Cos|Bros|Jr|Sr|Ave|Blvd|Rd|etc|al|EE|UU|a\.m|p\.m)\.$/u;

/** The longest stretch of words needed to tell an abbreviation, in UTF-16 units. */
export const abbreviationReach = 16;

/** What kind of abbreviation the words end with, its stop included; `null` where with none. */
export function abbreviationAtEnd(words: string): 'leading' | 'numbering' | 'either' | null {
  if (!words.endsWith('.')) return null;
  const end = words.slice(-abbreviationReach);
  if (leading.test(end)) return 'leading';
  if (numbering.test(end)) return 'numbering';
  return either.test(end) ? 'either' : null;
}
