import { v7 } from 'uuid';
import type { Client } from '../../shared/contract.ts';
import { changeAt, movedOffset } from '../../shared/correction/correction.ts';
import {
  correctedText,
  correctionEdits,
  fateOf,
} from '../../shared/correction/correction-edits.ts';
import { type CorrectionPlan, type Fate, planCorrection } from '../../shared/correction/plan.ts';
import { failure } from '../../shared/failure.ts';
import { isBlank } from '../../shared/text/white.ts';
import { correctionTexts as texts } from '../../shared/texts/correction.ts';
import type { Committer } from './desk.ts';
import type { Leaving } from './leaving.ts';
import { whyNotWritable } from './may-write.ts';
import type { Correcting, Session } from './session.ts';
import type { Store } from './store.ts';

type Tools = {
  client: Client;
  store: Store<Session>;
  change(next: Partial<Session>): void;
  committer: Committer;
  /** Runs to the end and tells what went wrong; null then. */
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  tell(message: string): void;
  complain(thrown: unknown): void;
  /** The offset at the top of the screen when an article was read last. */
  topOf(articleId: string): Promise<number | null>;
  leaving: Leaving;
};

/** Correcting the text of the open article: a mode of its own, a review, and one commit. */
export function createCorrectionActions(tools: Tools) {
  const { client, store, change, committer, attempt, tell, complain, topOf, leaving } = tools;
  /** Reads the words as they are written, while they can be. */
  let readWords: (() => string) | null = null;
  const update = (next: Partial<Correcting>) => {
    const { correction } = store.get();
    if (correction !== null) change({ correction: { ...correction, ...next } });
  };

  const begin = async (content: string | null, shape: Correcting['shape']) => {
    const { project, sheet, selection } = store.get();
    if (project === null || sheet === null) return;
    const refusal = whyNotWritable(store.get());
    if (refusal !== null) return tell(refusal);
    const top = await topOf(sheet.article.id);
    const begun: Correcting = {
      sheet,
      schema: project.schema,
      content: content ?? sheet.text.content,
      shape,
      caret: content === null ? (selection?.head ?? 0) : 0,
      top,
      stage: 'writing',
      plan: null,
      fates: new Map(),
      isSaving: false,
      after: null,
    };
    change({ correction: begun, history: null, find: null, notice: null });
    if (content !== null) review(content);
  };

  /** The plan for the words as they stand; the shape of an earlier version goes with its words. */
  const planFor = ({ sheet, schema, shape, content: begun }: Correcting, content: string) =>
    planCorrection(sheet, schema, content, content === begun ? shape : null);

  const review = (content: string) => {
    const { correction } = store.get();
    if (correction === null) return;
    if (content === correction.sheet.text.content) {
      leave();
      tell(texts.nothingChanged);
      return;
    }
    if (isBlank(content)) return complain(failure('text-blank', {}));
    update({ stage: 'review', plan: planFor(correction, content) });
  };

  const leave = () => change({ correction: null });

  leaving.guard({
    isUnsaved: () => {
      const { correction } = store.get();
      if (correction === null || correction.isSaving) return false;
      const words = readWords?.() ?? correction.content;
      return words !== correction.sheet.text.content;
    },
    ask: (then) => update({ stage: 'leaving', after: then }),
  });

  const save = () =>
    attempt(async () => {
      const { correction } = store.get();
      if (correction === null || correction.plan === null || correction.isSaving) return;
      const { sheet, plan, fates } = correction;
      update({ isSaving: true });
      try {
        const given = {
          textId: v7(),
          sha256: await sha256Of(plan.text.content),
          now: new Date().toISOString(),
        };
        const text = correctedText(sheet, plan, given);
        const edits = correctionEdits(sheet, plan, fates, given);
        await committer.run(async () => {
          const history = await client.commit({ edits, texts: [text] });
          await committer.show(edits, history);
        });
        change(placeAfter(correction, plan));
        tell(texts.saved(text.version, savedParts(plan, fates)));
      } finally {
        update({ isSaving: false });
      }
    });

  return {
    begin: () => attempt(() => begin(null, null)),
    /** Shows what going back to an earlier text would make of the marks, to be saved or not. */
    backTo: (textId: string) =>
      attempt(async () => {
        const { content, blocks, marks } = await client.readText({ textId });
        await begin(content, { blocks, marks });
      }),
    /** The words have changed, and a pause was made. */
    follow: (content: string) => {
      const { correction } = store.get();
      if (correction?.stage === 'writing') update({ plan: planFor(correction, content) });
    },
    review,
    /** Leaves, and asks first where something would be lost. */
    close: (content: string) => {
      const { correction } = store.get();
      if (correction === null) return;
      if (content !== correction.sheet.text.content) {
        return update({ stage: 'leaving', after: null });
      }
      leave();
      tell(texts.left);
    },
    discard: () => {
      const { correction } = store.get();
      leave();
      tell(texts.left);
      correction?.after?.();
    },
    goOn: () => update({ stage: 'writing', after: null }),
    /** While they are on the screen, the words are read from there. */
    readFrom: (read: () => string) => {
      readWords = read;
      return () => {
        readWords = null;
      };
    },
    decide: (markId: string, fate: Fate) => {
      const { correction } = store.get();
      if (correction !== null) update({ fates: new Map(correction.fates).set(markId, fate) });
    },
    save,
  };
}

/** Where the reader goes on once a correction is saved: at the same words. */
function placeAfter({ top, caret }: Correcting, { correction, text }: CorrectionPlan) {
  const placed = (offset: number) => {
    const place = changeAt(correction, offset)?.newStart ?? movedOffset(correction, offset);
    return Math.min(place, text.content.length);
  };
  const head = placed(caret);
  return {
    correction: null,
    focus: null,
    openAt: top === null ? null : placed(top),
    selection: { anchor: head, head },
  };
}

function savedParts(plan: CorrectionPlan, fates: ReadonlyMap<string, Fate>): string[] {
  const decided = plan.doubtful.map((mark) => fateOf(mark, fates));
  const changed = decided.filter((fate) => fate === 'keep').length;
  const removed = decided.filter((fate) => fate === 'remove').length;
  const { savedParts: parts } = texts;
  return [
    parts.kept(plan.certain.length + decided.length - removed),
    ...(changed > 0 ? [parts.changed(changed)] : []),
    ...(removed > 0 ? [parts.removed(removed)] : []),
  ];
}

/** The SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
async function sha256Of(text: string): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)),
  );
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
