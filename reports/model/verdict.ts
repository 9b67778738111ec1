import type { BlockScore } from '../../assessment-framework/scoring/result.ts';
import { blockBand, citeCriterion, rangeText, scoreWithRange, shortList } from './phrases.ts';
import type { ReportContext } from './report-context.ts';

/** The score in a chip; a dash where there is none. */
export function scoreChip({ t, format }: ReportContext, block: Pick<BlockScore, 'score'>): string {
  return block.score === null ? t('value.blankChip') : format.score(block.score);
}

/** What the score of a block says, in one or two sentences: number, interval, band, cap or reason for withholding. */
export function verdict(context: ReportContext, block: BlockScore): string {
  const { t, format } = context;
  if (block.state === 'not-applicable') return t('verdict.notApplicable');
  if (block.state === 'empty') return t('verdict.empty');
  if (block.state === 'withheld') {
    const key = block.withheldBecause.includes('completeness')
      ? 'verdict.withheld.completeness'
      : 'verdict.withheld.applicability';
    return t(key, {
      range: rangeText(context, block),
      completeness: format.percent(block.completeness),
      applicability: format.percent(block.applicability),
    });
  }
  const sentence = t('verdict.scored', {
    score: scoreWithRange(context, block),
    band: blockBand(context, block),
    grade: block.grade,
  });
  if (block.cappedBy.length === 0) return sentence;
  return t('verdict.capped', {
    sentence,
    cap: format.score(block.cap),
    mean: block.rawMean === null ? t('value.blankChip') : format.score(block.rawMean),
    criteria: shortList(
      context,
      block.cappedBy.map((id) => citeCriterion(context, id)),
      3,
    ),
  });
}
