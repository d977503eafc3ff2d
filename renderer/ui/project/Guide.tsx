import type { KeyboardEvent } from 'react';
import { labelCommand } from '../../../shared/commands.ts';
import { projectTexts as texts } from '../../../shared/texts/project.ts';
import { isWritable } from '../../state/may-write.ts';
import { useBench, useSession } from '../context.ts';
import { Key } from '../Key.tsx';
import { labelColours } from '../label-colours.ts';
import { Markdown } from '../Markdown.tsx';
import { useKeyOf } from '../use-keymap.ts';

/**
 * The project's guidelines beside the article, and below them each label with its key and its
 * meaning. It stays while somebody marks, and takes no keys from the page.
 */
export function Guide() {
  const { actions, page, run } = useBench();
  const keyOf = useKeyOf();
  const guidelines = useSession((session) => session.project?.guidelines ?? '');
  const labels = useSession((session) => session.project?.schema.labels ?? null);
  const mayWrite = useSession(isWritable);
  const close = () => {
    void actions.view.toggleGuide();
    page.focusPage();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    page.focusPage();
  };
  return (
    <aside
      className="guide"
      aria-label={texts.guidelines}
      data-region="guidelines"
      onKeyDown={onKeyDown}
    >
      <header className="guide-head">
        <h2>{texts.guidelines}</h2>
        {mayWrite && guidelines !== '' && (
          <button type="button" className="quiet" onClick={() => run('project.guidelines')}>
            {texts.edit}
          </button>
        )}
        <button type="button" className="quiet" onClick={close}>
          {texts.close} <Key name={keyOf('help.guidelines')} />
        </button>
      </header>
      <section
        className="guide-body"
        aria-label={texts.guidelines}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
        tabIndex={0}
      >
        {guidelines === '' ? (
          <div className="empty">
            <p>{texts.none}</p>
            {mayWrite && (
              <button type="button" className="button" onClick={() => run('project.guidelines')}>
                {texts.write}
              </button>
            )}
          </div>
        ) : (
          <Markdown source={guidelines} />
        )}
        <div className="guide-labels">
          <h3>{texts.labels}</h3>
          {mayWrite && (
            <button type="button" className="quiet" onClick={actions.schema.open}>
              {texts.editLabels}
            </button>
          )}
        </div>
        <ul className="guidelines">
          {labels?.map((label) => (
            <li key={label.id} style={labelColours(label)}>
              <h4 dir="auto">
                <Key name={keyOf(labelCommand(label.id))} />
                <span className={`label-line line-${label.line}`}>{label.name}</span>
              </h4>
              {label.description !== '' && <p dir="auto">{label.description}</p>}
              {label.guideline !== '' && <Markdown source={label.guideline} />}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
