import type { Assessment } from '../model/assessment.ts';
import type { ReleasedKind } from './field-rules.ts';
import type { ReleaseCategory } from './release-categories.ts';

/** Chapters of the report that are names from end to end. */
const NAMING_CHAPTERS: readonly string[] = ['acknowledgements'];

type WholeRecords = {
  readonly [Kind in ReleasedKind]?: (record: Assessment[Kind][number]) => ReleaseCategory | null;
};

/** The category with which a record goes as a whole; null, or no entry: it goes field by field. */
export const WHOLE_RECORDS = {
  assignments: () => 'assignments',
  evidence: ({ kind }) => (kind === 'interview' ? 'interviews' : 'evidence'),
  secondScores: () => 'second-scores',
  // A reservation is what a government wants to have said in public.
  reviews: ({ resolution }) => (resolution?.outcome === 'reservation' ? null : 'reviews'),
  reportTexts: ({ part }) => (NAMING_CHAPTERS.includes(part) ? 'people' : null),
} as const satisfies WholeRecords;
