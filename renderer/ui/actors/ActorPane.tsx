import type { Ref } from 'react';
import { actorTexts as texts } from '../../../shared/texts/actors.ts';
import { searchTexts } from '../../../shared/texts/search.ts';
import { useBench } from '../context.ts';
import { FactLine } from '../FactLine.tsx';
import { MentionList } from './MentionList.tsx';
import { TaskForm } from './TaskForm.tsx';
import { useActorsPage, usePageState } from './use-page.ts';

/** The actor that is looked at: what is known, what is being done, and where it is mentioned. */
export function ActorPane({
  ref,
  isWritable,
  onLeave,
}: {
  ref: Ref<HTMLElement>;
  isWritable: boolean;
  onLeave(): void;
}) {
  const at = usePageState((state) => state.at);
  const task = usePageState((state) => state.task);
  if (at === null) {
    return (
      <section ref={ref} className="actor-pane" aria-label={texts.title}>
        <p className="empty">{texts.choose}</p>
      </section>
    );
  }
  return (
    <section ref={ref} className="actor-pane" aria-label={at}>
      <ActorHead isWritable={isWritable} />
      {task !== null && <TaskForm key={task.kind} task={task} onLeave={onLeave} />}
      <ListChoice />
      <MentionList isWritable={isWritable} onLeave={onLeave} />
    </section>
  );
}

function ActorHead({ isWritable }: { isWritable: boolean }) {
  const { actions } = useBench();
  const page = useActorsPage();
  const at = usePageState((state) => state.at) ?? '';
  const view = usePageState((state) => state.view);
  const reading = usePageState((state) => state.reading);
  const actor = usePageState((state) => state.named?.actors.find(({ name }) => name === state.at));
  const task = usePageState((state) => state.task);
  const suggestion = usePageState(
    (state) => state.unnamed?.unnamed.find(({ words }) => words === state.at)?.suggestion ?? '',
  );
  const facts = [
    ...(view === 'named' ? (actor?.kinds.slice(0, 3) ?? []) : []),
    ...(reading === null ? [] : [texts.facts(reading.total, reading.articles)]),
    ...(reading === null || view === 'unnamed' ? [] : [texts.claims(reading.claims)]),
  ];
  return (
    <header className="actor-head">
      <h3 dir="auto">{view === 'named' ? at : `“${at}”`}</h3>
      <div className="actor-buttons">
        {view === 'named' && (
          <button
            type="button"
            className="button"
            onClick={() => {
              actions.closeDialog();
              actions.search.openMarks({ actor: at });
            }}
          >
            {searchTexts.marks.ofActor}
          </button>
        )}
        {isWritable && task === null && (
          <button
            type="button"
            className="button"
            onClick={() =>
              page.begin(
                view === 'named'
                  ? { kind: 'rename', name: at, to: at }
                  : { kind: 'name', words: [at], to: suggestion },
              )
            }
          >
            {view === 'named' ? texts.actions.rename : texts.actions.name}{' '}
            <kbd>{view === 'named' ? 'F2' : 'Enter'}</kbd>
          </button>
        )}
      </div>
      <p className="actor-facts">
        <FactLine facts={facts} />
      </p>
    </header>
  );
}

/** Mentions or claims; marks without a name have mentions alone. */
function ListChoice() {
  const page = useActorsPage();
  const view = usePageState((state) => state.view);
  const list = usePageState((state) => state.list);
  const reading = usePageState((state) => state.reading);
  if (view === 'unnamed' || reading === null) return null;
  const counts = { mentions: reading.total, claims: reading.claims };
  return (
    <fieldset className="actors-views actor-lists">
      <legend className="visually-hidden">{texts.which}</legend>
      {(['mentions', 'claims'] as const).map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="actor-list"
            className="visually-hidden"
            checked={list === choice}
            onChange={() => page.setList(choice)}
          />
          <span>{texts.viewCount(texts.lists[choice], counts[choice])}</span>
        </label>
      ))}
    </fieldset>
  );
}
