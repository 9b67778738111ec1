import { useTranslation } from 'react-i18next';
import type { Topic } from '../../../../assessment-framework/model/framework.ts';
import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import { ScoreLine } from '../../../shared/components/score-line.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { Selection } from '../selection.ts';
import { AddSourceLink } from './add-source-link.tsx';
import styles from './inspector.module.css';
import { PanelGaps } from './panel-gaps.tsx';
import { PriorityChoice } from './priority-choice.tsx';
import { TopicDerivation } from './topic-derivation.tsx';

interface TopicPanelProps {
  readonly topic: Topic;
  readonly coverage: TopicCoverage;
  readonly onOpen: (selection: Selection) => void;
}

/** One topic: what it is, how relevant, how well it is covered and why, and which sources one would expect. */
export function TopicPanel({ topic, coverage, onOpen }: TopicPanelProps) {
  const { t } = useTranslation('coverage');
  const { framework, texts } = useWorkspace();
  const text = texts.topics[topic.id];
  const { levels } = framework.settings.coverage;
  const hasCells = coverage.cells.length > 0;
  return (
    <>
      <p>{text?.definition}</p>
      {text?.caution && <p className={styles.quiet}>{text.caution}</p>}
      <PriorityChoice key={topic.id} topic={topic} coverage={coverage} />
      <section>
        <h3 className={styles.heading}>{t('topic.coverage')}</h3>
        <ScoreLine
          score={hasCells ? coverage.coverage : null}
          lower={hasCells ? coverage.lower : 0}
          upper={hasCells ? coverage.upper : 1}
          band={coverage.band ? (texts.framework.coverageLevels[coverage.band]?.name ?? coverage.band) : null}
          without={t('status.no-source')}
          why={{ subject: { kind: 'topic', id: topic.id }, name: text?.label ?? topic.id }}
        />
        {hasCells && (
          <RangeBar {...coverage} score={coverage.coverage} ticks={levels.map(({ from }) => from)} />
        )}
        <TopicDerivation topic={coverage} onOpen={onOpen} />
      </section>
      <section>
        <h3 className={styles.heading}>{t('topic.expected')}</h3>
        <ul className={styles.plainList}>
          {topic.mainSources.map((id) => (
            <li key={id}>
              <strong>{texts.sourceTypes[id]?.name ?? id}</strong>
            </li>
          ))}
          {topic.otherSources.map((id) => (
            <li key={id}>{texts.sourceTypes[id]?.name ?? id}</li>
          ))}
        </ul>
      </section>
      <AddSourceLink topic={topic} coverage={coverage} onOpen={onOpen} />
      <PanelGaps topic={topic.id} />
    </>
  );
}
