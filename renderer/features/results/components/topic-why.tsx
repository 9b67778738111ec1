import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import { ScoreLine } from '../../../shared/components/score-line.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './results.module.css';

interface TopicWhyProps {
  readonly topic: TopicCoverage;
  readonly onOpen: (block: string) => void;
}

/** Coverage of a topic (F.5): the cells with their factors, and how the best two go together. */
export function TopicWhy({ topic, onOpen }: TopicWhyProps) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const nameOf = (id: string) => assessment.sources.find((source) => source.id === id)?.name ?? id;
  const [first, second] = topic.cells;
  const band = topic.band === null ? null : (texts.framework.coverageLevels[topic.band]?.name ?? topic.band);
  return (
    <>
      <div>
        <ScoreLine score={topic.coverage} lower={topic.lower} upper={topic.upper} band={band} />
        <RangeBar
          score={topic.coverage}
          lower={topic.lower}
          upper={topic.upper}
          ticks={framework.settings.coverage.levels.map(({ from }) => from)}
        />
      </div>
      <ul className={styles.reasons}>
        {!first && <li>{t('topicWhy.none')}</li>}
        {first && !second && <li>{t('topicWhy.one', { source: nameOf(first.source) })}</li>}
        {first && second && topic.beta && (
          <>
            <li>
              {t('topicWhy.two', {
                c1: first.coverage,
                rest: 1 - first.coverage,
                c2: second.coverage,
                beta: topic.beta.value,
                total: topic.coverage,
              })}
            </li>
            <li>{t(`topicWhy.because.${topic.beta.because}`, { beta: topic.beta.value })}</li>
          </>
        )}
        <li>{t('topicWhy.interval', { range: format.range(topic.lower, topic.upper) })}</li>
      </ul>
      {first && (
        <table className={styles.terms}>
          <caption>{t('topicWhy.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.source')}</th>
              <th scope="col">{t('topicWhy.share')}</th>
              <th scope="col">{t('topicWhy.variables')}</th>
              <th scope="col">{t('topicWhy.quality')}</th>
              <th scope="col">{t('topicWhy.cell')}</th>
            </tr>
          </thead>
          <tbody>
            {topic.cells.map((cell) => (
              <tr key={cell.source}>
                <th scope="row">
                  <button type="button" className={styles.link} onClick={() => onOpen(cell.source)}>
                    {nameOf(cell.source)}
                  </button>
                </th>
                <td>{t('number', { value: cell.share })}</td>
                <td>{t('number', { value: cell.variables })}</td>
                <td>{format.score(cell.quality)}</td>
                <td>{format.score(cell.coverage)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Link to="/a/$assessmentId/topics" params={{ assessmentId }} search={{ topic: topic.id }}>
        {t('topicWhy.open')}
      </Link>
    </>
  );
}
