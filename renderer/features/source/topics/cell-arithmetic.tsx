import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import type { Topic } from '../../../../assessment-framework/model/framework.ts';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { WhyNumber } from '../../../shared/why/why-number.tsx';
import styles from './topics.module.css';

interface CellArithmeticProps {
  readonly source: DataSource;
  readonly topic: Topic;
}

/** How the coverage of a topic by a source comes about, in words and numbers (methodology F.5). */
export function CellArithmetic({ source, topic }: CellArithmeticProps) {
  const { t } = useTranslation('source');
  const format = useFormat();
  const { assessmentId, assessment, texts } = useWorkspace();
  const coverage = useScores().topics.find(({ id }) => id === topic.id);
  const cell = coverage?.cells.find((other) => other.source === source.id);
  if (!coverage || !cell) return <p className={styles.hint}>{t('cell.notCounted')}</p>;
  const [best] = coverage.cells;
  const bestName = assessment.sources.find(({ id }) => id === best?.source)?.name ?? '';
  const rows = [
    { id: 'share', value: format.percent(cell.share), words: t('cell.share') },
    {
      id: 'elements',
      value: format.percent(cell.variables),
      words: t('cell.elements', {
        present: format.integer(cell.presentVariables.length),
        demanded: format.integer(topic.mandatory.length),
      }),
    },
    {
      id: 'quality',
      value: format.score(cell.quality),
      words: t(cell.qualityIsMidpoint ? 'cell.qualityMidpoint' : 'cell.quality'),
    },
  ];
  return (
    <section className={styles.arithmetic} aria-live="polite">
      <h3 className={styles.label}>{t('cell.title')}</h3>
      <dl className={styles.ledger}>
        {rows.map(({ id, value, words }) => (
          <div key={id} className={styles.entry}>
            <dt>{words}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className={styles.sum}>
          <dt>{t('cell.result')}</dt>
          <dd>
            <WhyNumber
              subject={{ kind: 'cell', topic: topic.id, source: source.id }}
              name={texts.topics[topic.id]?.label ?? topic.id}
              value={format.score(cell.coverage)}
            />{' '}
            <span className={styles.quiet}>{format.range(cell.lower, cell.upper)}</span>
          </dd>
        </div>
      </dl>
      <p className={styles.hint}>
        {t(best?.source === source.id ? 'cell.topicBest' : 'cell.topicOther', {
          source: bestName,
          coverage: format.score(coverage.coverage),
          band: coverage.band
            ? (texts.framework.coverageLevels[coverage.band]?.name ?? '').toLocaleLowerCase()
            : '',
          count: coverage.cells.length,
        })}
      </p>
      <p className={styles.hint}>
        <Link to="/a/$assessmentId/topics" params={{ assessmentId }} search={{ topic: topic.id }}>
          {t('cell.all')}
        </Link>
      </p>
    </section>
  );
}
