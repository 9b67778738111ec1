import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import type { CoverageCell, TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { removeRecord } from '../../../shared/data/save-record.ts';
import { undoChange } from '../../../shared/data/undo.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { WhyNumber } from '../../../shared/why/why-number.tsx';
import { CellHelp } from './cell-help.tsx';
import styles from './inspector.module.css';
import { LinkEditor } from './link-editor.tsx';
import { OpenSource } from './open-source.tsx';
import { PanelGaps } from './panel-gaps.tsx';

interface CellPanelProps {
  readonly topic: TopicCoverage;
  readonly cell: CoverageCell;
  readonly source: DataSource;
}

/** How one source measures one topic: the three factors, the arithmetic, what would help, and the facts to edit. */
export function CellPanel({ topic, cell, source }: CellPanelProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const { assessmentId, texts } = useWorkspace();
  const missing = cell.missingVariables.map((id) => texts.variables[id]?.name ?? id);
  const demanded = cell.presentVariables.length + missing.length;
  const remove = () => {
    removeRecord(assessmentId, 'topicLinks', [topic.id, source.id]);
    showToast({
      message: t('link.removed', { source: source.name, topic: texts.topics[topic.id]?.label ?? topic.id }),
      action: t('shared:undo'),
      onAction: () => void undoChange(assessmentId),
    });
  };
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('share.short')}</dt>
        <dd>{format.percent(cell.share)}</dd>
        <dt>{t('cell.variables')}</dt>
        <dd>{t('cell.of', { present: cell.presentVariables.length, demanded })}</dd>
        <dt>{t('cell.quality')}</dt>
        <dd>
          <WhyNumber
            subject={{ kind: 'source', id: source.id }}
            name={source.name}
            value={format.score(cell.quality)}
          />
        </dd>
        <dt className={styles.sum}>{t('cell.this')}</dt>
        <dd className={styles.sum}>
          <WhyNumber
            subject={{ kind: 'cell', topic: topic.id, source: source.id }}
            name={t('cell.this')}
            value={format.score(cell.coverage)}
          />{' '}
          <span>{format.range(cell.lower, cell.upper)}</span>
        </dd>
      </dl>
      <p className={styles.quiet}>
        {t('cell.arithmetic', { share: cell.share, variables: cell.variables, quality: cell.quality })}{' '}
        {cell.qualityIsMidpoint && `${t('cell.midpoint')} `}
        {missing.length > 0 && t('cell.missing', { list: format.list(missing) })}
      </p>
      <CellHelp topic={topic} source={source.id} />
      <div className={styles.buttons}>
        <OpenSource id={source.id} />
      </div>
      <PanelGaps topic={topic.id} source={source.id} />
      <LinkEditor key={`${topic.id} ${source.id}`} topic={topic} source={source} />
      <Button variant="subtle" color="gray" size="compact-sm" onClick={remove}>
        {t('link.remove')}
      </Button>
    </>
  );
}
