import type { Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { Framework } from '../../../../assessment-framework/model/framework.ts';
import type { AnswerInfluence } from '../../../../assessment-framework/sensitivity/answer-influence.ts';
import type { DrawnIndex, DrawProgress } from '../../../../assessment-framework/sensitivity/monte-carlo.ts';

/** The parts of an assessment that scores depend on; all a worker gets of it. */
export type ScoredPart = Pick<Assessment, 'answers' | 'sources' | 'topics' | 'topicLinks'>;

/** What a worker is asked for, once. */
export type Order =
  | {
      readonly kind: 'draws';
      readonly framework: Framework;
      readonly parts: ScoredPart;
      readonly draws: number;
      readonly seed: number;
    }
  | { readonly kind: 'influence'; readonly framework: Framework; readonly parts: ScoredPart };

/** What it says meanwhile and at the end. */
export type Reply =
  | ({ readonly kind: 'progress' } & DrawProgress)
  | { readonly kind: 'drawn'; readonly result: DrawnIndex | null }
  | { readonly kind: 'influences'; readonly result: readonly AnswerInfluence[] };
