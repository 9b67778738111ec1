import type { z } from 'zod';
import { Framework } from '../../assessment-framework/model/framework.ts';

type Input = z.input<typeof Framework>;

const criterion = (id: string, critical: boolean) => ({ id, critical, references: ['ref'] });
const inDimension = (dimension: string, criteria: readonly (readonly [id: string, critical: boolean])[]) =>
  criteria.map(([id, critical]) => ({ ...criterion(id, critical), dimension }));
const topic = (id: string, mandatory: readonly string[]) => ({
  id,
  defaultPriority: 'high' as const,
  references: ['ref'],
  mandatory: [...mandatory],
  mainSources: ['ST01'],
  otherSources: [],
});
const variables = ['sex', 'age', 'citizenship', 'birth', 'area', 'duration', 'reason', 'country'];

const toy: Input = {
  settings: {
    id: 'toy',
    version: '1.0',
    released: '2026-01-01',
    publisher: 'Test',
    licence: 'MIT',
    languages: ['en'],
    weights: { critical: 2, normal: 1 },
    confidence: {
      high: { kappa: 1, halfWidth: 0 },
      medium: { kappa: 0.6, halfWidth: 0.5 },
      low: { kappa: 0.3, halfWidth: 1 },
    },
    grades: [
      { id: 'A', from: 0.75 },
      { id: 'B', from: 0.5 },
      { id: 'C', from: 0 },
    ],
    caps: [
      { below: 1, cap: 0.5 },
      { below: 2, cap: 0.75 },
    ],
    withholding: { completenessBelow: 0.6, applicabilityBelow: 0.5, dimensionsLeftOutMoreThan: 3 },
    geometricFloor: 0.01,
    sourceWeights: { core: 2, supplementary: 1 },
    topicWeights: { high: 2, normal: 1, low: 0.5 },
    coverage: {
      shares: [0, 0.25, 0.5, 0.75, 1],
      betaLinked: 0.5,
      betaUnlinked: 0.25,
      linkedWhenBoth: [
        { criterion: 'S20', atLeast: 3 },
        { criterion: 'S22', atLeast: 3 },
      ],
      headcountFrom: 0.5,
      levels: [
        { id: 'uncovered', from: 0 },
        { id: 'weak', from: 0.25 },
        { id: 'partial', from: 0.5 },
        { id: 'good', from: 0.75 },
      ],
    },
    bands: [
      { id: 'nascent', from: 0 },
      { id: 'basic', from: 0.2 },
      { id: 'developing', from: 0.4 },
      { id: 'established', from: 0.6 },
      { id: 'advanced', from: 0.8 },
    ],
    severity: {
      priorityPoints: { high: 3, normal: 2, low: 1 },
      systemPoints: { critical: 3, normal: 2 },
      classes: [
        { id: 'critical', from: 9 },
        { id: 'high', from: 6 },
        { id: 'medium', from: 3 },
        { id: 'low', from: 1 },
      ],
      substitutableFrom: 0.6,
    },
    sensitivity: {
      criticalWeights: [1, 3],
      robustDropsAtMost: 2,
      draws: 2000,
      seed: 20260101,
      weightSpread: 0.25,
      discussBelow: 0.6,
    },
    plan: {
      currency: 'USD',
      costClasses: [
        { id: 'a', from: 0, to: 25_000, reckoned: 12_500 },
        { id: 'b', from: 25_000, to: 100_000, reckoned: 62_500 },
        { id: 'c', from: 100_000, to: 500_000, reckoned: 300_000 },
        { id: 'd', from: 500_000, to: null, reckoned: 750_000 },
      ],
      horizonMonths: { short: 12, medium: 36, long: 60 },
      gapPoints: { critical: 4, high: 3, medium: 2, low: 1 },
    },
    dimensions: [{ id: 'A' }, { id: 'B' }, { id: 'C' }],
    sourceGroups: ['COV', 'SYS'],
    areas: ['A1'],
    roles: ['NSO'],
  },
  references: [{ id: 'ref', citation: 'Test reference', verification: 'general' }],
  variables: variables.map((id) => ({ id, kind: 'person' })),
  topics: [topic('T01', variables), topic('T03', variables)],
  sourceTypes: [
    { id: 'ST01', classes: ['statistical'], toleranceYears: 10 },
    { id: 'ST05', classes: ['administrative'], toleranceYears: 2 },
  ],
  sourceCriteria: [
    { ...criterion('S01', true), group: 'COV' },
    { ...criterion('S04', true), group: 'COV' },
    { ...criterion('S15', true), group: 'COV' },
    { ...criterion('S20', false), group: 'SYS' },
    { ...criterion('S17', false), group: 'SYS' },
  ],
  systemCriteria: [
    ...inDimension('A', [
      ['a1', true],
      ['a2', false],
      ['a3', false],
      ['a4', false],
      ['a5', true],
    ]),
    ...inDimension('B', [
      ['b1', true],
      ['b2', false],
      ['b3', false],
      ['b4', false],
    ]),
    ...inDimension('C', [
      ['c1', true],
      ['c2', false],
      ['c3', false],
      ['c4', false],
    ]),
  ],
  gapRules: [],
  recommendations: [],
  indicators: [],
  regionalChecks: [],
  comparisonItems: [],
  sectors: [],
};

/**
 * The toy framework of the worked example F.8: dimensions A, B, C, source criteria S01, S04, S15, S20, S17, topics T01
 * and T03 that demand eight variables each. Weights, caps and thresholds are those of methodology F. Whole parts can be
 * replaced; settings one by one.
 */
export function toyFramework(
  changes: Partial<Omit<Input, 'settings'>> & { settings?: Partial<Input['settings']> } = {},
): Framework {
  return Framework.parse({ ...toy, ...changes, settings: { ...toy.settings, ...changes.settings } });
}

/** The eight variables that both topics of the toy framework demand. */
export const TOY_VARIABLES: readonly string[] = variables;
