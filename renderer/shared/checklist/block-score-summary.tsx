import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bandOf } from '../../../assessment-framework/scoring/bands.ts';
import type { BlockScore } from '../../../assessment-framework/scoring/result.ts';
import { RangeBar } from '../components/range-bar.tsx';
import { ScoreLine } from '../components/score-line.tsx';
import { useWorkspace } from '../data/workspace.tsx';
import styles from './block-score-summary.module.css';

/** Score of a block at the end of its page's head: interval, point, band, and the way to why. */
export function BlockScoreSummary({ block }: { readonly block: BlockScore }) {
  const { t } = useTranslation('checklist');
  const { assessmentId, framework, texts } = useWorkspace();
  const { bands } = framework.settings;
  const band = block.score === null ? null : bandOf(bands, block.score);
  return (
    <div className={styles.summary}>
      <span className={styles.bar}>
        <RangeBar {...block} ticks={bands.map(({ from }) => from)} />
      </span>
      <ScoreLine
        {...block}
        band={band && (texts.framework.bands[band]?.name ?? band).toLocaleLowerCase()}
        without={t(`state.${block.state}`)}
      />
      {block.state !== 'empty' && (
        <Link
          to="/a/$assessmentId/results"
          params={{ assessmentId }}
          search={{ block: block.id }}
          className={styles.why}
        >
          {t('why')}
        </Link>
      )}
    </div>
  );
}
