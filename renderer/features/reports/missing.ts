import type { Assessment } from '../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../assessment-framework/model/framework.ts';
import type { Scores } from '../../../assessment-framework/scoring/result.ts';

/** Something a reader will miss in the report. */
export interface Missing {
  readonly key:
    | 'context'
    | 'scope'
    | 'system'
    | 'source'
    | 'withheldDimensions'
    | 'withheldSources'
    | 'notKnown'
    | 'justification'
    | 'custodian'
    | 'topics';
  readonly count: number;
  /** Page that mends it; null: a field on this page. */
  readonly page: 'system' | 'source-checklists' | 'sources' | 'topics' | 'results' | null;
}

/** What the report will have to say is missing, in the order of its chapters; only what applies. */
export function missingInReport(
  assessment: Assessment,
  framework: Framework,
  scores: Scores,
): readonly Missing[] {
  const blank = (blocks: Scores['dimensions'] | Scores['sources']) =>
    blocks.reduce((sum, { counts }) => sum + counts.blank, 0);
  const noScore = (blocks: Scores['dimensions'] | Scores['sources']) =>
    blocks.filter(({ state }) => state === 'withheld' || state === 'empty').length;
  const bare = scores.topics.filter(
    ({ weight, cells }) => weight > 0 && cells.every(({ share }) => share === 0),
  );
  const unexplained = assessment.answers.filter(
    ({ value, justification }) => typeof value === 'number' && justification.trim() === '',
  );
  const all: Missing[] = [
    { key: 'context', count: assessment.head.context.trim() === '' ? 1 : 0, page: null },
    { key: 'scope', count: assessment.head.scope.trim() === '' ? 1 : 0, page: null },
    {
      key: 'system',
      count: framework.systemCriteria.length === 0 ? 0 : blank(scores.dimensions),
      page: 'system',
    },
    { key: 'source', count: blank(scores.sources), page: 'source-checklists' },
    { key: 'withheldDimensions', count: noScore(scores.dimensions), page: 'results' },
    { key: 'withheldSources', count: noScore(scores.sources), page: 'results' },
    {
      key: 'notKnown',
      count: assessment.answers.filter(({ value }) => value === 'NK').length,
      page: 'system',
    },
    { key: 'justification', count: unexplained.length, page: 'system' },
    {
      key: 'custodian',
      count: assessment.sources.filter(({ custodian }) => custodian === null).length,
      page: 'sources',
    },
    { key: 'topics', count: bare.length, page: 'topics' },
  ];
  return all.filter(({ count }) => count > 0);
}
