import { expect, test } from 'vitest';
import { recordedVariables } from './recorded-variables.ts';

const framework = {
  variables: [
    { id: 'citizenship', kind: 'person' as const },
    { id: 'birth', kind: 'person' as const },
    { id: 'either', kind: 'person' as const, anyOf: ['citizenship', 'birth'] },
  ],
};

test('one of several is enough where the framework says so', () => {
  expect(recordedVariables(framework, ['birth'])).toEqual(['birth', 'either']);
  expect(recordedVariables(framework, ['either', 'birth'])).toEqual(['either', 'birth']);
  expect(recordedVariables(framework, ['sex'])).toEqual(['sex']);
});
