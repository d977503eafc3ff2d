/** The code of a system error such as `ENOENT`, or ''. */
export function codeOf(thrown: unknown): string {
  if (thrown instanceof Error && 'code' in thrown) return String(thrown.code);
  return '';
}

const known: Record<string, string> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'the folder is not there',
  ENOTDIR: 'part of the path is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'part of the path is a file',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the disk reports an error',
  ELOOP: 'it is a link that leads in a circle',
  EBUSY: 'another program has it to itself',
  EMFILE: 'too many files are open',
  ENXIO: 'it is no file',
};

/** Whether the system refused something, in a way we have words for. */
export function isOfSystem(thrown: unknown): boolean {
  return Object.hasOwn(known, codeOf(thrown));
}

/** What to tell a person of an error of the system's: its code in words where we have them. */
export function messageOf(thrown: unknown): string {
  return known[codeOf(thrown)] ?? (thrown instanceof Error ? thrown.message : String(thrown));
}
