import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import checks from '../../../assessment-framework/locales/en.json' with { type: 'json' };
import { ERROR_CODES } from '../../../electron/api/contract.ts';
import { invalid } from '../../../electron/api/read-assessment.ts';
import { problemSentence, sentencesFor } from '../../../electron/commands/sentences-for.ts';
import en from '../../../electron/locales/en.json' with { type: 'json' };
import { say } from '../../../electron/shell/say.ts';
import { sentencesOf } from '../../../electron/shell/sentences.ts';

const model = join(import.meta.dirname, '../../../assessment-framework/model');
/** Words of the checks that look like codes and are none. */
const OTHERS = new Set(['time-series', 'not-relevant', 'yes-or-no']);

/** Codes that the checks of frameworks and assessments may report, as they stand in the source. */
function codesOfChecks(): readonly string[] {
  const files = readdirSync(model).filter((name) =>
    /^(check-|parse-|read-concern|schema-problems).*(?<!\.test)\.ts$/.test(name),
  );
  const texts = files.map((name) =>
    readFileSync(join(model, name), 'utf8').replace(/^(import|export) .*from .*$/gm, ''),
  );
  const codes = texts.flatMap((text) =>
    [...text.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code]) => code ?? ''),
  );
  return [...new Set(codes)].filter((code) => !OTHERS.has(code)).sort();
}

describe('sentences', () => {
  it('exist for every error code', () => {
    expect(ERROR_CODES.filter((code) => !(code in en.errors))).toEqual([]);
  });

  it('exist for every problem that a check may report', () => {
    expect(codesOfChecks().length).toBeGreaterThan(50);
    expect(codesOfChecks().filter((code) => !(code in checks.problems))).toEqual([]);
  });

  it('name file, line and place on one line', () => {
    const problem = {
      file: 'topics.yaml',
      place: 'T01',
      line: 3,
      code: 'field-unknown',
      params: { field: 'a\nb' },
    };

    expect(problemSentence(problem, say)).toBe(
      'topics.yaml, line 3: T01: there is no field of the name a b.',
    );
  });

  it('name the file of the failure, not another argument of the command', () => {
    const failure = invalid('x.json', [
      { file: 'assessment.json', place: 'head', code: 'missing', params: {} },
    ]);

    expect(sentencesFor(failure, say, 'toy-framework')).toEqual(['x.json: head: this field is missing.']);
  });

  it('fill their placeholders, and say a key that they do not know', () => {
    const sentence = sentencesOf({ a: { b: '{{x}} and {{y}}' } });

    expect(sentence('a.b', { x: 1 })).toBe('1 and ');
    expect(sentence('a.c')).toBe('a.c');
  });
});
