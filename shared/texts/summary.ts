import type { Summary } from '../model/summary.ts';
import { shorten } from '../text/shorten.ts';

/** How many characters of a quote a menu item shows. */
const shown = 32;

/** A commit in a few words, as menus, the status line and the command line name it. */
export function describeSummary(summary: Summary, labelName: (labelId: string) => string): string {
  const { action, count, quote } = summary;
  const words = `“${shorten(quote.replace(/\s+/g, ' '), shown)}”`;
  const many = (noun: string) => `${count.toLocaleString('en')} ${noun}`;
  switch (action) {
    case 'add articles':
      return count === 1 ? `import ${words}` : `import of ${many('articles')}`;
    case 'remove articles':
      return count === 1 ? `removal of ${words}` : `removal of ${many('articles')}`;
    case 'change article':
      return count === 1 ? `details of ${words}` : `details of ${many('articles')}`;
    case 'tag':
      return count === 1 ? `tag ${words} as ${labelName(summary.labelId)}` : `tag ${many('marks')}`;
    case 'untag':
      return count === 1 ? `remove ${words}` : `remove ${many('marks')}`;
    case 'relabel':
      return `relabel ${words} as ${labelName(summary.labelId)}`;
    case 'change annotation':
      return `change ${words}`;
    case 'note':
      return `note on ${summary.labelId === '' ? '' : `${labelName(summary.labelId)} `}${words}`;
    case 'set value':
      return count === 1 ? `values of ${words}` : `values of ${many('marks')}`;
    case 'correct text':
      return `correction of ${words}`;
    case 'restore marks':
      return count === 1 ? `restore of ${words}` : `restore of ${many('marks')}`;
    case 'restore article':
      return `restore of the article ${words}`;
    case 'restore state':
      return `restore of an earlier ${words}`;
    case 'change schema':
      return 'change of the labels';
    case 'link':
      return `link “${quote}”`;
    case 'unlink':
      return `unlink “${quote}”`;
  }
}
