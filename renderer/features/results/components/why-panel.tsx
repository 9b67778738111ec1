import { useTranslation } from 'react-i18next';
import { SidePanel } from '../../../shared/components/side-panel.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { type Block, findBlock } from '../facts/find-block.ts';
import { BlockWhy } from './block-why.tsx';
import { IndexWhy } from './index-why.tsx';
import styles from './results.module.css';
import { TopicWhy } from './topic-why.tsx';

interface WhyPanelProps {
  readonly block: string | undefined;
  readonly onClose: () => void;
  readonly onOpen: (block: string) => void;
}

/** Why a number is what it is: the terms, the formula with the numbers put in, and the framework behind it. */
export function WhyPanel({ block, onClose, onOpen }: WhyPanelProps) {
  const { t } = useTranslation('results');
  const { assessment, framework, texts } = useWorkspace();
  const found = findBlock(useScores(), block);
  const titleOf = (shown: Block) => {
    switch (shown.kind) {
      case 'index':
        return t(`index.${shown.key}`);
      case 'dimension':
        return texts.framework.dimensions[shown.score.id]?.name ?? shown.score.id;
      case 'source':
        return assessment.sources.find(({ id }) => id === shown.score.id)?.name ?? shown.score.id;
      default:
        return texts.topics[shown.topic.id]?.name ?? shown.topic.id;
    }
  };
  const { id, version } = framework.settings;
  return (
    <SidePanel
      above={t('why.title')}
      title={found ? titleOf(found) : t('why.title')}
      opened={found !== null}
      onClose={onClose}
      closable
      width={400}
    >
      {found && (
        <div className={styles.panel}>
          {found.kind === 'index' && <IndexWhy index={found.key} onOpen={onOpen} />}
          {(found.kind === 'dimension' || found.kind === 'source') && (
            <BlockWhy block={found.score} source={found.kind === 'source' ? found.score.id : null} />
          )}
          {found.kind === 'topic' && <TopicWhy topic={found.topic} onOpen={onOpen} />}
          <p className={styles.quiet}>{t('why.framework', { title: texts.framework.title, id, version })}</p>
        </div>
      )}
    </SidePanel>
  );
}
