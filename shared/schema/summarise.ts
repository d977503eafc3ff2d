import type { Edit } from '../model/edit.ts';
import { type Summary, type schemaActions, summarise } from '../model/summary.ts';
import { type Consequence, changesMarks } from './change.ts';

type Action = (typeof schemaActions)[number];

/** What a change of the schema is called: by what it does, where that is one thing to one label. */
export function summariseChange(
  consequences: readonly Consequence[],
  edits: readonly Edit[],
): Summary {
  const marks = new Set(
    edits.flatMap((edit) => (edit.kind === 'annotation' ? [edit.before?.id ?? ''] : [])),
  ).size;
  const { action, name } = actionOf(consequences);
  return { ...summarise(edits), quote: name, schema: { action, name, marks } };
}

function actionOf(consequences: readonly Consequence[]): { action: Action; name: string } {
  const steps = consequences.filter((consequence) => !isFollowing(consequence));
  const ofLabels = steps.filter(({ kind }) => !kind.startsWith('type'));
  const [first] = ofLabels;
  if (first === undefined)
    return { action: steps.length > 0 ? 'change links' : 'change labels', name: '' };
  // What follows a renamed label by its new name is still that label.
  const names = new Set(
    ofLabels.map(({ kind, subject, other }) => (kind === 'label renamed' ? other : subject)),
  );
  if (names.size > 1 || first.subject === '') return { action: 'change labels', name: '' };
  const kinds = new Set(ofLabels.map(({ kind }) => kind));
  const is = (kind: Consequence['kind']) => kinds.size === 1 && kinds.has(kind);
  if (is('label removed')) {
    return { action: first.other === '' ? 'remove label' : 'merge label', name: first.subject };
  }
  if (kinds.has('label added')) return { action: 'add label', name: first.subject };
  if (is('label renamed')) return { action: 'rename label', name: first.subject };
  return { action: 'change label', name: first.subject };
}

/** Consequences that come of others, or change nothing. A removed label narrows links. */
function isFollowing(consequence: Consequence): boolean {
  const { kind } = consequence;
  return changesMarks(consequence) || kind === 'values missing' || kind === 'marks overlap';
}
