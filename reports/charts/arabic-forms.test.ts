import { expect, it } from 'vitest';
import { reportAssets } from '../../tests/builders/report-assets.ts';
import { joinedForms } from './arabic-forms.ts';
import { measureWith } from './measure-text.ts';

it('gives each letter the form in which it joins its neighbours', () => {
  // Seen: beginning, middle, end; the alef of "باب" ends a group, so that the last letter stands alone.
  expect(joinedForms('ببب')).toEqual([0xfe91, 0xfe92, 0xfe90]);
  expect(joinedForms('باب')).toEqual([0xfe91, 0xfe8e, 0xfe8f]);
  expect(joinedForms('ي')).toEqual([0xfef1]);
  expect(joinedForms('بَب')).toEqual([0xfe91, 0x64e, 0xfe90]);
  expect(joinedForms('Word ء')).toEqual([...Array.from('Word ', (c) => c.codePointAt(0)), 0xfe80]);
});

it('measures Arabic as it is set, and not as letters that stand alone', () => {
  const measure = measureWith(reportAssets().fonts.arabicRegular);
  const text = 'يستند هذا التقييم إلى إطار منهجي منشور، ويبين نقاط القوة والفجوات في مصادر البيانات الوطنية';
  const alone = [...text].reduce((sum, letter) => sum + measure(letter, 20), 0);
  expect(measure(text, 20) / alone).toBeGreaterThan(0.7);
  expect(measure(text, 20) / alone).toBeLessThan(0.82);
});
