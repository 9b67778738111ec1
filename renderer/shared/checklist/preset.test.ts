import { expect, test } from 'vitest';
import type { SourceType } from '../../../assessment-framework/model/framework.ts';
import { openPresets, presetAnswers } from './preset.ts';

const census: SourceType = {
  id: 'ST01',
  classes: ['statistical'],
  presetNotApplicable: ['S17', 'S19'],
  toleranceYears: 10,
};
const given = { source: 'a', reason: 'A census is taken once.', by: 'Amara', at: '2026-11-09T08:00:00Z' };

test('only presets without an answer of this very source are suggested', () => {
  const framework = { sourceTypes: [census] };
  const answers = [...presetAnswers(['S17'], given), ...presetAnswers(['S19'], { ...given, source: 'b' })];
  expect(openPresets(framework, answers, { id: 'a', type: 'ST01' })).toEqual(['S19']);
  expect(openPresets(framework, [], { id: 'a', type: 'ST01' })).toEqual(['S17', 'S19']);
  expect(openPresets(framework, [], { id: 'a', type: 'own-type' })).toEqual([]);
});

test('a confirmed preset is not applicable, with its reason', () => {
  const [answer] = presetAnswers(['S17'], given);
  expect(answer).toMatchObject({ criterion: 'S17', source: 'a', value: 'NA', naReason: given.reason });
});
