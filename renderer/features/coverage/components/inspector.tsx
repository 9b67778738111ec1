import { useTranslation } from 'react-i18next';
import { SidePanel } from '../../../shared/components/side-panel.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import type { Selection } from '../selection.ts';
import { AddLinkPanel } from './add-link-panel.tsx';
import { CellPanel } from './cell-panel.tsx';
import styles from './inspector.module.css';
import { SourcePanel } from './source-panel.tsx';
import { StartPanel } from './start-panel.tsx';
import { TopicPanel } from './topic-panel.tsx';

interface InspectorProps {
  readonly selection: Selection;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onOpen: (selection: Selection) => void;
}

/** Beside the matrix: the chosen cell, topic or source; what to do first while nothing is chosen. */
export function Inspector({ selection, opened, onClose, onOpen }: InspectorProps) {
  const { t } = useTranslation('coverage');
  const { assessment, framework, texts } = useWorkspace();
  const scores = useScores();
  const topic = framework.topics.find(({ id }) => id === selection.topic);
  const coverage = scores.topics.find(({ id }) => id === selection.topic);
  const source = assessment.sources.find(({ id }) => id === selection.source);
  const cell = coverage?.cells.find((each) => each.source === selection.source);
  const label = topic ? (texts.topics[topic.id]?.label ?? topic.id) : '';
  const shown =
    topic && coverage && source
      ? {
          above: t(cell ? 'panel.measuredBy' : 'panel.notMeasuredBy', { topic: label }),
          title: source.name,
          body: cell ? (
            <CellPanel topic={coverage} cell={cell} source={source} />
          ) : (
            <AddLinkPanel topic={topic} source={source} />
          ),
        }
      : topic && coverage
        ? {
            above: t('panel.topic', { id: topic.id }),
            title: texts.topics[topic.id]?.name ?? topic.id,
            body: <TopicPanel topic={topic} coverage={coverage} onOpen={onOpen} />,
          }
        : source
          ? {
              above: t('panel.source'),
              title: source.name,
              body: <SourcePanel source={source} onOpen={onOpen} />,
            }
          : { above: '', title: t('start.title'), body: <StartPanel onOpen={onOpen} /> };
  return (
    <SidePanel above={shown.above} title={shown.title} opened={opened} onClose={onClose}>
      <div className={styles.body}>{shown.body}</div>
    </SidePanel>
  );
}
