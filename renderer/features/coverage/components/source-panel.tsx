import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import { ScoreLine } from '../../../shared/components/score-line.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { WhyNumber } from '../../../shared/why/why-number.tsx';
import type { Selection } from '../selection.ts';
import styles from './inspector.module.css';
import { OpenSource } from './open-source.tsx';
import { PanelGaps } from './panel-gaps.tsx';

interface SourcePanelProps {
  readonly source: DataSource;
  readonly onOpen: (selection: Selection) => void;
}

/** One source as the matrix sees it: its quality, and the topics it measures. */
export function SourcePanel({ source, onOpen }: SourcePanelProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const { texts } = useWorkspace();
  const scores = useScores();
  const score = scores.sources.find(({ id }) => id === source.id);
  const cells = scores.topics
    .flatMap((topic) =>
      topic.cells.filter((cell) => cell.source === source.id).map((cell) => ({ topic, cell })),
    )
    .toSorted((a, b) => b.cell.coverage - a.cell.coverage);
  return (
    <>
      <p className={styles.quiet}>{texts.sourceTypes[source.type]?.name ?? source.type}</p>
      {score && (
        <section>
          <h3 className={styles.heading}>{t('cell.quality')}</h3>
          <ScoreLine
            score={score.score}
            lower={score.lower}
            upper={score.upper}
            band={null}
            why={{ subject: { kind: 'source', id: source.id }, name: source.name }}
          />
          <RangeBar score={score.score} lower={score.lower} upper={score.upper} />
        </section>
      )}
      <div className={styles.buttons}>
        <OpenSource id={source.id} />
      </div>
      <section>
        <h3 className={styles.heading}>{t('source.topics', { count: cells.length })}</h3>
        {cells.length === 0 && <p className={styles.quiet}>{t('source.noTopic')}</p>}
        <ul className={styles.list}>
          {cells.map(({ topic, cell }) => (
            <li key={topic.id}>
              <button
                type="button"
                className={styles.textButton}
                onClick={() => onOpen({ topic: topic.id, source: source.id })}
              >
                {texts.topics[topic.id]?.label ?? topic.id}
              </button>
              <span className={styles.number}>
                <WhyNumber
                  subject={{ kind: 'cell', topic: topic.id, source: source.id }}
                  name={texts.topics[topic.id]?.label ?? topic.id}
                  value={format.score(cell.coverage)}
                />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <PanelGaps source={source.id} />
    </>
  );
}
