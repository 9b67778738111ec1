import { describe, expect, it } from 'vitest';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import { type SeverityInputs, severityOf } from './severity.ts';

const settings = toyFramework().settings.severity;
const plain = { stepUp: false, reportingDuty: false, substitutable: false };
const severity = (inputs: Partial<SeverityInputs> & Pick<SeverityInputs, 'priority' | 'impact'>) =>
  severityOf(settings, { ...plain, ...inputs });

describe('severity of a gap (E.2)', () => {
  it.each([
    [3, 3, 9, 'critical'],
    [3, 2, 6, 'high'],
    [2, 3, 6, 'high'],
    [2, 2, 4, 'medium'],
    [1, 3, 3, 'medium'],
    [3, 1, 3, 'medium'],
    [1, 2, 2, 'low'],
    [1, 1, 1, 'low'],
  ] as const)('P %d x I %d = %d points is %s', (priority, impact, points, expected) => {
    expect(severity({ priority, impact })).toEqual({
      severity: expected,
      derivation: { priority, impact, points, baseSeverity: expected, steps: [] },
    });
  });

  it.each([
    ['G06 substitutable', { priority: 3, impact: 3, substitutable: true }, 'high', ['substitutable']],
    ['G24', { priority: 2, impact: 3, stepUp: true }, 'critical', ['protection']],
    ['G14 stays low', { priority: 2, impact: 1, substitutable: true }, 'low', ['substitutable']],
    [
      'G12 with reporting duty',
      { priority: 1, impact: 2, reportingDuty: true },
      'medium',
      ['reporting-duty'],
    ],
    ['never above critical', { priority: 3, impact: 3, stepUp: true }, 'critical', ['protection']],
    [
      'one step up only',
      { priority: 1, impact: 2, stepUp: true, reportingDuty: true },
      'medium',
      ['protection'],
    ],
    [
      'both steps cancel at the top',
      { priority: 3, impact: 3, reportingDuty: true, substitutable: true },
      'critical',
      ['reporting-duty', 'substitutable'],
    ],
    [
      'both steps cancel at the bottom',
      { priority: 1, impact: 1, reportingDuty: true, substitutable: true },
      'low',
      ['reporting-duty', 'substitutable'],
    ],
  ] as const)('%s', (_, inputs, expected, steps) => {
    const result = severity(inputs);
    expect(result.severity).toBe(expected);
    expect(result.derivation.steps).toEqual(steps);
  });
});
