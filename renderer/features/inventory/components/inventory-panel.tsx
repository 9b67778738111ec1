import { useTranslation } from 'react-i18next';
import type { InventoryMatrix } from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import { SidePanel } from '../../../shared/components/side-panel.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { FindingLine } from '../facts/finding-lines.ts';
import type { Selection } from '../selection.ts';
import { CellPart } from './cell-part.tsx';
import styles from './inventory-panel.module.css';
import { SourcePart } from './source-part.tsx';
import { TopicPart } from './topic-part.tsx';

interface InventoryPanelProps {
  readonly selection: Selection;
  readonly matrix: InventoryMatrix;
  readonly lines: readonly FindingLine[];
  readonly onOpen: (place: Pick<Selection, 'topic' | 'source'>) => void;
}

/** Beside the matrix: the chosen cell, topic or source. Absent while nothing is chosen. */
export function InventoryPanel({ selection, matrix, lines, onOpen }: InventoryPanelProps) {
  const { t } = useTranslation('inventory');
  const { assessment, texts } = useWorkspace();
  const row = matrix.rows.find(({ topic }) => topic.id === selection.topic);
  const source = assessment.sources.find(({ id }) => id === selection.source);
  const topicName = row ? (texts.topics[row.topic.id]?.name ?? row.topic.id) : '';
  const title = source?.name ?? topicName;
  const above = row && source ? topicName : t(source ? 'panel.source' : 'panel.topic');
  return (
    <SidePanel
      above={above}
      title={title}
      opened={row !== undefined || source !== undefined}
      onClose={() => onOpen({})}
      closable
      width={300}
    >
      <div className={styles.body}>
        {row && source ? (
          <CellPart row={row} source={source} matrix={matrix} />
        ) : row ? (
          <TopicPart row={row} lines={lines.filter(({ topic }) => topic === row.topic.id)} onOpen={onOpen} />
        ) : (
          source && <SourcePart source={source} matrix={matrix} onOpen={onOpen} />
        )}
      </div>
    </SidePanel>
  );
}
