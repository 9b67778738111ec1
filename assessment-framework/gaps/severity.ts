import { SEVERITIES, type Severity } from '../model/constants.ts';
import type { FrameworkSettings } from '../model/framework.ts';
import { bandOf } from '../scoring/bands.ts';
import type { Gap } from '../scoring/result.ts';

/** What the severity of a gap follows from (E.2). */
export interface SeverityInputs {
  /** P, points of the topic's priority or of the triggering system criterion. */
  readonly priority: number;
  /** I, impact of the rule, 1 to 3. */
  readonly impact: number;
  /** The rule is always one step graver. */
  readonly stepUp: boolean;
  /** The assessor stated that the gap blocks an international reporting duty. */
  readonly reportingDuty: boolean;
  /** Another source without this gap covers the topic well. */
  readonly substitutable: boolean;
}

/**
 * Severity class with its derivation (E.2): points P x I give the class, then at most one step up and one step down.
 * Both steps cancel each other; the result stays within the four classes.
 */
export function severityOf(
  settings: FrameworkSettings['severity'],
  inputs: SeverityInputs,
): Pick<Gap, 'severity' | 'derivation'> {
  const points = inputs.priority * inputs.impact;
  const baseSeverity = bandOf(settings.classes, points);
  const steps: Gap['derivation']['steps'][number][] = [];
  if (inputs.stepUp) steps.push('protection');
  else if (inputs.reportingDuty) steps.push('reporting-duty');
  const up = steps.length;
  if (inputs.substitutable) steps.push('substitutable');
  const down = steps.length - up;

  const position = SEVERITIES.indexOf(baseSeverity) - up + down;
  const severity: Severity =
    SEVERITIES[Math.min(Math.max(position, 0), SEVERITIES.length - 1)] ?? baseSeverity;
  const { priority, impact } = inputs;
  return { severity, derivation: { priority, impact, points, baseSeverity, steps } };
}
