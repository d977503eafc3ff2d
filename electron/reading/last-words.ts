/** What a reading process writes when it ends itself for the memory it takes. */
export const tooMuchMemory = 'out of memory: more than a file may take';

/** Whether a process ended for want of memory: by our own word, or by that of its engine. */
export function isOutOfMemory(lastWords: string): boolean {
  return /out of memory|allocation failed/i.test(lastWords);
}
