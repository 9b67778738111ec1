import type { Assessment } from '../../../assessment-framework/model/assessment.ts';

/** One stop of the tour: a page of the practice country and what to look at there. */
export interface TourStop {
  /** Key of its texts. */
  readonly key: string;
  /** Path behind `/a/<id>`. */
  readonly path: (assessment: Assessment) => string;
  /** What is outlined: the first element that is there. */
  readonly target: string;
}

const firstSource = ({ sources }: Assessment) => sources.find(({ core }) => core)?.id ?? sources[0]?.id ?? '';
const checklist = (assessment: Assessment) => `/sources/${firstSource(assessment)}`;

/** The way of an assessment in nine stops. */
export const TOUR_STOPS: readonly TourStop[] = [
  { key: 'overview', path: () => '', target: 'main header' },
  { key: 'sources', path: () => '/sources', target: 'main :has(> [role="grid"])' },
  { key: 'checklist', path: checklist, target: 'main article' },
  { key: 'answer', path: checklist, target: 'main article [role="radiogroup"], main article fieldset' },
  { key: 'evidence', path: () => '/evidence', target: 'main :has(> [role="grid"]), main header' },
  { key: 'coverage', path: () => '/topics', target: 'main [role="grid"]' },
  { key: 'gaps', path: () => '/gaps', target: 'main [role="list"], main ul' },
  { key: 'report', path: () => '/reports', target: 'main section' },
  { key: 'safe', path: () => '', target: 'footer' },
];
