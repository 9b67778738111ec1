import { proseList, quoted } from './phrases.ts';
import { activeItems, planItems, sumText } from './plan-items.ts';
import type { ReportContext } from './report-context.ts';

const MOST_STEPS = 3;

/** What the plan is, where it begins and what it would bring, in sentences; none without actions. */
export function planSentences(context: ReportContext): readonly string[] {
  const { t, analysis, input } = context;
  const active = activeItems(planItems(context));
  if (active.length === 0) return [];
  const steps = analysis.bestSteps().steps.slice(0, MOST_STEPS);
  const titleOf = (id: string) => input.assessment.actions.find((action) => action.id === id)?.title ?? id;
  const { total } = analysis.totals();
  return [
    total.actions === 0
      ? t('summary.plan', { count: active.length })
      : t('summary.planCosts', { count: active.length, cost: sumText(context, total) }),
    ...(steps.length === 0
      ? []
      : [
          t('summary.planSteps', {
            count: steps.length,
            steps: proseList(
              context,
              steps.map(({ action }) => quoted(context, titleOf(action))),
              MOST_STEPS,
            ),
          }),
        ]),
    effectSentence(context),
  ];
}

/** The projection of the engine: indices and gaps when every action is done. */
function effectSentence({ t, analysis, input, format }: ReportContext): string {
  const { scores, closed } = analysis.projection();
  const [today, then] = [input.scores.indices, scores.indices];
  const gaps = {
    closed: format.integer(closed.length),
    total: format.integer(analysis.counted().length),
  };
  if (today.system.score === null || then.system.score === null) return t('summary.planGaps', gaps);
  if (today.coverage.score === null || then.coverage.score === null) return t('summary.planGaps', gaps);
  return t('summary.planEffect', {
    ...gaps,
    system: format.score(today.system.score),
    systemThen: format.score(then.system.score),
    coverage: format.score(today.coverage.score),
    coverageThen: format.score(then.coverage.score),
  });
}
