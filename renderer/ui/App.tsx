import { windowTexts } from '../../shared/texts/ui.ts';
import { isQueueShown } from '../state/session.ts';
import { ActorsDialog } from './actors/ActorsDialog.tsx';
import { useBench, useSession } from './context.ts';
import { CurrentCorrection } from './correction/CorrectionDesk.tsx';
import { DropTarget } from './DropTarget.tsx';
import { DetailsDialog } from './dialogs/DetailsDialog.tsx';
import { PageSettingsDialog } from './dialogs/PageSettingsDialog.tsx';
import { ExportDialog } from './export/ExportDialog.tsx';
import { RemovedArticlesDialog } from './history/RemovedArticlesDialog.tsx';
import { ImportDialog } from './import/ImportDialog.tsx';
import { KeySheet } from './keys/KeySheet.tsx';
import { LinksDialog } from './links/LinksDialog.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { Page } from './Page.tsx';
import { CommandPalette } from './palette/CommandPalette.tsx';
import { Guide } from './project/Guide.tsx';
import { GuidelinesEditor } from './project/GuidelinesEditor.tsx';
import { RenameDialog } from './project/RenameDialog.tsx';
import { ChangeArticlesDialog } from './queue/ChangeArticlesDialog.tsx';
import { Queue } from './queue/Queue.tsx';
import { StartScreen } from './StartScreen.tsx';
import { StatusLine } from './StatusLine.tsx';
import { SchemaEditor } from './schema/SchemaEditor.tsx';
import { SearchPanel } from './search/SearchPanel.tsx';
import { TopBar } from './TopBar.tsx';
import { TagEveryDialog } from './tag-every/TagEveryDialog.tsx';

/** The whole window: the start screen, or the bench with its queue, page, margin and lines. */
export function App() {
  const stage = useSession((session) => session.stage);
  const hasQueue = useSession(isQueueShown);
  const isCorrecting = useSession((session) => session.correction !== null);
  const hasGuide = useSession((session) => session.preferences.isGuideShown);
  const announcement = useSession((session) => session.announcement);
  return (
    <DropTarget>
      {stage === 'starting' && <p className="starting">{windowTexts.opening}</p>}
      {stage === 'start screen' && <StartScreen />}
      {stage === 'bench' && (
        <div className={hasQueue ? 'bench' : 'bench without-queue'}>
          <TopBar />
          {hasQueue && <Queue />}
          {isCorrecting ? <CurrentCorrection /> : <Page />}
          {hasGuide && <Guide />}
          <SearchPanel />
          <StatusLine />
        </div>
      )}
      <NoticeBar />
      <CurrentDialog />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </DropTarget>
  );
}

function CurrentDialog() {
  const dialog = useSession((session) => session.dialog);
  const { actions } = useBench();
  if (dialog === null) return null;
  if (dialog.kind === 'keys') return <KeySheet onClose={actions.closeDialog} />;
  if (dialog.kind === 'commands')
    return <CommandPalette key={dialog.among} among={dialog.among} onClose={actions.closeDialog} />;
  if (dialog.kind === 'page settings') return <PageSettingsDialog onClose={actions.closeDialog} />;
  if (dialog.kind === 'links') return <LinksDialog onClose={actions.closeDialog} />;
  if (dialog.kind === 'actors') return <ActorsDialog onClose={actions.closeDialog} />;
  if (dialog.kind === 'tag every')
    return <TagEveryDialog {...dialog} onClose={actions.closeDialog} />;
  if (dialog.kind === 'schema') return <SchemaEditor onClose={actions.closeDialog} />;
  if (dialog.kind === 'write guidelines') return <GuidelinesEditor onClose={actions.closeDialog} />;
  if (dialog.kind === 'rename project') return <RenameDialog onClose={actions.closeDialog} />;
  if (dialog.kind === 'details') return <DetailsDialog onClose={actions.closeDialog} />;
  if (dialog.kind === 'change articles')
    return <ChangeArticlesDialog what={dialog.what} onClose={actions.closeDialog} />;
  if (dialog.kind === 'removed articles')
    return <RemovedArticlesDialog articles={dialog.articles} onClose={actions.closeDialog} />;
  if (dialog.kind === 'export') return <ExportDialog onClose={actions.closeDialog} />;
  return <ImportDialog />;
}
