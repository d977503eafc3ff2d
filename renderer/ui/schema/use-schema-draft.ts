import { useEffect, useMemo, useState } from 'react';
import { v7 } from 'uuid';
import type { LabelSchema } from '../../../shared/model/label-schema.ts';
import { suggestColour } from '../../../shared/schema/hues.ts';
import { keyClashes, suggestKey } from '../../../shared/schema/key-clashes.ts';
import { type SchemaProblem, schemaProblems } from '../../../shared/schema/problems.ts';
import { schemaTexts } from '../../../shared/texts/schema-editor.ts';
import {
  changed,
  changeOf,
  type Draft,
  type DraftLabel,
  type DraftType,
  draftOf,
  isChanged,
  moved,
  removedLabels,
  removeLabel,
  restoreLabel,
  schemaOf,
  takeSchema,
} from '../../commands/schema-draft.ts';
import { useBench, useSession } from '../context.ts';

export type SchemaDraft = ReturnType<typeof useSchemaDraft>;

/** The schema as it is being edited, what is wrong with it, and what can be done to it. */
export function useSchemaDraft(current: LabelSchema) {
  const keySettings = useSession((session) => session.keySettings);
  const { actions } = useBench();
  const [draft, setDraft] = useState<Draft>(() => draftOf(current));
  const schema = useMemo(() => schemaOf(draft), [draft]);
  const problems = useMemo(() => schemaProblems(schema), [schema]);
  const clashes = useMemo(() => keyClashes(keySettings, schema.labels), [keySettings, schema]);
  const [marks, setMarks] = useState<Readonly<Record<string, number>>>({});
  useEffect(() => {
    let isOver = false;
    void actions.schema.countMarks().then((counted) => {
      if (!isOver) setMarks(counted);
    });
    return () => {
      isOver = true;
    };
  }, [actions]);

  const addLabel = (): string => {
    const id = v7();
    const label: DraftLabel = {
      id,
      name: freeName(schemaTexts.newName.labels, draft.labels),
      key: suggestKey(keySettings, draft.labels),
      ...suggestColour(draft.labels),
      description: '',
      guideline: '',
      overlap: 'any',
      reads: 'nothing',
      attributes: [],
    };
    setDraft({ ...draft, labels: [...draft.labels, label] });
    return id;
  };
  const addType = (): string => {
    const id = v7();
    const all = draft.labels.map((label) => label.id);
    const name = freeName(schemaTexts.newName.links, draft.relationTypes);
    const type: DraftType = { id, name, inverse: '', from: all, to: all, mayPointAtAuthor: false };
    setDraft({ ...draft, relationTypes: [...draft.relationTypes, type] });
    return id;
  };

  return {
    current,
    draft,
    schema,
    problems,
    clashes,
    removed: removedLabels(current, draft),
    isChanged: isChanged(current, draft),
    /** How many marks a label has in the project. */
    marksOf: (id: string) => marks[id] ?? 0,
    /** What is wrong with one row. */
    problemsOf: (id: string): SchemaProblem[] => problems.filter((problem) => problem.id === id),
    change: () => changeOf(current, draft),
    addLabel,
    addType,
    changeLabel: (id: string, change: Partial<DraftLabel>) =>
      setDraft((now) => ({ ...now, labels: changed(now.labels, id, change) })),
    changeType: (id: string, change: Partial<DraftType>) =>
      setDraft((now) => ({ ...now, relationTypes: changed(now.relationTypes, id, change) })),
    moveLabel: (from: number, to: number) =>
      setDraft((now) => ({ ...now, labels: moved(now.labels, from, to) })),
    moveType: (from: number, to: number) =>
      setDraft((now) => ({ ...now, relationTypes: moved(now.relationTypes, from, to) })),
    removeLabel: (id: string, into: string | null) =>
      setDraft((now) => removeLabel(current, now, id, into)),
    restoreLabel: (id: string) => setDraft((now) => restoreLabel(current, now, id)),
    removeType: (id: string) =>
      setDraft((now) => ({
        ...now,
        relationTypes: now.relationTypes.filter((type) => type.id !== id),
      })),
    take: (wanted: LabelSchema) => setDraft(takeSchema(current, wanted)),
  };
}

/** A name that no row has: the usual one, or with a number. */
function freeName(name: string, rows: readonly { name: string }[]): string {
  const isFree = (candidate: string) => !rows.some((row) => row.name === candidate);
  if (isFree(name)) return name;
  let number = 2;
  while (!isFree(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
