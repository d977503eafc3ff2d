/** The last part of a path, of whatever system. */
export function baseName(path: string): string {
  return /[^/\\]+$/.exec(path)?.[0] ?? path;
}

/** Whether a name is one that systems keep for themselves: `.DS_Store`, `__MACOSX`, `Thumbs.db`. */
export function isHidden(name: string): boolean {
  return /^\.|^__MACOSX$|^~\$|^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}
