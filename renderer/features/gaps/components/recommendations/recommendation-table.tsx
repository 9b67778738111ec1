import { useTranslation } from 'react-i18next';
import type { RankedRecommendation } from '../../../../../assessment-framework/plan/prioritise-recommendations.ts';
import { SeverityMark } from '../../../../shared/components/severity-mark.tsx';
import type { TableColumn } from '../../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import styles from '../gaps.module.css';

interface RecommendationTableProps {
  readonly ranked: readonly RankedRecommendation[];
  /** Id of the one shown beside. */
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
}

/** Recommendations in the order of the plan. */
export function RecommendationTable({ ranked, opened, onOpen }: RecommendationTableProps) {
  const { t } = useTranslation('gaps');
  const format = useFormat();
  const { assessment, framework, texts } = useWorkspace();
  const planned = new Set(
    assessment.actions.flatMap(({ recommendation, status }) =>
      status === 'dropped' ? [] : [recommendation],
    ),
  );
  const byId = new Map(framework.recommendations.map((each) => [each.id, each]));
  const label = ({ id }: RankedRecommendation) => texts.recommendations[id]?.label ?? id;
  const horizon = ({ id }: RankedRecommendation) => byId.get(id)?.horizon ?? 'long';
  const cost = ({ id }: RankedRecommendation) => byId.get(id)?.cost ?? 'd';
  const columns: readonly TableColumn<RankedRecommendation>[] = [
    {
      id: 'score',
      header: t('recommendation.points'),
      width: '54px',
      align: 'end',
      cell: ({ score }) => <strong>{format.integer(score)}</strong>,
      sortBy: ({ score }) => score,
    },
    {
      id: 'id',
      header: t('recommendation.id'),
      width: '32px',
      cell: ({ id }) => <span className={styles.code}>{id}</span>,
    },
    {
      id: 'label',
      header: t('recommendation.title'),
      width: 'minmax(220px, 1fr)',
      cell: (row) => (
        <>
          <span className={styles.two}>{label(row)}</span>
          <span className={styles.under}>
            {t('recommendation.terms', {
              horizon: texts.framework.horizons[horizon(row)]?.name ?? horizon(row),
              cost: texts.framework.costs[cost(row)]?.name ?? cost(row),
            })}
          </span>
        </>
      ),
      sortBy: label,
    },
    {
      id: 'marks',
      header: t('recommendation.inPlan'),
      width: '78px',
      cell: ({ id, quickWin }) => (
        <span className={styles.stack}>
          {quickWin && <span className={styles.win}>{t('recommendation.quickWin')}</span>}
          {planned.has(id) && <span className={styles.mark}>{t('recommendation.planned')}</span>}
        </span>
      ),
      sortBy: ({ id, quickWin }) => (quickWin ? 0 : 2) + (planned.has(id) ? 1 : 0),
    },
    {
      id: 'closes',
      header: t('recommendation.closes'),
      width: '56px',
      align: 'end',
      cell: ({ gaps }) => format.integer(gaps.length),
      sortBy: ({ gaps }) => gaps.length,
    },
    {
      id: 'gravest',
      header: t('recommendation.gravest'),
      width: '76px',
      cell: ({ gravest }) => <SeverityMark severity={gravest} />,
      sortBy: ({ points }) => points.severity,
    },
  ];
  return (
    <VirtualTable
      label={t('recommendation.table')}
      rows={ranked}
      columns={columns}
      rowId={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      rowHeight={48}
      minWidth={opened === null ? 680 : 620}
    />
  );
}
