/**
 * What is measured, for the app and the Lexical floor alike, inside the page:
 *
 * - A sample begins at the time stamp of the key event, which is when the browser got the key.
 * - `registered` is when the box or the highlight it leads to was put into the page (or a removed
 *   one taken out). Galley shows only what storage has acknowledged with synchronous=FULL, so the
 *   commit and all the way there and back lie before it.
 * - `painted` is the first task after the animation frame that follows: the page has then laid
 *   out and painted that frame and handed it to the compositor.
 * - `nextFrame` is the beginning of the frame after that one, an upper bound that any browser
 *   timing agrees on; `idle` is when the page has nothing left to do, cards and lists included.
 *
 * A frame of scrolling is measured from its scroll event, with which the frame begins.
 */
export type Sample = {
  handled: number;
  registered: number;
  painted: number;
  nextFrame: number;
  idle: number;
};

export type What = 'add' | 'relabel' | 'remove' | 'focus' | 'open' | 'scroll';

export type Stopwatch = {
  /** Waits until the page is quiet and selects a few words that are on the screen. */
  selectWords(random: number): Promise<string>;
  /** Scrolls to a part of the article, 0 its top and 1 its end, and waits until it is quiet. */
  scrollTo(part: number): Promise<void>;
  /** Waits until the page is quiet and gets ready for the next key or wheel event. */
  arm(what: What): Promise<void>;
  /** The sample, or null when what was waited for has not come about. */
  result(): Promise<Sample | null>;
};

declare global {
  var stopwatch: Stopwatch;
}

/** Put into the page as source text: it must use nothing from outside of itself. */
export function installStopwatch(): void {
  const patience = 15_000;
  let armed: What | null = null;
  let words: Range | null = null;
  let started: { at: number; handled: number } | null = null;
  let settle: (sample: Sample | null) => void = () => {};
  let sample: Promise<Sample | null> = Promise.resolve(null);
  // Ahead of what the page itself has put off until after the paint.
  const nextTask = (run: () => void) => void scheduler.postTask(run, { priority: 'user-blocking' });

  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const idle = () =>
    new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1_000 }));
  const quiet = async () => {
    await frame();
    await idle();
    await frame();
    await idle();
    await new Promise((resolve) => setTimeout(resolve, 15));
    await idle();
  };

  const finish = (isRight: () => boolean = () => true) => {
    if (started === null || armed === null) return;
    const { at, handled } = started;
    const registered = performance.now() - at;
    armed = null;
    requestAnimationFrame(() => {
      nextTask(() => {
        const painted = performance.now() - at;
        let nextFrame = 0;
        void idle().then(async () => {
          const idleAt = performance.now() - at;
          while (nextFrame === 0) await frame();
          const taken = { handled: handled - at, registered, painted, nextFrame, idle: idleAt };
          settle(isRight() ? taken : null);
        });
        requestAnimationFrame(() => {
          nextFrame = performance.now() - at;
        });
      });
    });
  };
  const begin = (event: Event) => {
    if (armed !== null) started = { at: event.timeStamp, handled: performance.now() };
  };
  addEventListener('keydown', begin, { capture: true });

  // The app: boxes in the page. Where they are is looked at when the sample is over.
  const standsOn = (mark: HTMLElement) => {
    const box = mark.getBoundingClientRect();
    const first = words?.getClientRects()[0];
    if (first === undefined) return false;
    return Math.abs(box.left - first.left) < 2 && Math.abs(box.top - first.top) < 2;
  };
  const marksIn = (nodes: NodeList) =>
    [...nodes].filter(
      (node): node is HTMLElement => node instanceof HTMLElement && node.dataset.mark !== undefined,
    );
  let marked: string | undefined;
  const observer = new MutationObserver((records) => {
    if (armed === null || started === null) return;
    for (const { addedNodes, removedNodes } of records) {
      for (const mark of marksIn(addedNodes)) {
        if (armed === 'open') finish();
        if (armed === 'focus' && mark.closest('.mark-lifted') !== null) finish();
        const label = armed === 'add' ? 'actor' : 'figure';
        if ((armed !== 'add' && armed !== 'relabel') || mark.dataset.label !== label) continue;
        // Others are drawn anew when they change their lanes.
        if (mark.closest('.mark-lifted') === null) continue;
        marked = mark.dataset.mark;
        finish(() => mark.isConnected && standsOn(mark));
      }
      if (armed !== 'remove') continue;
      if (marksIn(removedNodes).some(({ dataset }) => dataset.mark === marked)) finish();
    }
  });
  observer.observe(document, { childList: true, subtree: true });

  // The floor: highlights of the browser's own.
  const isMark = (highlight: Highlight) => {
    for (const [name, other] of CSS.highlights) {
      if (other === highlight) return name.startsWith('mark-') && name !== 'mark-focus';
    }
    return false;
  };
  const reads = (range: AbstractRange) => String(range).trim() === String(words).trim();
  const { add, delete: remove } = Highlight.prototype;
  Highlight.prototype.add = function (range) {
    if (armed === 'focus') finish();
    if (armed === 'open' && isMark(this)) finish();
    if ((armed === 'add' || armed === 'relabel') && isMark(this) && reads(range)) finish();
    return add.call(this, range);
  };
  Highlight.prototype.delete = function (range) {
    if (armed === 'remove' && isMark(this) && reads(range)) finish();
    return remove.call(this, range);
  };

  addEventListener(
    'scroll',
    () => {
      if (armed !== 'scroll') return;
      started = { at: performance.now(), handled: performance.now() };
      finish();
    },
    { capture: true, passive: true },
  );

  const scroller = () => document.querySelector('main') as HTMLElement;

  /** Two or three words in one text node under a point of the screen. */
  const wordsAt = (x: number, y: number): Range | null => {
    const caret = document.caretPositionFromPoint(x, y);
    const node = caret?.offsetNode;
    if (caret === null || !(node instanceof Text) || node.parentElement?.closest('.text') == null)
      return null;
    const text = node.data;
    const start = text.lastIndexOf(' ', caret.offset) + 1;
    let end = text.indexOf(' ', caret.offset + 8);
    if (end === -1) end = text.length;
    if (end - start < 6 || end - start > 60) return null;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  };

  /** Whether the box of a mark begins where these words do. */
  const isMarked = (range: Range): boolean => {
    const first = range.getClientRects()[0];
    if (first === undefined) return true;
    return [...document.querySelectorAll('[data-mark]')].some((mark) => {
      const box = mark.getBoundingClientRect();
      return Math.abs(box.left - first.left) < 2 && Math.abs(box.top - first.top) < 2;
    });
  };

  globalThis.stopwatch = {
    selectWords: async (random) => {
      await quiet();
      const box = scroller().getBoundingClientRect();
      const column = document.querySelector('.text')?.getBoundingClientRect();
      for (let turn = 0; turn < 200; turn += 1) {
        const spread = (random * 997 + turn * 0.137) % 1;
        const other = (random * 601 + turn * 0.371) % 1;
        const x = (column?.left ?? 0) + (column?.width ?? 0) * (0.05 + 0.7 * spread);
        const y = box.top + box.height * (0.25 + 0.5 * other);
        const range = wordsAt(x, y);
        // The key of a label takes a mark away that is on just these words.
        if (range === null || isMarked(range)) continue;
        const { startContainer, startOffset, endContainer, endOffset } = range;
        document
          .getSelection()
          ?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
        words = range;
        return String(range).trim();
      }
      throw new Error('no words are on the screen');
    },
    scrollTo: async (part) => {
      const main = scroller();
      main.scrollTop = (main.scrollHeight - main.clientHeight) * part;
      await quiet();
    },
    arm: async (what) => {
      await quiet();
      started = null;
      armed = what;
      sample = new Promise((resolve) => {
        settle = resolve;
        setTimeout(() => {
          armed = null;
          resolve(null);
        }, patience);
      });
    },
    result: () => sample,
  };
}
