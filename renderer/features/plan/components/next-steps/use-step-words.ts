import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeftOut, StepReason } from '../../../../../assessment-framework/plan/step-types.ts';
import { useFormat } from '../../../../shared/format/use-format.ts';
import { usePlan } from '../../use-plan.tsx';
import type { FoundSteps } from './use-next-steps.ts';

/** So many names are read; of more only the number. */
const MOST_NAMES = 3;

/** What the search found in sentences: the finding, how sure it is, and every reason. */
export function useStepWords() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { gaps, byId, money } = usePlan();
  return useMemo(() => {
    const gapNames = new Map(
      gaps.map(({ key, name, subjectName }) => [
        key,
        subjectName === '' ? name : t('gaps.of', { name, subject: subjectName }),
      ]),
    );
    const few = (names: readonly string[]) =>
      format.list(
        names.length > MOST_NAMES
          ? [...names.slice(0, MOST_NAMES), t('steps.more', { count: names.length - MOST_NAMES })]
          : names,
      );
    const listOf = (value: unknown) => (Array.isArray(value) ? (value as readonly string[]) : []);
    const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0);
    const dateOf = (value: unknown) => (typeof value === 'string' ? format.date(value) : '');
    const gapOf = (key: string) => gapNames.get(key) ?? key;
    const titleOf = (id: string) => byId.get(id)?.title ?? t('unknownAction');
    const filled = (params: Readonly<Record<string, unknown>>) => ({
      count: numberOf(params.count),
      gaps: few(listOf(params.gaps).map(gapOf)),
      actions: few(listOf(params.actions).map(titleOf)),
      points: format.integer(numberOf(params.points)),
      cost: money.whole(numberOf(params.cost)),
      budget: money.whole(numberOf(params.budget)),
      left: money.whole(numberOf(params.left)),
      finish: dateOf(params.finish),
      until: dateOf(params.until),
    });
    return {
      gap: gapOf,
      action: titleOf,
      reason: ({ key, params }: StepReason) => t(`steps.reason.${key}`, filled(params)),
      leftOut: ({ why, params }: LeftOut) => t(`steps.why.${why}`, filled(params)),
      finding: ({ steps }: FoundSteps) => {
        const { totals } = steps;
        if (steps.steps.length === 0) return t('steps.finding.none');
        const words = {
          steps: t('steps.finding.steps', { count: steps.steps.length }),
          money: money.short(totals.cost),
          closed: format.integer(totals.gaps),
          gaps: t('finding.gaps', { count: gaps.length }),
          critical: t('steps.finding.critical', { count: totals.critical }),
        };
        return t(totals.critical > 0 ? 'steps.finding.withCritical' : 'steps.finding.plain', words);
      },
      proof: ({ steps, limits }: FoundSteps) => {
        const { proof } = steps;
        if (proof.kind === 'optimal')
          return t(limits.budget === null ? 'steps.proof.optimalFree' : 'steps.proof.optimal');
        if (proof.moreCritical > 0) return t('steps.proof.moreCritical', { count: proof.moreCritical });
        return proof.morePoints > 0
          ? t('steps.proof.morePoints', { count: proof.morePoints })
          : t('steps.proof.cheaper');
      },
    };
  }, [t, format, gaps, byId, money]);
}
