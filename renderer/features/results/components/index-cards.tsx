import { useTranslation } from 'react-i18next';
import { shownIndices } from '../../../../assessment-framework/coverage/shown-indices.ts';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import { ScoreLine } from '../../../shared/components/score-line.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { INDEX_KEYS, type IndexKey } from '../facts/find-block.ts';
import styles from './results.module.css';
import { useBandWords } from './use-band-words.ts';

interface IndexCardsProps {
  readonly opened: string | undefined;
  readonly onOpen: (block: string) => void;
}

/** The three indices with interval and band, what they leave out, and the way to why. */
export function IndexCards({ opened, onOpen }: IndexCardsProps) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { assessment, framework, texts } = useWorkspace();
  const indices = shownIndices(useScores().indices, assessment, framework);
  const bandWords = useBandWords();
  const ticks = framework.settings.bands.map(({ from }) => from);
  const nameOf = (key: IndexKey, id: string) =>
    key === 'system'
      ? (texts.framework.dimensions[id]?.short ?? id)
      : (assessment.sources.find((source) => source.id === id)?.name ?? id);
  const note = (key: IndexKey) => {
    const { leftOut } = indices[key];
    if (key === 'coverage') {
      if (indices.coverage.score === null) return t('index.noLink');
      const { coveredTopics, relevantTopics } = indices.coverage;
      return t('index.covered', { done: coveredTopics, total: relevantTopics });
    }
    if (key === 'sources' && assessment.sources.length === 0) return t('sources.none');
    if (leftOut.length === 0) return t('index.nothingLeftOut');
    const list = format.list(leftOut.slice(0, 3).map((id) => nameOf(key, id)));
    return t('index.leftOut', { count: leftOut.length, list });
  };
  return (
    <div className={styles.cards}>
      {INDEX_KEYS.map((key) => (
        <section key={key} className={styles.card}>
          <div className={styles.cardHead}>
            <h2>{t(`index.${key}`)}</h2>
            <button
              type="button"
              className={styles.why}
              aria-expanded={opened === key}
              aria-label={t('why.ofLabel', { name: t(`index.${key}`) })}
              onClick={() => onOpen(key)}
            >
              {t('why.short')}
            </button>
          </div>
          <ScoreLine
            {...indices[key]}
            band={indices[key].score === null ? null : bandWords(indices[key])}
            size="large"
          />
          <RangeBar {...indices[key]} ticks={ticks} />
          <p className={styles.quiet}>{note(key)}</p>
        </section>
      ))}
    </div>
  );
}
