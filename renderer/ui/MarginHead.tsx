import { useMemo } from 'react';
import type { TableCommand } from '../../shared/commands.ts';
import { searchTexts } from '../../shared/texts/search.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { isUnfolded } from '../commands/folding.ts';
import { cardsOf, countByLabel } from '../commands/margin-cards.ts';
import { isWritable } from '../state/may-write.ts';
import { useBench, useSession } from './context.ts';
import { labelColours } from './label-colours.ts';
import { MarginIcon, type MarginIconName } from './MarginIcon.tsx';
import { useKeyOf } from './use-keymap.ts';

const texts = windowTexts.margin;

/** The head of the margin: how many marks are shown, of which labels, and how. */
export function MarginHead({ view }: { view: 'beside' | 'list' | 'panel' }) {
  const annotations = useSession((session) => session.sheet?.annotations);
  const hiddenLabels = useSession((session) => session.margin.hiddenLabels);
  const focus = useSession((session) => session.focus);
  const folds = useSession((session) => session.margin.folds);
  const isWritableNow = useSession(isWritable);
  const all = annotations ?? [];
  const shown = cardsOf(all, hiddenLabels, focus).length;
  const isAllOpen = all.length > 0 && all.every(({ id }) => isUnfolded(folds, focus, id));
  return (
    <header className="margin-head">
      <h2 className="margin-title">
        {shown === all.length ? texts.marks(all.length) : texts.showing(shown, all.length)}
      </h2>
      <div className="margin-tools">
        {isWritableNow && (
          <Tool command="article.note" icon="note" says={texts.noteOn(texts.theArticle)} />
        )}
        <Tool command="search.marks" icon="everywhere" says={searchTexts.marks.ofLabel} />
        {view === 'beside' && (
          <Tool
            command="view.fold-all"
            icon={isAllOpen ? 'fold' : 'unfold'}
            says={isAllOpen ? texts.foldAll : texts.unfoldAll}
          />
        )}
        {view === 'beside' && <Tool command="view.list" icon="list" says={texts.asList} />}
        {view === 'list' && <Tool command="view.list" icon="beside" says={texts.beside} />}
        {view === 'panel' && <Tool command="view.list" icon="close" says={texts.close} />}
      </div>
      <LabelChips />
    </header>
  );
}

function Tool({
  command,
  icon,
  says,
}: {
  command: TableCommand;
  icon: MarginIconName;
  says: string;
}) {
  const { run } = useBench();
  const keyOf = useKeyOf();
  return (
    <button
      type="button"
      className="quiet margin-tool"
      aria-label={says}
      title={`${says} (${keyOf(command)})`}
      onClick={() => run(command)}
    >
      <MarginIcon name={icon} />
    </button>
  );
}

/** A chip for each label that the article has marks of; pressed, its cards are shown. */
function LabelChips() {
  const { actions } = useBench();
  const labels = useSession((session) => session.project?.schema.labels);
  const annotations = useSession((session) => session.sheet?.annotations);
  const hiddenLabels = useSession((session) => session.margin.hiddenLabels);
  const counts = useMemo(() => countByLabel(annotations ?? []), [annotations]);
  const present = labels?.filter(({ id }) => counts.has(id)) ?? [];
  if (present.length === 0) return null;
  return (
    <fieldset className="margin-labels" aria-label={texts.filter}>
      {present.map((label) => (
        <button
          key={label.id}
          type="button"
          className="label-chip"
          style={labelColours(label)}
          aria-pressed={!hiddenLabels.has(label.id)}
          onClick={() => actions.margin.toggleLabel(label.id)}
        >
          {texts.chip(label.name, counts.get(label.id) ?? 0)}
        </button>
      ))}
    </fieldset>
  );
}
