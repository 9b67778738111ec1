import type { ReportInput } from '../../reports/model/report-context.ts';
import { HOSTILE } from '../integration/reports/office-tools.ts';

/** The input with a hostile text in every free text of institutions, sources, answers, actions, gaps and figures. */
export function withHostileTexts(input: ReportInput): ReportInput {
  const { assessment } = input;
  let turn = 0;
  const next = () => HOSTILE[turn++ % HOSTILE.length] ?? '';
  const all = <T extends object>(records: readonly T[], fields: readonly (keyof T)[]): T[] =>
    records.map((record) => ({ ...record, ...Object.fromEntries(fields.map((field) => [field, next()])) }));
  return {
    ...input,
    assessment: {
      ...assessment,
      head: { ...assessment.head, title: next(), country: next(), context: next(), scope: next() },
      institutions: all(assessment.institutions, ['name', 'acronym', 'mandate', 'website', 'notes']),
      sources: all(assessment.sources, [
        ...(['name', 'acronym', 'legalBasis', 'purpose', 'population', 'exclusions', 'geography'] as const),
        ...(['software', 'dataEntry', 'identifier', 'access', 'publication', 'resources'] as const),
        ...(['plannedChange', 'notes'] as const),
      ]),
      answers: all(assessment.answers, ['justification']),
      actions: all(assessment.actions, ['title', 'funding', 'success', 'note']),
      gaps: all(assessment.gaps, ['note', 'reason']),
      indicators: assessment.indicators.map((record) => ({
        ...record,
        definitionNote: next(),
        figures: all(record.figures, ['period', 'breakdown', 'note']),
      })),
    },
  };
}
