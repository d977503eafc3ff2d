import { expect, test } from 'vitest';
import { projectIn } from '../../../electron/main/project-in-words.ts';

test.each([
  ['a path from where it was named', ['galley', 'port.galley'], '/home/ada/port.galley'],
  ['a whole path with spaces', ['galley', '/data/my port.galley'], '/data/my port.galley'],
  ['other alphabets and capitals', ['galley', '/data/ميناء.GALLEY'], '/data/ميناء.GALLEY'],
  [
    'an address, as file managers give',
    ['galley', 'file:///data/H%C3%A4fen%20%26.galley'],
    '/data/Häfen &.galley',
  ],
  [
    'what comes after switches',
    ['galley', '--no-sandbox', '--', 'port.galley'],
    '/home/ada/port.galley',
  ],
])('a project is named by %s', (_how, words, path) => {
  expect(projectIn(words, '/home/ada')).toBe(path);
});

test.each([
  ['nothing', ['galley']],
  ['the program itself', ['/opt/app.galley']],
  ['a switch', ['galley', '--user-data-dir=/data/x.galley']],
  ['another kind of file', ['galley', 'notes.txt']],
  ['a file of another machine', ['galley', 'file://elsewhere/port.galley']],
])('%s names no project', (_what, words) => {
  expect(projectIn(words, '/home/ada')).toBeNull();
});
