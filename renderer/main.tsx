import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/bench.css';
import './styles/queue.css';
import './styles/queue-filter.css';
import './styles/page.css';
import './styles/marks.css';
import './styles/margin.css';
import './styles/values.css';
import './styles/links.css';
import './styles/history.css';
import './styles/correction.css';
import './styles/dialogs.css';
import './styles/keys.css';
import './styles/command-palette.css';
import './styles/actors.css';
import './styles/tag-every.css';
import './styles/schema.css';
import './styles/import.css';
import './styles/export.css';
import './styles/guide.css';
import './styles/search.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type CommandId, isTableCommand } from '../shared/commands.ts';
import { createClient } from '../shared/rpc.ts';
import { createAfterPaint } from './editor/after-paint.ts';
import { createPageController } from './editor/page-controller.ts';
import { createActions } from './state/actions.ts';
import { keepName } from './state/project-actions.ts';
import { createRunner } from './state/run-command.ts';
import { emptySession } from './state/session.ts';
import { createStore } from './state/store.ts';
import { keepMenus } from './state/tell-menus.ts';
import { canWait, createView } from './state/view.ts';
import { App } from './ui/App.tsx';
import { BenchContext } from './ui/context.ts';
import { listenToLinkKeys } from './ui/links/listen-link-keys.ts';
import { listenToKeys } from './ui/listen-keys.ts';
import { moveToRegion } from './ui/regions.ts';
import { showLook, watchNarrow } from './ui/show-look.ts';

const { host } = window;
const store = createStore(emptySession);
const client = createClient(host, 'window');
const actions = createActions(host, client, store);
const afterPaint = createAfterPaint();
// The page listens to the session first, so that it paints before anything else is done.
const page = createPageController(store, actions, afterPaint);
const view = createView(store, canWait, afterPaint);
const run = createRunner(store, actions, page, moveToRegion);
const platform = navigator.userAgent.includes('Mac') ? 'mac' : 'other';

keepMenus(host, store, actions.complain);
keepName(host, store, actions.complain);
listenToLinkKeys(store, platform, actions.links.pressKey);
listenToKeys(store, platform, run, (pressed) => actions.values.press(pressed, false));
showLook(store);
watchNarrow(actions.view.setNarrow);
host.onEvent((event) => {
  if (event.kind === 'closing') {
    page.tellPlace();
    void actions.close();
  }
  if (event.kind === 'command' && isCommand(event.id)) run(event.id);
  if (event.kind === 'project') void actions.readProject(event.articleId, event.view);
  if (event.kind === 'open') actions.projects.open(event.token);
  // What was told before is about the project that is left now.
  if (event.kind === 'busy' && event.what === 'opening') actions.closeNotice();
  if (event.kind === 'problem') actions.complainInWords(event.message);
  if (event.kind === 'recent') actions.setRecent(event.recent);
});

const element = document.getElementById('window');
if (element === null) throw new Error('the page has no place for the window');
createRoot(element).render(
  <StrictMode>
    <BenchContext value={{ store, view, actions, page, run, platform }}>
      <App />
    </BenchContext>
  </StrictMode>,
);
void actions.start();

function isCommand(id: string): id is CommandId {
  return isTableCommand(id) || id.startsWith('label ');
}
