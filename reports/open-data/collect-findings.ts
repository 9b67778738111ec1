import { countsAsGap } from '../../assessment-framework/gaps/decided-gaps.ts';
import type { GapFact } from '../../assessment-framework/scoring/result.ts';
import { factSentences } from '../model/gap-facts-text.ts';
import { rankedRecommendations, reported } from '../model/gap-groups.ts';
import { planItems } from '../model/plan-items.ts';
import type { ReportContext } from '../model/report-context.ts';
import type { OpenData } from './open-data-model.ts';

/** All gaps that are listed, gravest first, with what the team decided. */
export function openGaps(context: ReportContext): OpenData['gaps'] {
  const { analysis, subjectName, input } = context;
  const isTold = (fact: GapFact) => input.choice?.release !== 'public' || fact.kind !== 'answer';
  return analysis.decided().map((decided) => {
    const gap = reported(context, decided);
    const { derivation } = gap;
    return {
      gapId: gap.key,
      rule: gap.rule,
      name: gap.name,
      subjectKind: gap.subjectKind,
      subjectId: gap.subject,
      subjectName: subjectName(gap.subjectKind, gap.subject),
      status: gap.status,
      counts: countsAsGap(decided),
      reopened: gap.reopened,
      severity: gap.severity,
      priorityPoints: derivation?.priority ?? null,
      impactPoints: derivation?.impact ?? null,
      points: derivation?.points ?? null,
      topics: [...gap.topics],
      sources: [...gap.sources],
      institutions: [...gap.institutions],
      sdg: [...gap.sdg],
      gcm: [...gap.gcm],
      recommendations: [...gap.recommendations],
      spokenForBy: gap.spokenForBy,
      consequence: gap.consequence,
      facts: [...factSentences(context, gap.facts.filter(isTold))],
      reason: gap.reason,
      note: gap.note,
    };
  });
}

/** What closes the gaps that count, in the order of priority (E.3). */
export function openRecommendations(context: ReportContext): OpenData['recommendations'] {
  const { input, analysis } = context;
  const byId = new Map(input.framework.recommendations.map((one) => [one.id, one]));
  const counted = analysis.counted().map((gap) => reported(context, gap));
  return rankedRecommendations(context, counted).flatMap(({ id, closes }, index) => {
    const recommendation = byId.get(id);
    if (!recommendation) return [];
    return {
      recommendationId: id,
      rank: index + 1,
      label: input.texts.recommendations[id]?.label ?? id,
      text: input.texts.recommendations[id]?.text ?? '',
      leads: [...recommendation.leads],
      horizon: recommendation.horizon,
      costClass: recommendation.cost,
      areas: [...recommendation.areas],
      closes: closes.map(({ key }) => key),
    };
  });
}

/** The plan, in an order in which nothing stands before what it depends on. */
export const openActions = (context: ReportContext): OpenData['actions'] =>
  planItems(context).map(({ action, number, step, cost }) => ({
    actionId: action.id,
    number,
    title: action.title,
    recommendationId: action.recommendation,
    leadId: action.lead,
    partners: action.partners,
    start: step.start,
    end: step.end,
    datesAssumed: step.isAssumed,
    horizon: step.horizon,
    status: action.status,
    costBasis: cost.basis,
    costClass: action.costClass,
    amount: action.cost,
    amountCurrency: action.currency,
    costReckoned: cost.reckoned,
    costFrom: cost.from,
    costTo: cost.to,
    fundingStatus: action.fundingStatus,
    funder: action.funding,
    dependsOn: action.dependsOn,
    gaps: action.gaps,
    success: action.success,
    note: action.note,
  }));

/** All indicators of the framework, with what the team recorded of each. */
export function openIndicators({ input }: ReportContext): OpenData['indicators'] {
  const records = new Map(input.assessment.indicators.map((record) => [record.indicator, record]));
  return input.framework.indicators.map(({ id, part, core, sdg, gcm }) => {
    const record = records.get(id);
    const text = input.texts.indicators[id];
    return {
      indicatorId: id,
      name: text?.name ?? id,
      definition: text?.definition ?? '',
      ...{ part, core, sdg: [...sdg], gcm: [...gcm] },
      availability: record?.availability ?? null,
      reason: record?.reason ?? '',
      sourceId: record?.source ?? null,
      unit: record?.unit || (text?.unit ?? ''),
      disaggregations: record?.disaggregations ?? [],
      definitionNote: record?.definitionNote ?? '',
      confidence: record?.confidence ?? null,
    };
  });
}

/** Recorded figures, numbered within their indicator. */
export function openFigures({ input }: ReportContext): OpenData['indicatorFigures'] {
  const records = new Map(input.assessment.indicators.map((record) => [record.indicator, record]));
  return input.framework.indicators.flatMap(({ id }) =>
    (records.get(id)?.figures ?? []).map((figure, index) => ({
      indicatorId: id,
      number: index + 1,
      ...figure,
    })),
  );
}
