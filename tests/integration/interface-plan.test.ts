import { describe, expect, it } from 'vitest';
import { decidedGaps } from '../../assessment-framework/gaps/decided-gaps.ts';
import { planGaps } from '../../renderer/features/plan/facts/plan-gaps.ts';
import { gapOutcomes, outlookOf } from '../../renderer/features/plan/facts/what-if.ts';
import { openAnalysis } from '../../reports/model/analysis.ts';
import { practiceReportInput } from '../builders/practice-report-input.ts';

describe('what the plan would change', () => {
  it('is the same on the page and in the reports', () => {
    const { framework, assessment, texts, gaps } = practiceReportInput();
    const live = assessment.actions.filter(({ status }) => status !== 'dropped' && status !== 'done');
    const all = outlookOf(framework, assessment, live);
    const named = new Set(live.flatMap((action) => action.gaps));
    const outcomes = gapOutcomes({
      listed: planGaps({
        decided: decidedGaps(framework, assessment, gaps),
        assessment,
        texts,
        unnamed: 'New gap',
      }),
      today: outlookOf(framework, assessment, []),
      later: all,
      all,
      ticked: named,
      planned: named,
    });
    const keysOf = (...fates: readonly string[]) =>
      outcomes.filter(({ fate }) => fates.includes(fate)).map(({ key }) => key);

    const { scores, closed, opened } = openAnalysis({ framework, assessment, gaps }).projection();
    expect(scores.indices).toEqual(all.scores.indices);
    expect(closed.map(({ key }) => key).toSorted()).toEqual(keysOf('closes', 'by-word').toSorted());
    expect(opened.map(({ key }) => key).toSorted()).toEqual(keysOf('opens').toSorted());
    expect(closed.length).toBeGreaterThan(50);
  });
});
