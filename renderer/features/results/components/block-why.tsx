import { useTranslation } from 'react-i18next';
import type { BlockScore } from '../../../../assessment-framework/scoring/result.ts';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import { ScoreLine } from '../../../shared/components/score-line.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './results.module.css';
import { TermTable } from './term-table.tsx';

interface BlockWhyProps {
  readonly block: BlockScore;
  /** null for a dimension. */
  readonly source: string | null;
}

/** The score of a dimension or source (F.3, F.4): formula, cap, interval, completeness, confidence, terms. */
export function BlockWhy({ block, source }: BlockWhyProps) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { framework, texts } = useWorkspace();
  const known = block.terms.filter(({ x }) => x !== null);
  const points = known.reduce((sum, { weight, x }) => sum + weight * (x ?? 0), 0);
  const weight = known.reduce((sum, term) => sum + term.weight, 0);
  const criteria = source === null ? texts.systemCriteria : texts.sourceCriteria;
  const cappers = block.cappedBy.map((id) => t('block.capper', { id, name: criteria[id]?.label ?? '' }));
  const { withholding, confidence } = framework.settings;
  const { counts } = block;
  return (
    <>
      <div>
        <ScoreLine
          score={block.score}
          lower={block.lower}
          upper={block.upper}
          band={null}
          without={t('withheld')}
        />
        <RangeBar {...block} />
      </div>
      {block.withheldBecause.map((reason) => (
        <p key={reason} className={styles.notice}>
          {t(`block.withheld.${reason}`, {
            share: format.percent(reason === 'completeness' ? block.completeness : block.applicability),
            needed: format.percent(
              reason === 'completeness' ? withholding.completenessBelow : withholding.applicabilityBelow,
            ),
          })}
        </p>
      ))}
      {block.state === 'empty' && <p className={styles.notice}>{t('block.empty')}</p>}
      <ul className={styles.reasons}>
        {block.rawMean !== null && (
          <li>{t('block.formula', { points, weight, mean: format.score(block.rawMean) })}</li>
        )}
        {block.rawMean !== null && (
          <li>
            {cappers.length > 0
              ? t('block.cap', { cap: format.integer(block.cap * 100), list: format.list(cappers) })
              : t(block.cap < 1 ? 'block.idleCap' : 'block.noCap', { cap: format.integer(block.cap * 100) })}
          </li>
        )}
        <li>
          {t('block.interval', {
            range: format.range(block.lower, block.upper),
            high: confidence.high.halfWidth,
            medium: confidence.medium.halfWidth,
            low: confidence.low.halfWidth,
          })}
        </li>
        <li>
          {t('block.completeness', {
            share: format.percent(block.completeness),
            known: counts.known,
            notKnown: counts.notKnown,
            blank: counts.blank,
            notApplicable: counts.notApplicable,
          })}
        </li>
        <li>{t('block.confidence', { grade: block.grade, share: format.percent(block.confidence) })}</li>
      </ul>
      <TermTable block={block} source={source} />
    </>
  );
}
