import { z } from 'zod';
import { CONFIDENCES } from '../../assessment-framework/model/common.ts';
import {
  ACTION_STATUSES,
  COST_CLASSES,
  FUNDING_STATUSES,
  HORIZONS,
  SEVERITIES,
} from '../../assessment-framework/model/constants.ts';
import { Currency } from '../../assessment-framework/model/fields.ts';
import {
  choice,
  code,
  codes,
  date,
  filled,
  flag,
  key,
  keys,
  number,
  orNull,
  text,
  texts,
  whole,
} from './open-fields.ts';

/** A shortfall, detected or entered by hand, with its severity (E.1, E.2). */
export const OpenGap = z.strictObject({
  gapId: filled,
  rule: orNull(code('gap-rule'), 'notApplicable'),
  name: text,
  subjectKind: choice('subject-kind', ['topic', 'source', 'system']),
  subjectId: filled,
  subjectName: text,
  status: choice('gap-status', ['found', 'to-verify', 'dismissed', 'merged']),
  counts: flag,
  reopened: flag,
  severity: choice('severity', SEVERITIES),
  priorityPoints: orNull(number('points'), 'notApplicable'),
  impactPoints: orNull(number('points'), 'notApplicable'),
  points: orNull(number('points'), 'notApplicable'),
  topics: codes('topic'),
  sources: keys('sources.sourceId'),
  institutions: keys('institutions.institutionId'),
  sdg: texts,
  gcm: z.array(z.int().min(1).max(23)),
  recommendations: codes('recommendation'),
  spokenForBy: orNull(key('gaps.gapId'), 'notApplicable'),
  consequence: text,
  facts: texts,
  reason: text,
  note: text,
});

/** A recommendation of the framework that closes gaps which count (E.3), in the order of priority. */
export const OpenRecommendation = z.strictObject({
  recommendationId: code('recommendation'),
  rank: whole('count', 1),
  label: text,
  text,
  leads: codes('role'),
  horizon: choice('horizon', HORIZONS),
  costClass: choice('cost-class', COST_CLASSES),
  areas: codes('area'),
  closes: keys('gaps.gapId'),
});

/** An action of the plan. */
export const OpenAction = z.strictObject({
  actionId: filled,
  number: whole('count', 1),
  title: text,
  recommendationId: orNull(code('recommendation'), 'notApplicable'),
  leadId: orNull(key('institutions.institutionId')),
  partners: keys('institutions.institutionId'),
  start: date,
  end: date,
  datesAssumed: flag,
  horizon: choice('horizon', HORIZONS),
  status: choice('action-status', ACTION_STATUSES),
  costBasis: choice('cost-basis', ['amount', 'class', 'none', 'no-rate']),
  costClass: orNull(choice('cost-class', COST_CLASSES)),
  amount: orNull(number('money')),
  amountCurrency: Currency,
  costReckoned: orNull(number('planMoney')),
  costFrom: orNull(number('planMoney')),
  costTo: orNull(number('planMoney'), 'notBound'),
  fundingStatus: choice('funding-status', FUNDING_STATUSES),
  funder: text,
  dependsOn: keys('actions.actionId'),
  gaps: texts,
  success: text,
  note: text,
});

/** Whether a figure of the migration profile is to be had, and from where (G). */
export const OpenIndicator = z.strictObject({
  indicatorId: filled,
  name: text,
  definition: text,
  part: choice('indicator-part', ['trends', 'impact', 'governance']),
  core: flag,
  sdg: texts,
  gcm: z.array(z.int().min(1).max(23)),
  availability: orNull(
    choice('availability', ['available', 'partial', 'not-available', 'not-applicable', 'not-known']),
  ),
  reason: text,
  sourceId: orNull(key('sources.sourceId')),
  unit: text,
  disaggregations: codes('variable'),
  definitionNote: text,
  confidence: orNull(choice('confidence', CONFIDENCES)),
});

/** One recorded value of an indicator. */
export const OpenFigure = z.strictObject({
  indicatorId: key('indicators.indicatorId'),
  number: whole('count', 1),
  period: text,
  value: orNull(z.number()),
  breakdown: text,
  status: choice('figure-status', ['final', 'provisional', 'estimate']),
  note: text,
});

/** A code that fields use, with its name in the language of the document. */
export const OpenCode = z.strictObject({
  list: filled,
  code: filled,
  order: whole('count', 1),
  name: text,
  description: text,
});
