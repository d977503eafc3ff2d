import { type FormEvent, useId } from 'react';
import { actorTexts as texts } from '../../../shared/texts/actors.ts';
import { type ActorTask, changeOf } from '../../commands/actor-tasks.ts';
import { NameField } from './NameField.tsx';
import { useActorsPage, usePageState } from './use-page.ts';

/** What is about to be done, to whom, and what will come of it, before it is done. */
export function TaskForm({ task, onLeave }: { task: ActorTask; onLeave(): void }) {
  const page = useActorsPage();
  const plan = usePageState((state) => state.plan);
  const heading = useId();
  const cancel = () => {
    page.leaveTask();
    onLeave();
  };
  const confirm = async () => {
    if (plan === null || plan.marks === 0) return;
    if (await page.confirm()) onLeave();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void confirm();
  };
  return (
    <form className="task" aria-labelledby={heading} onSubmit={submit}>
      <h4 id={heading}>{titleOf(task)}</h4>
      {task.kind === 'merge' && <NameChoice task={task} />}
      <NameField
        label={texts.field[task.kind]}
        value={task.to}
        onChange={page.setTo}
        onConfirm={() => void confirm()}
        onCancel={cancel}
      />
      <Plan task={task} />
      <div className="task-buttons">
        <button type="button" className="button" onClick={cancel}>
          {texts.cancel} <kbd>Esc</kbd>
        </button>
        <button
          type="submit"
          className="button button-main"
          disabled={plan === null || plan.marks === 0}
        >
          {texts.confirm[task.kind]} <kbd>Enter</kbd>
        </button>
      </div>
    </form>
  );
}

function titleOf(task: ActorTask): string {
  switch (task.kind) {
    case 'rename':
      return texts.tasks.rename(task.name);
    case 'split':
      return texts.tasks.split(task.annotationIds.length, task.name);
    case 'merge':
      return texts.tasks.merge(task.names.length);
    case 'name':
      return texts.tasks.name(task.words.length);
  }
}

/** The names that would become one: a click on one has it stay. */
function NameChoice({ task }: { task: ActorTask & { kind: 'merge' } }) {
  const page = useActorsPage();
  const ticked = usePageState((state) => state.ticked);
  return (
    <fieldset className="task-names">
      <legend className="visually-hidden">{texts.field.merge}</legend>
      {task.names.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="name-that-stays"
            checked={task.to === name}
            onChange={() => page.setTo(name)}
          />
          <span dir="auto">{name}</span>
          <span className="actors-count">{texts.completion(ticked.get(name) ?? 0)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Plan({ task }: { task: ActorTask }) {
  const plan = usePageState((state) => state.plan);
  const to = task.to.trim();
  if (changeOf(task) === null || plan === null) return <p className="task-plan"> </p>;
  if (plan.marks === 0) return <p className="task-plan">{texts.plan.nothing}</p>;
  return (
    <div className="task-plan" role="status">
      <p>
        {texts.plan.marks(plan.marks, plan.articles, to)}{' '}
        {plan.joined > 0 && texts.plan.joined(plan.joined, to)}{' '}
        {plan.links === 0 && texts.plan.undo}
      </p>
      {plan.links > 0 && (
        <>
          <p className="task-warning">{texts.plan.links(plan.links)}</p>
          <ul>
            {plan.shownLinks.slice(0, 3).map(({ quote, other, title }) => (
              <li key={`${title} ${quote} ${other}`} dir="auto">
                {texts.plan.link(quote, other, title)}
              </li>
            ))}
            {plan.links > 3 && <li>{texts.plan.moreLinks(plan.links - 3)}</li>}
          </ul>
          <p>{texts.plan.undo}</p>
        </>
      )}
    </div>
  );
}
