import type { Host } from '../../../shared/host.ts';
import type { ArticleText } from '../../../shared/model/article-text.ts';

/** What the page stands in when there is no window around it. */

const listeners = new Set<(message: unknown) => void>();

/** A host whose storage acknowledges everything at once and keeps nothing. */
export const emptyHost: Host = {
  post: (message) => {
    const id = isCall(message) ? message.id : '';
    const value = { revision: 1, undo: null, redo: null };
    for (const listener of listeners) listener({ kind: 'reply', id, reply: { ok: true, value } });
  },
  listen: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  request: () => new Promise(() => {}),
  onEvent: () => () => {},
  takeFiles: () => Promise.resolve([]),
};

function isCall(message: unknown): message is { id: string } {
  return typeof message === 'object' && message !== null && 'id' in message;
}

export function anElement(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

/** A text whose lines are its paragraphs. */
export function plainText(content: string): ArticleText {
  let start = 0;
  const blocks = content.split('\n').flatMap((line) => {
    const block = { kind: 'paragraph', start, end: start + line.length, level: 0 } as const;
    start += line.length + 1;
    return line === '' ? [] : [block];
  });
  return {
    id: 't1',
    content,
    sha256: '',
    blocks,
    marks: [],
    version: 1,
    corrects: null,
    provenance: {
      file: '',
      format: 'text',
      encoding: 'utf-8',
      bytes: 0,
      sha256: '',
      byteOrderMark: false,
      lineEnds: 0,
      container: '',
      line: 0,
      notes: [],
    },
  };
}
