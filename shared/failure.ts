import { failureTexts } from './texts/failures.ts';

export type FailureCode = keyof typeof failureTexts;
type Details = { [Code in FailureCode]: Parameters<(typeof failureTexts)[Code]>[0] };

const sentences: { [Code in FailureCode]: (details: Details[Code]) => string } = failureTexts;

/** An expected failure: a code for programs and a sentence a person can act on. */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'Failure';
    this.code = code;
  }
}

/** Makes the failure named `code`, its sentence filled in with `details`. */
export function failure<Code extends FailureCode>(code: Code, details: Details[Code]): Failure {
  return new Failure(code, sentences[code](details));
}

/** What crosses a process boundary in place of a thrown error. */
export type Reply<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: FailureCode; message: string };

/** Turns whatever was thrown into a reply; the unexpected becomes one honest sentence. */
export function replyTo(thrown: unknown): { ok: false; code: FailureCode; message: string } {
  if (thrown instanceof Failure) return { ok: false, code: thrown.code, message: thrown.message };
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  const unexpected = failure('unexpected', { detail });
  return { ok: false, code: unexpected.code, message: unexpected.message };
}
