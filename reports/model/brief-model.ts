import type { Action } from '../../assessment-framework/model/plan-records.ts';
import { planTotals } from '../../assessment-framework/plan/plan-totals.ts';
import { groupGaps, type ReportedGap } from './gap-groups.ts';
import { bandText, rangeText, shortList } from './phrases.ts';
import { activeItems, costText, planItems, sumText } from './plan-items.ts';
import { leadText } from './plan-results-section.ts';
import type { ReportContext } from './report-context.ts';
import type { BriefModel, Line } from './report-model.ts';
import { verdictSentence } from './sensitivity-section.ts';

const MOST_FINDINGS = 3;
const FEWEST_STEPS = 5;
const MOST_STEPS = 7;
const INDICES = ['system', 'sources', 'coverage'] as const;

/** What the page of action says: for somebody who reads one page and then decides. */
export function briefModel(context: ReportContext, gaps: readonly ReportedGap[]): BriefModel {
  const { t, input, format } = context;
  const { head } = input.assessment;
  const steps = nextActions(context);
  return {
    kicker: t('brief.kicker'),
    title: head.country,
    subtitle: t('format.leadText', {
      lead: t('format.sentence', { text: t('title.kicker') }),
      text: t('brief.subtitle', {
        state: t(`title.state.${head.state}`),
        date: format.date(head.referenceDate),
      }),
    }),
    indices: INDICES.map((id) => {
      const index = input.scores.indices[id];
      return {
        name: t(`index.${id}.name`),
        value: index.score === null ? t('index.withheldValue') : format.score(index.score),
        range: t('index.range', { range: rangeText(context, index) }),
        band: bandText(context, index),
      };
    }),
    findings: { title: t('brief.findings'), lines: findings(context, gaps) },
    steps: {
      title: t('brief.steps'),
      text: stepsText(context, steps),
      heads: (['what', 'who', 'when', 'cost'] as const).map((key) => t(`brief.column.${key}`)),
      rows: steps.actions.map((action) => stepRow(context, action)),
    },
    parts: [
      { title: t('brief.cost'), text: costSentences(context, steps.actions) },
      { title: t('brief.brings'), text: bringsSentence(context) },
      { title: t('brief.sure'), text: sureSentences(context) },
    ],
    footer: t(head.practice ? 'brief.footerPractice' : 'brief.footer', {
      framework: input.framework.settings.id,
      version: input.framework.settings.version,
      date: format.date(head.referenceDate),
    }),
  };
}

function findings(context: ReportContext, gaps: readonly ReportedGap[]): readonly Line[] {
  const { t, severityName, subjectName } = context;
  const groups = groupGaps(gaps.filter(({ status }) => status === 'found')).slice(0, MOST_FINDINGS);
  if (groups.length === 0) return [{ text: t('brief.noFindings') }];
  return groups.map((group) => {
    const gravest = group.gaps.filter(({ severity }) => severity === group.severity);
    const cases = t('brief.finding', {
      severity: severityName(group.severity),
      count: gravest.length,
      subjects: shortList(
        context,
        gravest.map((gap) => subjectName(gap.subjectKind, gap.subject)),
        2,
      ),
    });
    return {
      lead: t('format.leadOf', { text: group.name }),
      text: [cases, group.consequence].filter((text) => text !== '').join(t('format.space')),
    };
  });
}

interface NextActions {
  readonly actions: readonly Action[];
  /** All were chosen by the search; otherwise what begins next fills the list. */
  readonly areBest: boolean;
}

/** The best next steps in their order; where the search gives few, what begins next in the plan follows. */
function nextActions(context: ReportContext): NextActions {
  const open = activeItems(planItems(context)).filter(({ action }) => action.status !== 'done');
  const byId = new Map(open.map(({ action }) => [action.id, action]));
  const best = context.analysis
    .bestSteps()
    .steps.flatMap(({ action }) => byId.get(action) ?? [])
    .slice(0, MOST_STEPS);
  if (best.length >= FEWEST_STEPS) return { actions: best, areBest: true };
  const others = open.flatMap(({ action }) => (best.includes(action) ? [] : [action]));
  const actions = [...best, ...others.slice(0, FEWEST_STEPS - best.length)];
  return { actions, areBest: best.length > 0 && actions.length === best.length };
}

function stepsText({ t }: ReportContext, { actions, areBest }: NextActions): string {
  if (actions.length === 0) return t('brief.noSteps');
  return areBest ? t('brief.stepsBest', { count: actions.length }) : '';
}

function stepRow(context: ReportContext, action: Action): readonly string[] {
  const { t, format } = context;
  const item = planItems(context).find((one) => one.action.id === action.id);
  if (item === undefined) return [action.title, '', '', ''];
  const currency = context.input.assessment.head.planCurrency;
  const { basis, reckoned } = item.cost;
  return [
    action.title,
    leadText(context, action.lead),
    format.shortDate(item.step.end),
    basis === 'class'
      ? t('brief.about', { amount: format.money(reckoned ?? 0, currency) })
      : costText(context, item),
  ];
}

function costSentences(context: ReportContext, steps: readonly Action[]): string {
  const { t, analysis, input, format } = context;
  const { planBudget, planCurrency } = input.assessment.head;
  const { total } = analysis.totals();
  if (total.actions === 0) return t('brief.noCost');
  const ofSteps = planTotals(input.framework, input.assessment.head, steps).total;
  return [
    ...(steps.length === 0
      ? []
      : [t('brief.costSteps', { count: steps.length, cost: sumText(context, ofSteps) })]),
    t('brief.costPlan', {
      count: activeItems(planItems(context)).length,
      cost: sumText(context, total),
    }),
    ...(planBudget === null ? [] : [t('plan.budget', { budget: format.money(planBudget, planCurrency) })]),
  ].join(t('format.space'));
}

function bringsSentence(context: ReportContext): string {
  const { t, analysis, input, format } = context;
  if (activeItems(planItems(context)).length === 0) return t('brief.bringsNothing');
  const { scores, closed } = analysis.projection();
  const shown = (score: number | null) => (score === null ? t('index.withheldValue') : format.score(score));
  return t('brief.bringsPlan', {
    indices: INDICES.map((id) =>
      t('brief.bringsIndex', {
        name: t(`index.${id}.name`),
        today: shown(input.scores.indices[id].score),
        planned: shown(scores.indices[id].score),
        range: rangeText(context, scores.indices[id]),
      }),
    ).join(t('format.listSeparator')),
    closed: format.integer(closed.length),
    total: format.integer(analysis.counted().length),
    critical: format.integer(closed.filter(({ severity }) => severity === 'critical').length),
  });
}

function sureSentences(context: ReportContext): string {
  const { t, analysis, format } = context;
  const { verdict } = analysis.robustness();
  const drawn = verdict === 'withheld' ? null : analysis.drawn();
  return [
    t(`sensitivity.verdict.${verdict}.lead`),
    verdictSentence(context),
    ...(drawn === null
      ? []
      : [t('brief.drawn', { lower: format.score(drawn.p5), upper: format.score(drawn.p95) })]),
  ].join(t('format.space'));
}
