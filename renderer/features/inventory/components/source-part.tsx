import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InventoryMatrix } from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import type { Selection } from '../selection.ts';
import styles from './inventory-panel.module.css';

interface SourcePartProps {
  readonly source: DataSource;
  readonly matrix: InventoryMatrix;
  readonly onOpen: (place: Pick<Selection, 'topic' | 'source'>) => void;
}

/** One source over all topics: which it measures, which it could. */
export function SourcePart({ source, matrix, onOpen }: SourcePartProps) {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const { assessmentId, assessment, texts } = useWorkspace();
  const custodian = assessment.institutions.find(({ id }) => id === source.custodian);
  const cells = matrix.rows.map(({ topic }) => ({ topic: topic.id, cell: matrix.cell(topic.id, source.id) }));
  const linked = cells.filter(({ cell }) => cell.link !== null);
  const possible = cells.filter(({ cell }) => cell.possible !== null);
  const list = (title: string, items: readonly { topic: string; mark: string }[]) =>
    items.length > 0 && (
      <section>
        <h3 className={styles.heading}>{title}</h3>
        <ul className={styles.list}>
          {items.map(({ topic, mark }) => (
            <li key={topic} className={styles.pair}>
              <button
                type="button"
                className={styles.textButton}
                onClick={() => onOpen({ topic, source: source.id })}
              >
                {texts.topics[topic]?.label ?? topic}
              </button>
              <span className={styles.quiet}>{mark}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <>
      <p className={styles.quiet}>
        {[
          texts.sourceTypes[source.type]?.name ?? source.type,
          custodian?.name ?? t('panel.noCustodian'),
        ].join(' · ')}
      </p>
      {linked.length === 0 && <p className={styles.finding}>{t('panel.orphan')}</p>}
      {list(
        t('panel.measures'),
        linked.map(({ topic, cell }) => ({ topic, mark: format.percent(cell.link?.share ?? 0) })),
      )}
      {list(
        t('panel.couldMeasure'),
        possible.map(({ topic, cell }) => ({ topic, mark: t(`panel.mark.${cell.possible}`) })),
      )}
      <Link
        to="/a/$assessmentId/sources/$sourceId"
        params={{ assessmentId, sourceId: source.id }}
        search={{ tab: 'facts' }}
      >
        {t('panel.openFacts')}
      </Link>
    </>
  );
}
