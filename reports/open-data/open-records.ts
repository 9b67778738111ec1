import { z } from 'zod';
import { INSTITUTION_KINDS } from '../../assessment-framework/model/assessment.ts';
import { CONFIDENCES, TOPIC_PRIORITIES } from '../../assessment-framework/model/common.ts';
import { COUNTED_UNITS, FREQUENCIES } from '../../assessment-framework/model/fields.ts';
import {
  choice,
  code,
  codes,
  date,
  filled,
  flag,
  fraction,
  key,
  keys,
  number,
  orNull,
  text,
  whole,
} from './open-fields.ts';

/** A body that produces, holds or uses migration data. Never a person. */
export const OpenInstitution = z.strictObject({
  institutionId: filled,
  name: text,
  acronym: text,
  kind: choice('institution-kind', INSTITUTION_KINDS),
  roles: codes('role'),
  produces: flag,
  holds: flag,
  uses: flag,
  mandate: text,
  website: text,
  notes: text,
});

/** One data source of the inventory. */
export const OpenSource = z.strictObject({
  sourceId: filled,
  name: text,
  acronym: text,
  sourceType: code('source-type'),
  custodianId: orNull(key('institutions.institutionId')),
  core: flag,
  status: choice('source-status', ['active', 'planned', 'discontinued']),
  legalBasis: text,
  purpose: text,
  countedUnit: choice('counted-unit', COUNTED_UNITS),
  population: text,
  exclusions: text,
  geography: text,
  frequency: choice('frequency', FREQUENCIES),
  firstYear: orNull(whole('year', 1800, 2200)),
  lastReferenceDate: orNull(date),
  lastPublishedDate: orNull(date),
  variables: codes('variable'),
  tabulatedBy: codes('variable'),
  recordCount: orNull(whole('count')),
  entriesPerYear: orNull(whole('count')),
  software: text,
  dataEntry: text,
  linkageIdentifier: text,
  access: text,
  publication: text,
  resources: text,
  plannedChange: text,
  notes: text,
});

const BLOCK_STATES = ['scored', 'withheld', 'not-applicable', 'empty'] as const;
const blockFields = {
  state: choice('block-state', BLOCK_STATES),
  score: orNull(fraction, 'noScore'),
  scoreLower: fraction,
  scoreUpper: fraction,
  meanBeforeCap: orNull(fraction, 'noScore'),
  cap: fraction,
  completeness: fraction,
  applicability: fraction,
  confidence: fraction,
  grade: code('grade'),
  criteria: whole('count'),
  known: whole('count'),
  notKnown: whole('count'),
  notApplicable: whole('count'),
  notAnswered: whole('count'),
  cappedBy: codes('criterion'),
};

/** Score of a chapter of the system-level checklist (F.4). */
export const OpenDimension = z.strictObject({
  dimension: code('dimension'),
  weight: number('weight'),
  ...blockFields,
});

/** Quality score of a data source (F.4). */
export const OpenSourceScore = z.strictObject({
  sourceId: key('sources.sourceId'),
  weight: number('weight'),
  ...blockFields,
});

/** Mean of the known answers of a group of criteria of one source. */
export const OpenGroupScore = z.strictObject({
  sourceId: key('sources.sourceId'),
  group: code('source-group'),
  mean: orNull(fraction, 'noScore'),
});

/** What must be measured, and how well the sources together do (F.5). */
export const OpenTopic = z.strictObject({
  topicId: code('topic'),
  priority: choice('priority', TOPIC_PRIORITIES),
  priorityUndecided: flag,
  priorityReason: text,
  weight: number('weight'),
  coverage: fraction,
  coverageLower: fraction,
  coverageUpper: fraction,
  coverageLevel: orNull(code('coverage-level'), 'notApplicable'),
  linkedSources: whole('count'),
  demandedVariables: codes('variable'),
  sdg: z.array(z.string()),
  gcm: z.array(z.int().min(1).max(23)),
});

/** One source measuring one topic (F.5). */
export const OpenCoverageCell = z.strictObject({
  topicId: key('topics.topicId'),
  sourceId: key('sources.sourceId'),
  rank: whole('count', 1),
  share: fraction,
  variablesShare: fraction,
  presentVariables: codes('variable'),
  missingVariables: codes('variable'),
  quality: fraction,
  qualityIsMidpoint: flag,
  coverage: fraction,
  coverageLower: fraction,
  coverageUpper: fraction,
  linkedWith: keys('sources.sourceId'),
  note: text,
});

/** One question and its answer; a source criterion once for each source it is asked of. */
export const OpenAnswer = z.strictObject({
  criterion: code('criterion'),
  criterionVersion: whole('count', 1),
  sourceId: orNull(key('sources.sourceId'), 'notApplicable'),
  dimension: orNull(code('dimension'), 'notApplicable'),
  group: orNull(code('source-group'), 'notApplicable'),
  critical: flag,
  weight: number('weight'),
  state: choice('answer-state', ['answered', 'not-applicable', 'not-known', 'not-answered']),
  level: orNull(whole('level', 0, 4), 'notApplicable'),
  confidence: orNull(choice('confidence', CONFIDENCES), 'notApplicable'),
  justification: text,
  notApplicableReason: text,
});

/** An index of the whole assessment (F.6). */
export const OpenIndex = z.strictObject({
  index: choice('index', ['system', 'sources', 'coverage', 'overall']),
  score: orNull(fraction, 'noScore'),
  scoreLower: fraction,
  scoreUpper: fraction,
  band: orNull(code('band'), 'noScore'),
  bandLower: orNull(code('band'), 'notApplicable'),
  bandUpper: orNull(code('band'), 'notApplicable'),
  arithmeticMean: orNull(fraction, 'notApplicable'),
  headcount: orNull(fraction, 'notApplicable'),
  coveredTopics: orNull(whole('count'), 'notApplicable'),
  relevantTopics: orNull(whole('count'), 'notApplicable'),
  leftOut: z.array(z.string()),
});
