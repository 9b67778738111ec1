import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../assessment-framework/derivation/derivation.ts';
import { bandOf } from '../../../assessment-framework/scoring/bands.ts';
import type { BlockScore } from '../../../assessment-framework/scoring/result.ts';
import { RangeBar } from '../components/range-bar.tsx';
import { ScoreLine } from '../components/score-line.tsx';
import { useWorkspace } from '../data/workspace.tsx';
import { useWhy } from '../why/why-context.ts';
import styles from './block-score-summary.module.css';

interface BlockScoreSummaryProps {
  readonly block: BlockScore;
  readonly subject: Extract<Subject, { kind: 'dimension' | 'source' }>;
  /** Name of the dimension or the source. */
  readonly name: string;
}

/** Score of a block at the end of its page's head: interval, point, band, and the way to why. */
export function BlockScoreSummary({ block, subject, name }: BlockScoreSummaryProps) {
  const { t } = useTranslation('checklist');
  const { framework, texts } = useWorkspace();
  const { open } = useWhy();
  const { bands } = framework.settings;
  const band = block.score === null ? null : bandOf(bands, block.score);
  return (
    <div className={styles.summary}>
      <span className={styles.bar}>
        <RangeBar {...block} ticks={bands.map(({ from }) => from)} />
      </span>
      <ScoreLine
        {...block}
        why={{ subject, name }}
        band={band && (texts.framework.bands[band]?.name ?? band).toLocaleLowerCase()}
        without={t(`state.${block.state}`)}
      />
      {block.state !== 'empty' && (
        <button
          type="button"
          className={styles.why}
          aria-label={t('why:of', { name })}
          onClick={() => open(subject)}
        >
          {t('why')}
        </button>
      )}
    </div>
  );
}
