import { createHash } from 'node:crypto';
import type { OpenArticle } from '../../shared/contract.ts';
import { correctedText, correctionEdits } from '../../shared/correction/correction-edits.ts';
import { type CorrectionPlan, type Fate, planCorrection } from '../../shared/correction/plan.ts';
import { noon } from './notation.ts';
import type { Bench } from './service.ts';

/** Corrects the text of an article as the window does; answers what was to be looked over. */
export async function correctText(
  { client }: Bench,
  articleId: string,
  content: string,
  fates: ReadonlyMap<string, Fate> = new Map(),
): Promise<{ before: OpenArticle; plan: CorrectionPlan }> {
  const before = await client.readArticle({ articleId });
  const { schema } = await client.readProject({});
  const plan = planCorrection(before, schema, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const given = { textId: crypto.randomUUID(), sha256, now: noon };
  await client.commit({
    edits: correctionEdits(before, plan, fates, given),
    texts: [correctedText(before, plan, given)],
  });
  return { before, plan };
}
