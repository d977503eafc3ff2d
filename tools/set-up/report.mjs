/** An expected failure: its message is one sentence saying what happened and what to do. */
export class Stop extends Error {}

/** Someone asked us to end; `code` is what the program that ran then answered. */
export class Interrupted extends Error {
  constructor(code) {
    super('Interrupted.');
    this.code = code;
  }
}

/**
 * Tells the person at the keyboard what is going on. Notices go to standard error, so that the
 * standard output of a tool is its result and nothing else.
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** The sentence for a failure, expected or not. Never a stack trace. */
export function sentenceFor(failure) {
  return failure instanceof Stop ? failure.message : `Something unexpected failed: ${failure}`;
}

/** Runs a tool's body, ends with the exit code it answers, and tells of a failure. */
export async function runTool(body) {
  process.exitCode = await body().catch((failure) => {
    if (failure instanceof Interrupted) return failure.code;
    say(sentenceFor(failure));
    return 1;
  });
}
