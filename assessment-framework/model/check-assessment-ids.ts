import type { Assessment } from './assessment.ts';
import type { Report } from './problem-list.ts';

const withId = [
  'people',
  'institutions',
  'sources',
  'evidence',
  'systems',
  'exchanges',
  'gaps',
  'actions',
  'secondScores',
  'researchQuestions',
  'reviews',
  'mirrorFlows',
] as const;

/** Reports every record that stands twice: the same id, or the same criterion and source, topic, indicator... */
export function checkAssessmentIds(assessment: Assessment, report: Report): void {
  for (const list of withId)
    once<{ readonly id: string }>(assessment[list], ({ id }) => id, list, 'duplicate-id', report);
  once(
    assessment.institutions.flatMap(({ contacts }) => contacts),
    ({ id }) => id,
    'institutions.contacts',
    'duplicate-id',
    report,
  );
  once(
    assessment.answers,
    ({ criterion, source }) => join(criterion, source),
    'answers',
    'duplicate-answer',
    report,
  );
  for (const list of ['assignments', 'targets'] as const)
    once<{ readonly criterion: string; readonly source: string | null }>(
      assessment[list],
      ({ criterion, source }) => join(criterion, source),
      list,
      'duplicate-record',
      report,
    );
  once(assessment.topics, ({ topic }) => topic, 'topics', 'duplicate-record', report);
  once(
    assessment.topicLinks,
    ({ topic, source }) => join(topic, source),
    'topicLinks',
    'duplicate-record',
    report,
  );
  once(assessment.indicators, ({ indicator }) => indicator, 'indicators', 'duplicate-record', report);
  once(assessment.regionalAnswers, ({ check }) => check, 'regionalAnswers', 'duplicate-record', report);
  once(
    assessment.comparisonCard,
    ({ statistic, item }) => join(statistic, item),
    'comparisonCard',
    'duplicate-record',
    report,
  );
  once(assessment.sectors, ({ sector }) => sector, 'sectors', 'duplicate-record', report);
}

const join = (first: string, second: string | null) => (second === null ? first : `${first} / ${second}`);

function once<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  list: string,
  code: string,
  report: Report,
): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const id = keyOf(item);
    if (seen.has(id)) report(`${list}[${index}]`, code, { id });
    seen.add(id);
  });
}
