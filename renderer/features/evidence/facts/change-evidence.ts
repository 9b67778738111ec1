import type { Evidence } from '../../../../assessment-framework/model/assessment.ts';

/** How a part of the detail changes the piece of evidence that it shows. */
export type ChangeEvidence = (changes: Partial<Evidence>) => void;
