import type { AnswerValue } from '../../assessment-framework/model/assessment.ts';
import type { BlockScore } from '../../assessment-framework/scoring/result.ts';
import { levelText } from './answers-annex.ts';
import { citeCriterion } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { Line } from './report-model.ts';

const MIDDLE = 2;

/** The sentence of the rubric for a level without its full stop, to stand inside another sentence. */
export const levelSentence = (
  context: ReportContext,
  criterion: string,
  value: AnswerValue | null,
): string => (value === null ? '' : levelText(context, { criterion, value }).replace(/[.。]$/, ''));

/**
 * What would raise a block: criteria that can rise, those that hold it down first, then the weightiest and lowest. Below the
 * middle the aim is level 2, as level 1 often only says that little is there.
 */
export function nextLevels(context: ReportContext, block: BlockScore, most: number): readonly Line[] {
  const { t, format } = context;
  return block.terms
    .flatMap((term) =>
      typeof term.value === 'number' && term.value < 4 ? [{ ...term, value: term.value }] : [],
    )
    .toSorted(
      (a, b) =>
        Number(block.cappedBy.includes(b.criterion)) - Number(block.cappedBy.includes(a.criterion)) ||
        b.weight * (4 - b.value) - a.weight * (4 - a.value) ||
        a.value - b.value,
    )
    .slice(0, most)
    .map(({ criterion, value }) => {
      const aim = Math.max(value + 1, MIDDLE);
      return {
        lead: t('next.level', {
          criterion: citeCriterion(context, criterion),
          from: format.integer(value),
          to: format.integer(aim),
        }),
        text: context.criterionText(criterion)?.levels[aim] ?? '',
      };
    });
}

/** Criteria of a block at the levels asked for, weightiest first, each with the whole sentence of the rubric and its id. */
export function judgedSentences(
  context: ReportContext,
  block: BlockScore,
  choice: { readonly levels: readonly number[]; readonly most: number },
): readonly { readonly criterion: string; readonly text: string }[] {
  const { t } = context;
  return block.terms
    .flatMap((term) =>
      typeof term.value === 'number' && choice.levels.includes(term.value)
        ? [{ ...term, value: term.value }]
        : [],
    )
    .toSorted(
      (a, b) => choice.levels.indexOf(a.value) - choice.levels.indexOf(b.value) || b.weight - a.weight,
    )
    .slice(0, choice.most)
    .map(({ criterion, value }) => ({
      criterion,
      text: t('judged.sentence', { sentence: levelText(context, { criterion, value }), criterion }),
    }));
}
