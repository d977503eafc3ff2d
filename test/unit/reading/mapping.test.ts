import { expect, test } from 'vitest';
import { columnsKey, differs, hasText, withUse } from '../../../shared/reading/mapping.ts';

const columns = [
  { name: 'title', samples: [], use: 'title' as const },
  { name: 'body', samples: [], use: 'text' as const },
  { name: 'url', samples: [], use: 'metadata' as const },
];

test('a column that becomes the text makes the one that was it metadata, which loses nothing', () => {
  expect(withUse(columns, 'url', 'text')).toEqual({
    title: 'title',
    body: 'metadata',
    url: 'text',
  });
});

test('any number of columns may be metadata, or nothing', () => {
  expect(withUse(columns, 'title', 'metadata')).toEqual({
    title: 'metadata',
    body: 'text',
    url: 'metadata',
  });
});

test('a table without a text is one that asks for it', () => {
  expect(hasText(columns)).toBe(true);
  expect(hasText(columns.filter(({ use }) => use !== 'text'))).toBe(false);
});

test('a mapping is that of a table with the same columns, in whatever order', () => {
  expect(columnsKey(columns)).toBe(columnsKey([...columns].reverse()));
  expect(columnsKey(columns)).not.toBe(columnsKey(columns.slice(1)));
  expect(differs(columns, { title: 'title', body: 'text' })).toBe(false);
  expect(differs(columns, { title: 'nothing' })).toBe(true);
});
