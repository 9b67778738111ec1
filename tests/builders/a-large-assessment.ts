import type { Answer, Assessment } from '../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../assessment-framework/model/framework.ts';
import { aLink, anAnswer, anAssessment, aSource } from './an-assessment.ts';

const LEVELS = [3, 2, 4, 1, 3, 'NK', 0, 4] as const;
const SURE = ['high', 'medium', 'low'] as const;

/** Ten times the practice country: what the largest mission may bring home. */
export const TEN_TIMES = 180;

/**
 * An assessment with many sources of all types, nearly all answered, each source linked to two topics. The same for the
 * same arguments.
 */
export function aLargeAssessment(framework: Framework, sourceCount = TEN_TIMES): Assessment {
  const institutions = Array.from({ length: Math.ceil(sourceCount / 4) }, (_, i) => ({
    id: `inst-${i}`,
    name: `Institution ${i + 1}`,
    order: i,
  }));
  const sources = Array.from({ length: sourceCount }, (_, i) =>
    aSource(`src-${String(i).padStart(3, '0')}`, {
      name: `Data source ${i + 1}`,
      type: framework.sourceTypes[i % framework.sourceTypes.length]?.id ?? 'ST01',
      custodian: `inst-${i % institutions.length}`,
      core: i % 3 === 0,
      lastReferenceDate: '2024-12-31',
      order: i,
    }),
  );
  const answer = (criterion: string, at: number, source: string | null): Answer =>
    anAnswer(criterion, LEVELS[at % LEVELS.length] ?? 2, {
      source,
      confidence: SURE[at % SURE.length] ?? 'low',
      justification: `Seen in the extract of the third quarter, with counts for ${at + 1} districts.`,
      answeredBy: 'Amara Bell',
      answeredAt: '2026-03-01T12:00:00.000Z',
    });
  return anAssessment({
    framework: { id: 'mdsa', version: '1.0' },
    head: { id: 'large', country: 'Largeland' },
    people: [{ id: 'second', name: 'Bruno Keller', organisation: 'IOM' }],
    institutions,
    sources,
    actions: sources.map(({ id }, i) => ({
      id: `act-${i}`,
      title: `Action ${i + 1}`,
      lead: `inst-${i % institutions.length}`,
      start: `${2027 + (i % 3)}-01-15`,
      end: `${2027 + (i % 3)}-11-30`,
      dependsOn: i % 3 === 0 ? [] : [`act-${i - 1}`],
      cost: 5_000 * (1 + (i % 40)),
      effects: framework.sourceCriteria
        .slice(i % 20, (i % 20) + 4)
        .map((criterion) => ({ criterion: criterion.id, source: id, toLevel: 4 })),
      order: i,
    })),
    targets: sources.flatMap(({ id: source }, i) =>
      framework.sourceCriteria.slice(i % 28, (i % 28) + 2).map(({ id }) => ({
        criterion: id,
        source,
        goals: [
          { year: 2028, level: 3 },
          { year: 2030, level: 4 },
        ],
      })),
    ),
    secondScores: framework.systemCriteria.map(({ id }, i) => ({
      id: `second-${id}`,
      criterion: id,
      source: null,
      person: 'second',
      value: LEVELS[(i + (i % 4 === 0 ? 1 : 0)) % LEVELS.length] ?? 2,
      at: '2026-03-02T12:00:00.000Z',
    })),
    answers: [
      ...framework.systemCriteria.map(({ id }, i) => answer(id, i, null)),
      ...sources.flatMap(({ id: source }, s) =>
        framework.sourceCriteria.map(({ id }, i) => answer(id, i + s, source)),
      ),
    ],
    topicLinks: sources.flatMap(({ id }, s) =>
      [0, 11].flatMap((step) => {
        const topic = framework.topics[(s + step) % framework.topics.length];
        return topic ? [aLink(topic.id, id, { share: 0.75, variables: topic.mandatory.slice(1) })] : [];
      }),
    ),
  });
}
