import type { Assessment } from '../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import { FrameworkTexts } from '../../assessment-framework/model/framework-texts.ts';
import { computeScores } from '../../assessment-framework/scoring/compute-scores.ts';
import type { Gap } from '../../assessment-framework/scoring/result.ts';
import type { ReportInput } from '../../reports/model/report-context.ts';
import { toyAssessment } from './toy-assessment.ts';
import { toyFramework } from './toy-framework.ts';

const named = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { name: `${id} name` }]));

/** Texts for any framework: every name and sentence is made from the id, bands and levels are in words. */
export function textsFor(framework: Framework): FrameworkTexts {
  const criteria = (list: readonly { id: string }[]) =>
    Object.fromEntries(
      list.map(({ id }) => [
        id,
        {
          label: `Label ${id}`,
          question: `Question ${id}`,
          why: 'Because.',
          levels: [0, 1, 2, 3, 4].map((level) => `Level ${level} of ${id}.`),
          evidence: ['A document'],
          guidance: 'Ask.',
        },
      ]),
    );
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const capital = (list: readonly { id: string }[]) =>
    Object.fromEntries(ids(list).map((id) => [id, { name: `${id.charAt(0).toUpperCase()}${id.slice(1)}` }]));
  const { settings } = framework;
  return FrameworkTexts.parse({
    framework: {
      title: 'Toy framework',
      subtitle: 'For tests',
      description: 'Small.',
      levelRule: 'Take the highest level that is true.',
      dimensions: Object.fromEntries(
        ids(settings.dimensions).map((id) => [
          id,
          { name: `Dimension ${id}`, short: `Dim ${id}`, description: 'Words.' },
        ]),
      ),
      sourceGroups: named(settings.sourceGroups),
      areas: named(settings.areas),
      roles: named(settings.roles),
      bands: capital(settings.bands),
      coverageLevels: capital(settings.coverage.levels),
      gapClasses: {},
      costs: named(['a', 'b', 'c', 'd']),
      horizons: named(['short', 'medium', 'long']),
      mainstreaming: [],
      impactCaution: 'Take care.',
    },
    variables: named(ids(framework.variables)),
    topics: Object.fromEntries(
      ids(framework.topics).map((id) => [
        id,
        { label: `Topic ${id}`, name: `Topic ${id} in full`, definition: 'Words.', keyVariables: [] },
      ]),
    ),
    sourceTypes: Object.fromEntries(
      ids(framework.sourceTypes).map((id) => [
        id,
        {
          name: `Type ${id}`,
          measures: 'M',
          strengths: ['S'],
          weaknesses: ['W'],
          custodian: 'C',
          coverageError: 'E',
        },
      ]),
    ),
    sourceCriteria: criteria(framework.sourceCriteria),
    systemCriteria: criteria(framework.systemCriteria),
    gaps: { G01: { name: 'No source', consequence: 'Nothing is measured.', detection: 'No link.' } },
    recommendations: { R01: { label: 'Find a source', text: 'A source exists.', steps: [] } },
    indicators: {},
    regionalChecks: {},
    comparisonItems: {},
    sectors: {},
  });
}

/** A gap of rule G01 on topic T03. */
export function aGap(changes: Partial<Gap> = {}): Gap {
  return {
    key: 'G01:T03',
    rule: 'G01',
    state: 'found',
    subjectKind: 'topic',
    subject: 'T03',
    severity: 'critical',
    topics: ['T03'],
    sources: [],
    decidedBy: [],
    recommendations: ['R01'],
    facts: [],
    institutions: [],
    sdg: [],
    gcm: [],
    derivation: { priority: 3, impact: 3, points: 9, baseSeverity: 'critical', steps: [] },
    dismissed: false,
    ...changes,
  };
}

/** Report input from an assessment under the toy framework; the worked example unless another is given. */
export function reportInput(
  assessment: Assessment = toyAssessment(),
  changes: Partial<ReportInput> = {},
): ReportInput {
  const framework = changes.framework ?? toyFramework();
  return {
    assessment,
    framework,
    texts: textsFor(framework),
    scores: computeScores(framework, assessment),
    gaps: [],
    language: 'en',
    generatedAt: '2026-04-01T08:30:00.000Z',
    author: 'A. Tester',
    appVersion: '0.0.1',
    ...changes,
  };
}
