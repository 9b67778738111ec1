import { expect, test } from 'vitest';
import {
  orderedChapters,
  REPORT_CHAPTERS,
} from '../../../../../assessment-framework/report-outline/outline.ts';
import { placeOf } from './place-of.ts';

const chapters = orderedChapters([]);
const at = (chapter: (typeof REPORT_CHAPTERS)[number]) => REPORT_CHAPTERS.indexOf(chapter);

test('a chapter moves among chapters and stops before the annexes', () => {
  expect(placeOf(chapters, at('plan'), 2)).toBe(2);
  expect(placeOf(chapters, at('plan'), chapters.length - 1)).toBe(at('annex-gaps') - 1);
});

test('an annex moves among annexes', () => {
  expect(placeOf(chapters, at('annex-method'), 0)).toBe(at('annex-gaps'));
  expect(placeOf(chapters, at('annex-gaps'), at('annex-method'))).toBe(at('annex-method'));
});
