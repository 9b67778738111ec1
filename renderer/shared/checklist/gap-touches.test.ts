import { expect, test } from 'vitest';
import type { GapRule } from '../../../assessment-framework/model/framework.ts';
import { gapTouches } from './gap-touches.ts';

const rule = (id: string, when: GapRule['triggers'][number]['when']): GapRule => ({
  id,
  impact: 1,
  class: 'data',
  substitutable: false,
  stepUp: false,
  sdg: [],
  gcm: [],
  triggers: [{ scope: 'topic', when }],
});

test('a rule is found however deep its condition names the criterion', () => {
  const gapRules = [
    rule('G1', { all: [{ topicRelevant: true }, { any: [{ source: 'S01', atMost: 2, of: 'best' }] }] }),
    rule('G2', { system: 'S01', atMost: 0 }),
    rule('G3', { system: 'D5.02', atMost: 1 }),
  ];
  expect(gapTouches({ gapRules }, 'S01')).toEqual([
    { rule: 'G1', atMost: 2 },
    { rule: 'G2', atMost: 0 },
  ]);
  expect(gapTouches({ gapRules }, 'D9.09')).toEqual([]);
});

test('of two levels in one rule the higher one stands', () => {
  const gapRules = [
    rule('G1', { any: [{ system: 'D5.02', atMost: 1 }, { all: [{ system: 'D5.02', atMost: 3 }] }] }),
  ];
  expect(gapTouches({ gapRules }, 'D5.02')).toEqual([{ rule: 'G1', atMost: 3 }]);
});
