import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type {
  InventoryMatrix,
  InventoryRow,
} from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './inventory-panel.module.css';
import { PresenceList } from './presence-list.tsx';

interface CellPartProps {
  readonly row: InventoryRow;
  readonly source: DataSource;
  readonly matrix: InventoryMatrix;
}

/** One source in one topic: what it has of all that the topic demands, and the way to link it. */
export function CellPart({ row, source, matrix }: CellPartProps) {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const { assessmentId, texts } = useWorkspace();
  const { topic } = row;
  const { link, possible } = matrix.cell(topic.id, source.id);
  return (
    <>
      <p>
        {link
          ? t('panel.linked', { share: format.percent(link.share) })
          : t(`panel.because.${possible ?? 'nothing'}`)}
      </p>
      <Link
        to="/a/$assessmentId/sources/$sourceId"
        params={{ assessmentId, sourceId: source.id }}
        search={{ tab: 'topics', topic: topic.id }}
      >
        {t(link ? 'panel.openLink' : 'panel.makeLink')}
      </Link>
      <PresenceList
        title={t('panel.elements')}
        items={topic.mandatory.map((id) => ({
          id,
          name: texts.variables[id]?.name ?? id,
          presence: matrix.element(source.id, id),
        }))}
      />
      <PresenceList
        title={t('panel.populations')}
        items={topic.populations.map((id) => ({
          id,
          name: texts.populations[id]?.name ?? id,
          presence: matrix.population(source.id, id),
        }))}
      />
      {source.exclusions && (
        <section>
          <h3 className={styles.heading}>{t('panel.exclusions')}</h3>
          <p className={styles.long}>{source.exclusions}</p>
        </section>
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
