import type { z } from 'zod';
import {
  Answer,
  ASSESSMENT_FORMAT_VERSION,
  Assessment,
  DataSource,
  TopicLink,
} from '../../assessment-framework/model/assessment.ts';

type Input = z.input<typeof Assessment>;
type Changes = Partial<Omit<Input, 'head'>> & { head?: Partial<Input['head']> };

const NOON = '2026-03-01T12:00:00.000Z';

/** An assessment of an invented country under the toy framework, empty but for the parts given. */
export function anAssessment(changes: Changes = {}): Assessment {
  return Assessment.parse({
    format: 'mdsa-assessment',
    formatVersion: ASSESSMENT_FORMAT_VERSION,
    framework: { id: 'toy', version: '1.0' },
    ...changes,
    head: {
      id: 'assessment-1',
      country: 'Testland',
      periodStart: '2026-02-01',
      periodEnd: '2026-03-31',
      referenceDate: '2026-03-01',
      createdAt: NOON,
      updatedAt: NOON,
      ...changes.head,
    },
  });
}

/** An active, supplementary source of type ST01 named like its id. */
export function aSource(id: string, changes: Partial<z.input<typeof DataSource>> = {}): DataSource {
  return DataSource.parse({ id, name: id, type: 'ST01', ...changes });
}

/** An answer with high confidence; `source` null for a system criterion. */
export function anAnswer(
  criterion: string,
  value: Answer['value'],
  changes: Partial<z.input<typeof Answer>> = {},
): Answer {
  return Answer.parse({
    criterion,
    value,
    confidence: 'high',
    naReason: value === 'NA' ? 'Does not exist in this country' : '',
    ...changes,
  });
}

/** That a source measures a topic: the whole population unless a share is given, with no variables. */
export function aLink(
  topic: string,
  source: string,
  changes: Partial<z.input<typeof TopicLink>> = {},
): TopicLink {
  return TopicLink.parse({ topic, source, share: 1, ...changes });
}

/** Answers of one source, all with high confidence: `answersFor('s1', { S01: 3, S04: 'NK' })`. */
export function answersFor(
  source: string | null,
  values: Readonly<Record<string, Answer['value']>>,
): Answer[] {
  return Object.entries(values).map(([criterion, value]) => anAnswer(criterion, value, { source }));
}
