import type {
  BestSteps,
  StepCandidate,
  StepGap,
  StepLimits,
  StepProgress,
} from '../../../../../assessment-framework/plan/step-types.ts';

/** What the thread of the search is asked. */
export interface StepsQuestion {
  readonly candidates: readonly StepCandidate[];
  readonly gaps: readonly StepGap[];
  readonly limits: StepLimits;
}

/** What it says. */
export type StepsWord =
  | { readonly kind: 'progress'; readonly progress: StepProgress }
  | { readonly kind: 'done'; readonly steps: BestSteps };
