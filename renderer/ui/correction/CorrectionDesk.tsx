import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { correctionTexts as texts } from '../../../shared/texts/correction.ts';
import { clearCorrectionMarks, showCorrectionMarks } from '../../editor/correction-marks.ts';
import { type CorrectionView, mountCorrection } from '../../editor/correction-view.ts';
import type { Correcting } from '../../state/session.ts';
import { useBench, useSession } from '../context.ts';
import { Key } from '../Key.tsx';
import { useKeyOf } from '../use-keymap.ts';
import { CorrectionReview } from './CorrectionReview.tsx';
import { CorrectionState } from './CorrectionState.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';

/** Milliseconds after the last key until marks are shown anew. */
const pause = 180;

/** The article's text in an editor of its own, in place of the page. */
export function CorrectionDesk({ correction }: { correction: Correcting }) {
  const { actions, platform } = useBench();
  const keyOf = useKeyOf();
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const view = useRef<CorrectionView | null>(null);
  const { sheet, content, caret, stage, plan } = correction;
  const { article, text } = sheet;

  useLayoutEffect(() => {
    if (root.current === null) return undefined;
    // What is gone back to has no blocks of its own yet, and needs none to be read.
    const blocks = content === text.content ? text.blocks : [];
    const mounted = mountCorrection(root.current, { content, blocks });
    view.current = mounted;
    mounted.focus(Math.min(caret, content.length));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => actions.correction.follow(mounted.read());
    const stop = mounted.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(follow, pause);
    });
    follow();
    const stopReading = actions.correction.readFrom(mounted.read);
    return () => {
      clearTimeout(timer);
      stopReading();
      stop();
      clearCorrectionMarks();
      mounted.dispose();
      view.current = null;
    };
  }, [actions, content, text, caret]);

  useEffect(() => {
    const { current } = view;
    const desk = scroller.current;
    if (current === null || desk === null || plan === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => showCorrectionMarks(current, plan);
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(show, pause);
    };
    show();
    desk.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      desk.removeEventListener('scroll', onScroll);
    };
  }, [plan]);

  useEffect(() => {
    if (stage === 'writing') view.current?.refocus();
  }, [stage]);

  const read = () => view.current?.read() ?? content;
  const onKeyDown = (event: KeyboardEvent) => {
    // What an input method takes back is not the mode.
    if (event.nativeEvent.isComposing) return;
    const isMod = platform === 'mac' ? event.metaKey : event.ctrlKey;
    const isDone = event.key === 'Enter' && isMod;
    if (isDone && stage === 'review') void actions.correction.save();
    else if (isDone && stage === 'writing') actions.correction.review(read());
    else if (event.key === 'Escape' && stage === 'writing') actions.correction.close(read());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <main
      ref={scroller}
      className="desk correction"
      aria-label={texts.region}
      onKeyDown={onKeyDown}
    >
      <div className="correction-bar">
        <h1 className="correction-title" dir="auto">
          {texts.title(article.title)}
        </h1>
        <CorrectionState />
        <div className="correction-tools">
          <button type="button" className="button" onClick={() => actions.correction.close(read())}>
            {texts.leave} <Key name={keyOf('selection.clear')} />
          </button>
          <button
            type="button"
            className="button button-main"
            onClick={() => actions.correction.review(read())}
          >
            {texts.review}
          </button>
        </div>
      </div>
      <div className="spread">
        <div className="sheet">
          {/* biome-ignore lint/a11y/useSemanticElements: a field of the browser's shows no lines of their own kinds. */}
          <div
            ref={root}
            className="correction-text"
            data-region="correction"
            contentEditable
            suppressContentEditableWarning
            spellCheck={false}
            role="textbox"
            tabIndex={0}
            aria-multiline="true"
            aria-label={texts.text}
            aria-description={texts.textHint}
            lang={article.language === '' ? undefined : article.language}
          />
        </div>
      </div>
      {stage === 'review' && plan !== null && (
        <CorrectionReview correction={correction} plan={plan} />
      )}
      {stage === 'leaving' && <LeaveDialog />}
    </main>
  );
}

/** The mode, while the session is in it. */
export function CurrentCorrection() {
  const correction = useSession((session) => session.correction);
  return correction === null ? null : <CorrectionDesk correction={correction} />;
}
