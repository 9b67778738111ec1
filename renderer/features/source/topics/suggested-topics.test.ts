import { expect, test } from 'vitest';
import type { Topic } from '../../../../assessment-framework/model/framework.ts';
import { recordedElements, suggestedTopics } from './suggested-topics.ts';

const topic = (id: string, mainSources: string[], otherSources: string[]): Topic => ({
  id,
  defaultPriority: 'high',
  references: [],
  mandatory: ['sex', 'age', 'citizenship'],
  populations: [],
  sdg: [],
  gcm: [],
  mainSources,
  otherSources,
});
const topics = [
  topic('T1', ['census'], []),
  topic('T2', [], ['census']),
  topic('T3', ['border'], []),
  topic('T4', ['census'], ['census']),
];
const source = { id: 'a', type: 'census' };
const link = (id: string, from: string) => ({
  topic: id,
  source: from,
  share: 1,
  variables: [],
  linkedWith: [],
  note: '',
});
const ids = (list: readonly Topic[]) => list.map(({ id }) => id);

test('topics stand where the framework expects the type of the source, each once', () => {
  const { main, other, rest } = suggestedTopics({ topics }, [], source);
  expect([ids(main), ids(other), ids(rest)]).toEqual([['T1', 'T4'], ['T2'], ['T3']]);
});

test('a topic that this source serves already is not suggested; links of other sources do not count', () => {
  const { main } = suggestedTopics({ topics }, [link('T1', 'a'), link('T4', 'b')], source);
  expect(ids(main)).toEqual(['T4']);
});

test('recorded elements are suggested while they are demanded and not marked', () => {
  expect(recordedElements({ mandatory: ['sex', 'age', 'x'] }, ['age', 'sex', 'wages'], ['sex'])).toEqual([
    'age',
  ]);
});
