/*
 * Ids of articles as names of files, for formats that have a file for each article. An id that is
 * read of a name is the one that was written, and any other name is an id as it stands.
 */

/** The name, without ending, of the file of an article: letters, digits, `.`, `-`, `_` stand. */
export function fileNameOf(id: string): string {
  const name = id.toWellFormed().replace(/^\.|[^\p{L}\p{N}\p{M}._-]/gu, escaped);
  return name === '' ? '_' : name;
}

/** The id that a file's name, without its ending, stands for. */
export function idOfFileName(name: string): string {
  const id = decoded(name);
  return id !== null && fileNameOf(id) === name ? id : name;
}

function escaped(character: string): string {
  const code = encodeURIComponent(character);
  if (code !== character) return code;
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}
