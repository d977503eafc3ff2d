import type { Summary } from '../model/summary.ts';
import { shorten } from '../text/shorten.ts';
import { plural } from './plural.ts';

/** How many characters of a quote a menu item shows. */
const shown = 32;

/**
 * A commit in a few words, as menus, the status line and the command line name it. `nameOf` names
 * labels and kinds of link by id.
 */
export function describeSummary(summary: Summary, nameOf: (id: string) => string): string {
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
      return count === 1 ? `tag ${words} as ${nameOf(summary.labelId)}` : `tag ${many('marks')}`;
    case 'untag':
      return count === 1 ? `remove ${words}` : `remove ${many('marks')}`;
    case 'relabel':
      return `relabel ${words} as ${nameOf(summary.labelId)}`;
    case 'change annotation':
      return `change ${words}`;
    case 'note':
      return `note on ${summary.labelId === '' ? '' : `${nameOf(summary.labelId)} `}${words}`;
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
      return describeSchemaChange(summary);
    case 'merge actors':
      return `merge of actors into ${words}`;
    case 'rename actor':
      return `rename of an actor to ${words}`;
    case 'split actor':
      return `split of ${plural(count, 'mention')} from ${words}`;
    case 'name actor':
      return `name ${words} for ${plural(count, 'mark')}`;
    case 'rename project':
      return `renaming of the project to ${words}`;
    case 'guidelines':
      return 'change of the guidelines';
    case 'change articles':
      return count === 1 ? `change of ${words}` : `change of ${many('articles')}`;
    case 'split articles':
      return `split of ${many('articles')}`;
    case 'link':
      return `link “${nameOf(quote)}”`;
    case 'unlink':
      return `unlink “${nameOf(quote)}”`;
    case 'change link':
      return `cue of “${nameOf(quote)}”`;
  }
}

function describeSchemaChange({ schema }: Summary): string {
  if (schema === undefined) return 'change of the labels';
  const { action, name, marks } = schema;
  const label = `label “${shorten(name.replace(/\s+/g, ' '), shown)}”`;
  const withMarks = marks === 0 ? '' : ` with ${plural(marks, 'mark')}`;
  switch (action) {
    case 'add label':
      return `new ${label}`;
    case 'rename label':
      return `rename of ${label}`;
    case 'change label':
      return `change of ${label}${withMarks}`;
    case 'merge label':
      return `merge of ${label}${withMarks}`;
    case 'remove label':
      return `removal of ${label}${withMarks}`;
    case 'change links':
      return 'change of the links’ kinds';
    case 'change labels':
      return `change of the labels${withMarks}`;
  }
}
