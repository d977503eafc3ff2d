/// <reference path="../../../renderer/css.d.ts" />
import '../../../renderer/styles/tokens.css';
import '../../../renderer/styles/base.css';
import '../../../renderer/styles/bench.css';
import '../../../renderer/styles/page.css';
import '../../../renderer/styles/marks.css';
import './peer.css';
import { createAfterPaint } from '../../../renderer/editor/after-paint.ts';
import { createPageController } from '../../../renderer/editor/page-controller.ts';
import { createActions } from '../../../renderer/state/actions.ts';
import { createCommitter } from '../../../renderer/state/desk.ts';
import { emptySession, type Session } from '../../../renderer/state/session.ts';
import { createStore } from '../../../renderer/state/store.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import { createClient } from '../../../shared/rpc.ts';
import { anAnnotation, anArticle } from '../../support/notation.ts';
import { anElement, emptyHost, plainText } from './surroundings.ts';

/**
 * The page of the window, as one peer among others in a harness that compares how renderers
 * open, mark and scroll a text. All is the window's own code, from a commit that storage has
 * acknowledged (here at once, and without a disk) to the paint; the lists that React draws beside
 * the page are left out, as others have none.
 */

/** A mark as the harness gives it: UTF-16 offsets into the text, whose paragraphs end in LF. */
type Span = { id: string; start: number; end: number; label: string };

const client = createClient(emptyHost, 'peer');
const store = createStore<Session>(emptySession);
const committer = createCommitter(client, store);
const actions = createActions(emptyHost, client, store);
const page = createPageController(store, actions, createAfterPaint());
const marks = new Map<string, Annotation>();

const scroller = anElement('main', 'desk');
const spread = anElement('div', 'spread');
const sheet = anElement('article', 'sheet');
const root = anElement('div', 'text');
const caret = anElement('div', 'caret');
const grips = anElement('div', 'grips');
sheet.append(root, caret, grips);
spread.append(sheet);
scroller.append(spread);

const write = (before: Annotation | null, after: Annotation | null) =>
  committer.change(() => [{ kind: 'annotation', before, after }]);

Object.assign(window, {
  __peer: {
    load(content: string, spans: readonly Span[]) {
      document.getElementById('host')?.append(scroller);
      const text = plainText(content);
      const annotations = spans.map((span) => annotationFor(span, content));
      store.set({
        ...emptySession,
        stage: 'bench',
        project: {
          id: 'p1',
          name: 'peer',
          guidelines: '',
          path: '',
          access: 'read and write',
          layerId: 'l1',
          schema: defaultSchema,
          history: { revision: 0, undo: null, redo: null },
        },
        sheet: { article: anArticle(), text, annotations, relations: [] },
      });
      page.attach({ root, sheet, scroller, caret, grips }, text, defaultSchema.labels);
    },
    add(span: Span) {
      const { sheet: open } = store.get();
      return write(null, annotationFor(span, open?.text.content ?? ''));
    },
    remove(id: string) {
      return write(marks.get(id) ?? null, null);
    },
    isPainted(span: Span) {
      const box = root.querySelector(`[data-mark="${span.id}"]`);
      const words = wordsOf(span);
      if (box === null || words === undefined) return false;
      const { left, top } = box.getBoundingClientRect();
      return Math.abs(left - words.left) < 2 && Math.abs(top - words.top) < 2;
    },
    scroller: () => scroller,
  },
});

function annotationFor({ id, start, end, label }: Span, content: string): Annotation {
  const annotation = anAnnotation({
    id,
    labelId: label,
    fragments: [{ start, end }],
    quote: content.slice(start, end),
  });
  marks.set(id, annotation);
  return annotation;
}

/** Where the first line of a mark's words is on the screen, found without the page's own help. */
function wordsOf({ start, end }: Span): DOMRect | undefined {
  const content = store.get().sheet?.text.content ?? '';
  const block = content.slice(0, start).split('\n').length - 1;
  const node = root.getElementsByClassName('block')[block]?.firstChild?.firstChild;
  if (node == null) return undefined;
  const begin = content.lastIndexOf('\n', start - 1) + 1;
  const range = document.createRange();
  range.setStart(node, start - begin);
  range.setEnd(node, end - begin);
  return [...range.getClientRects()].find(({ width }) => width > 0);
}
