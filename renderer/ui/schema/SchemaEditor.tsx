import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { LabelSchema } from '../../../shared/model/label-schema.ts';
import { changesMarks } from '../../../shared/schema/change.ts';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';
import type { SchemaPreview } from '../../state/schema-actions.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Consequences } from './Consequences.tsx';
import { LabelsTab } from './LabelsTab.tsx';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { LinksTab } from './LinksTab.tsx';
import { SchemaFoot } from './SchemaFoot.tsx';
import { SchemaHead, type Tab } from './SchemaHead.tsx';
import { useSchemaDraft } from './use-schema-draft.ts';

type Step = { is: 'editing' } | { is: 'leaving' } | { is: 'reviewing'; preview: SchemaPreview };

/** The label schema of the open project, to be changed. */
export function SchemaEditor({ onClose }: { onClose(): void }) {
  const schema = useSession((session) => session.project?.schema ?? null);
  // What it is changed from stays what it was when this was opened.
  const [current] = useState(schema);
  return current === null ? null : <OpenEditor current={current} onClose={onClose} />;
}

function OpenEditor({ current, onClose }: { current: LabelSchema; onClose(): void }) {
  const { actions } = useBench();
  const isWritable = useSession((session) => session.project?.access === 'read and write');
  const schema = useSchemaDraft(current);
  const [tab, setTab] = useState<Tab>('labels');
  const [label, chooseLabel] = useState<string | null>(current.labels[0]?.id ?? null);
  const [type, chooseType] = useState<string | null>(current.relationTypes[0]?.id ?? null);
  const [step, setStep] = useState<Step>({ is: 'editing' });
  const [said, say] = useState('');

  /** Back to the list, which takes the keys at once. */
  const edit = () => {
    flushSync(() => setStep({ is: 'editing' }));
    document.querySelector<HTMLElement>('.row-list')?.focus();
  };
  const leave = () => {
    if (step.is !== 'editing') return edit();
    if (schema.isChanged && isWritable) return setStep({ is: 'leaving' });
    onClose();
  };
  const save = async () => {
    if (!schema.isChanged) return onClose();
    const preview = await actions.schema.preview(schema.change());
    if (preview === null) return;
    const isQuiet = preview.consequences.every(
      (one) => !changesMarks(one) && one.kind !== 'values missing' && one.kind !== 'marks overlap',
    );
    if (isQuiet) return make(preview);
    setStep({ is: 'reviewing', preview });
  };
  const make = async ({ history }: SchemaPreview) => {
    const isMade = await actions.schema.save(schema.change(), history.revision);
    if (isMade) onClose();
    else edit();
  };
  const take = (wanted: LabelSchema, name: string) => {
    schema.take(wanted);
    chooseLabel(wanted.labels[0]?.id ?? null);
    chooseType(wanted.relationTypes[0]?.id ?? null);
    say(texts.taken(name));
  };
  const showProblem = () => {
    const [problem] = schema.problems;
    if (problem === undefined) return;
    setTab(problem.of === 'relation type' ? 'links' : 'labels');
    if (problem.of === 'label') chooseLabel(problem.id);
    if (problem.of === 'relation type') chooseType(problem.id);
  };

  return (
    <Dialog title={texts.title} kind="sheet" onClose={leave}>
      {step.is === 'reviewing' && (
        <Consequences
          consequences={step.preview.consequences}
          onBack={edit}
          onConfirm={() => void make(step.preview)}
        />
      )}
      {step.is !== 'reviewing' && (
        <>
          <SchemaHead
            tab={tab}
            schema={schema}
            isWritable={isWritable}
            onTab={setTab}
            onTake={take}
            onSay={say}
          />
          <div className="schema-body" role="tabpanel" aria-labelledby={`schema-tab-${tab}`}>
            {tab === 'labels' ? (
              <LabelsTab
                schema={schema}
                chosen={label}
                isWritable={isWritable}
                onChoose={chooseLabel}
                onSay={say}
              />
            ) : (
              <LinksTab
                schema={schema}
                chosen={type}
                isWritable={isWritable}
                onChoose={chooseType}
                onSay={say}
              />
            )}
          </div>
          {step.is === 'leaving' ? (
            <LeaveQuestion onStay={edit} onLeave={onClose} />
          ) : (
            <SchemaFoot
              schema={schema}
              isWritable={isWritable}
              said={said}
              onShowProblem={showProblem}
              onCancel={leave}
              onSave={() => void save()}
            />
          )}
        </>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Dialog>
  );
}
