import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { shownIndices } from '../../../../assessment-framework/coverage/shown-indices.ts';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import { ScoreLine } from '../../../shared/components/score-line.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { WhyButton } from '../../../shared/why/why-number.tsx';
import { INDEX_KEYS, type IndexKey } from '../facts/find-block.ts';
import type { Results } from '../facts/use-results.ts';
import styles from './results.module.css';
import { useBandWords } from './use-band-words.ts';

/** The three indices with interval and band, what they leave out, the whole under a filter, and the way to why. */
export const IndexCards = memo(function IndexCards({ results }: { readonly results: Results }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const workspace = useWorkspace();
  const { framework, texts } = workspace;
  const indices = shownIndices(results.scores.indices, results.assessment, framework);
  const whole = results.whole && shownIndices(results.whole.indices, workspace.assessment, framework);
  const bandWords = useBandWords();
  const ticks = framework.settings.bands.map(({ from }) => from);
  const nameOf = (key: IndexKey, id: string) =>
    key === 'system'
      ? (texts.framework.dimensions[id]?.short ?? id)
      : (workspace.assessment.sources.find((source) => source.id === id)?.name ?? id);
  const note = (key: IndexKey) => {
    const { leftOut } = indices[key];
    if (key === 'coverage') {
      if (indices.coverage.score === null) return t(whole ? 'topics.none' : 'index.noLink');
      const { coveredTopics, relevantTopics } = indices.coverage;
      return t('index.covered', { done: coveredTopics, total: relevantTopics });
    }
    if (key === 'sources' && results.scores.sources.length === 0) {
      return t(whole ? 'sources.noneLeft' : 'sources.none');
    }
    if (key === 'system' && results.scores.dimensions.length === 0) return t('profile.none');
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
            <WhyButton subject={{ kind: 'index', id: key }} name={t(`index.${key}`)} />
          </div>
          <ScoreLine
            {...indices[key]}
            {...(whole
              ? { without: t('filter.noScore') }
              : { why: { subject: { kind: 'index' as const, id: key }, name: t(`index.${key}`) } })}
            band={indices[key].score === null ? null : bandWords(indices[key])}
            size="large"
          />
          <RangeBar {...indices[key]} ticks={ticks} />
          {whole && (
            <p className={styles.whole}>
              {whole[key].score === null
                ? t('filter.wholeNone')
                : t('filter.whole', {
                    score: format.score(whole[key].score),
                    range: format.range(whole[key].lower, whole[key].upper),
                  })}
            </p>
          )}
          <p className={styles.quiet}>{note(key)}</p>
        </section>
      ))}
    </div>
  );
});
