import type { Assessment, DataSource } from '../model/assessment.ts';

/** The sources whose checklist is to be answered: those that exist, and planned ones that somebody began to answer. */
export function askedSources({ sources, answers }: Pick<Assessment, 'sources' | 'answers'>): DataSource[] {
  const begun = new Set(answers.map(({ source }) => source));
  return sources.filter(({ id, status }) => status !== 'planned' || begun.has(id));
}
