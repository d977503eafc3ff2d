import { v7 } from 'uuid';
import type { Service } from '../../shared/contract.ts';
import { correctedText, correctionEdits } from '../../shared/correction/correction-edits.ts';
import { type DoubtfulMark, planCorrection } from '../../shared/correction/plan.ts';
import { failure } from '../../shared/failure.ts';
import { cliTexts } from '../../shared/texts/cli.ts';
import { readArticleFile } from '../storage/read-file.ts';
import { sha256Of } from '../storage/sha256.ts';
import { call } from './call.ts';
import { pathOf } from './path-of.ts';

type Request = { file: string; name: string; corrected: string; dryRun: boolean };

/**
 * Gives an article the words of a file, as the window does it: marks whose words changed are kept
 * on what stands there now, those of whose words nothing is left go with their links. A dry run
 * only says so. Throws a Failure.
 */
export function correctFrom(
  service: Service,
  { file, name, corrected, dryRun }: Request,
): { json: unknown; lines: string[] } {
  const access = dryRun ? 'read only' : 'read and write';
  const { schema } = call(service, 'openProject', { file, access });
  const { articleId } = call(service, 'findArticle', { name });
  const open = call(service, 'readArticle', { articleId });
  const { content } = readArticleFile(pathOf(corrected)).text;
  if (content === open.text.content) throw failure('text-unchanged', {});
  const plan = planCorrection(open, schema, content);
  const nameOf = (id: string) => schema.labels.find((label) => label.id === id)?.name ?? id;
  const moved = plan.certain.filter(({ before, after }) => before !== after).length;
  const version = open.text.version + 1;
  const told = [
    dryRun ? cliTexts.wouldCorrect(version) : cliTexts.corrected(version),
    cliTexts.kept(plan.certain.length, moved),
    ...plan.doubtful.map((mark) => lineOf(mark, nameOf(mark.before.labelId))),
  ];
  const marks = {
    kept: plan.certain.length,
    moved,
    doubtful: plan.doubtful.map(({ before, kept, usual, links }) => ({
      id: before.id,
      fate: usual,
      before: before.quote,
      after: usual === 'remove' ? null : usual === 'move' ? before.quote : (kept?.quote ?? null),
      links,
    })),
  };
  if (dryRun) return { json: { version, marks }, lines: told };
  const given = { textId: v7(), sha256: sha256Of(content), now: new Date().toISOString() };
  const { revision } = call(service, 'commit', {
    edits: correctionEdits(open, plan, new Map(), given),
    texts: [correctedText(open, plan, given)],
  });
  return { json: { version, marks, revision }, lines: told };
}

function lineOf({ before, kept, usual, links }: DoubtfulMark, label: string): string {
  if (usual === 'remove') return cliTexts.lostMark(label, before.quote, links);
  if (usual === 'move') return cliTexts.movedMark(label, before.quote);
  return cliTexts.changedMark(label, before.quote, kept?.quote ?? '');
}
