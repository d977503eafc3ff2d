/** How a file begins: what is looked at to tell its format. */
export type Opening = {
  /** What follows the last dot of its name, in small letters; '' where there is none. */
  ending: string;
  text: string;
  /** Keys of the first JSON object in it; none where it does not begin as JSON. */
  keys: ReadonlySet<string>;
};

/** How much of a file is looked at, in bytes. */
export const openingLength = 256 * 1024;

/** What the beginning of a file tells; it may be cut anywhere, also within its first record. */
export function openingOf(name: string, beginning: string): Opening {
  const text = beginning.replace(/^\uFEFF/, '');
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return { ending, text, keys: new Set(firstKeys(text)) };
}

/** Strings, brackets, and all that stands between them; a string that is cut is no token. */
const token = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[{}[\],:]|[^"{}[\],:]+/y;

/** The keys of the first object of a JSON text, which may be cut; those of inner objects are not. */
function firstKeys(text: string): string[] {
  if (!/^\s*[[{]/.test(text)) return [];
  const keys: string[] = [];
  let depth = 0;
  let objectAt = 0;
  let last = '';
  token.lastIndex = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [word] = found;
    if (word === '{' || word === '[') {
      depth += 1;
      if (word === '{' && objectAt === 0) objectAt = depth;
    } else if (word === '}' || word === ']') {
      depth -= 1;
      if (objectAt > 0 && depth < objectAt) break;
    } else if (word === ':' && depth === objectAt && last.startsWith('"'))
      keys.push(unquoted(last));
    if (word.trim() !== '') last = word;
  }
  return keys;
}

function unquoted(word: string): string {
  try {
    return String(JSON.parse(word));
  } catch {
    return word.slice(1, -1);
  }
}
