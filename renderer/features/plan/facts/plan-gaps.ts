import { countsAsGap, type DecidedGap } from '../../../../assessment-framework/gaps/decided-gaps.ts';
import type { Assessment } from '../../../../assessment-framework/model/assessment.ts';
import type { Severity } from '../../../../assessment-framework/model/constants.ts';
import type { FrameworkTexts } from '../../../../assessment-framework/model/framework-texts.ts';
import type { Gap } from '../../../../assessment-framework/scoring/result.ts';

/** A gap that the plan has to answer. */
export interface PlanGap {
  readonly key: string;
  readonly name: string;
  /** Name of its topic or source; empty for the system. */
  readonly subjectName: string;
  readonly severity: Severity;
  readonly recommendations: readonly string[];
  /** Keys of the gaps merged into it. */
  readonly speaksFor: readonly string[];
  /** null: entered by hand. */
  readonly gap: Gap | null;
}

interface Facts {
  readonly decided: readonly DecidedGap[];
  readonly assessment: Pick<Assessment, 'sources'>;
  readonly texts: FrameworkTexts;
  /** Name of a gap entered by hand that has none yet. */
  readonly unnamed: string;
}

/** The gaps that a plan has to answer, gravest first: those that count, so neither dismissed nor spoken for by another. */
export function planGaps({ decided, assessment, texts, unnamed }: Facts): readonly PlanGap[] {
  const sources = new Map(assessment.sources.map(({ id, name }) => [id, name]));
  return decided.filter(countsAsGap).map(
    (gap): PlanGap => ({
      key: gap.key,
      name: gap.rule === null ? gap.record?.title || unnamed : (texts.gaps[gap.rule]?.name ?? gap.rule),
      subjectName:
        gap.subjectKind === 'topic'
          ? (texts.topics[gap.subject]?.label ?? gap.subject)
          : gap.subjectKind === 'source'
            ? (sources.get(gap.subject) ?? gap.subject)
            : '',
      severity: gap.severity,
      recommendations: gap.recommendations,
      speaksFor: gap.speaksFor,
      gap: gap.gap,
    }),
  );
}
