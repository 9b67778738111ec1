import { expect, it } from 'vitest';
import { closesCircle } from './depend.ts';

const actions = [
  { id: 'a', dependsOn: [] },
  { id: 'b', dependsOn: ['a'] },
  { id: 'c', dependsOn: ['b', 'gone'] },
  { id: 'd', dependsOn: ['e'] },
  { id: 'e', dependsOn: ['d'] },
];
it.each([
  ['a', 'a', true],
  ['a', 'b', true],
  ['a', 'c', true],
  ['c', 'a', false],
  ['a', 'd', false],
  ['a', 'unknown', false],
])('%s on %s: %s', (action, on, expected) => {
  expect(closesCircle(actions, action, on)).toBe(expected);
});
