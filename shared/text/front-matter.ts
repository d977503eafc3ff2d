/** What stands between two lines of `---` at the very top of a Markdown file, and the rest. */
export type FrontMatter = { values: Record<string, string>; body: string };

/**
 * Takes front matter off a Markdown text (LF line ends). Only lines `key: value` are read; lists
 * and nested values are passed over. Keys are in small letters, `author` is called `byline` and
 * `lang` is `language`; of a key that comes twice the first counts. Values are as written,
 * without the quotes around them. Where the top is no front matter, all of it is body.
 */
export function splitFrontMatter(source: string): FrontMatter {
  const [block, inside] =
    /^---[ \t]*\n([\s\S]*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source) ?? [];
  const lines = (inside ?? '').split('\n').filter((line) => line.trim() !== '');
  // Two rules with text between them look alike, but hold other lines.
  if (block === undefined || !lines.every((line) => setting.test(line))) {
    return { values: {}, body: source };
  }
  const pairs = lines.flatMap((line) => readPair(line)).reverse();
  return { values: Object.fromEntries(pairs), body: source.slice(block.length) };
}

/** A line that YAML's settings are made of: a key, an entry of a list, a comment, an indent. */
const setting = /^(?:[\p{L}_][\p{L}\p{N}_ -]*:(?:\s|$)|\s+\S|- |#)/u;

function readPair(line: string): [string, string][] {
  const [, key, written] = /^([\p{L}_][\p{L}\p{N}_ -]*):\s+(\S.*)$/u.exec(line) ?? [];
  if (key === undefined || written === undefined || /^[[{|>&*!#]/.test(written)) return [];
  const value = written
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  const name = key.trim().toLowerCase();
  return value === '' ? [] : [[otherNames.get(name) ?? name, value]];
}

const otherNames = new Map([
  ['author', 'byline'],
  ['lang', 'language'],
]);
