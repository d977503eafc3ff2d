import { expect, test } from 'vitest';
import { createStore } from '../../renderer/state/store.ts';

function watched() {
  const store = createStore('a');
  const told: string[] = [];
  store.subscribe(() => told.push(store.get()));
  return { store, told };
}

test('a store tells of each new value before `set` returns, and of the same one not at all', () => {
  const { store, told } = watched();
  store.set('b');
  store.set('b');
  expect(told).toEqual(['b']);
});

test('a batch is told of once, at its end, while what is in it sees each value', () => {
  const { store, told } = watched();
  store.batch(() => {
    store.set('b');
    expect(store.get()).toBe('b');
    store.batch(() => store.set('c'));
    expect(told).toEqual([]);
  });
  expect(told).toEqual(['c']);
});

test('a batch that ends as it began is not told of', () => {
  const { store, told } = watched();
  store.batch(() => {
    store.set('b');
    store.set('a');
  });
  expect(told).toEqual([]);
});

test('what a batch set before it failed is told of', () => {
  const { store, told } = watched();
  const fail = () =>
    store.batch(() => {
      store.set('b');
      throw new Error('no');
    });
  expect(fail).toThrow('no');
  store.set('c');
  expect(told).toEqual(['b', 'c']);
});
