import { useTranslation } from 'react-i18next';
import type { RankedRecommendation } from '../../../../assessment-framework/plan/prioritise-recommendations.ts';
import { type TableColumn, VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './gaps.module.css';
import { SeverityMark } from './severity-mark.tsx';

interface RecommendationTableProps {
  readonly ranked: readonly RankedRecommendation[];
  readonly onOpen: (id: string) => void;
}

/** Recommendations in the order of the plan. */
export function RecommendationTable({ ranked, onOpen }: RecommendationTableProps) {
  const { t } = useTranslation('gaps');
  const format = useFormat();
  const { framework, texts } = useWorkspace();
  const byId = new Map(framework.recommendations.map((each) => [each.id, each]));
  const label = ({ id }: RankedRecommendation) => texts.recommendations[id]?.label ?? id;
  const horizon = ({ id }: RankedRecommendation) => byId.get(id)?.horizon ?? 'long';
  const cost = ({ id }: RankedRecommendation) => byId.get(id)?.cost ?? 'd';
  const columns: readonly TableColumn<RankedRecommendation>[] = [
    {
      id: 'score',
      header: t('recommendation.points'),
      width: '58px',
      align: 'end',
      cell: ({ score }) => <strong>{format.integer(score)}</strong>,
      sortBy: ({ score }) => score,
    },
    { id: 'id', header: '', width: '36px', cell: ({ id }) => <span className={styles.code}>{id}</span> },
    {
      id: 'label',
      header: t('recommendation.title'),
      width: 'minmax(200px, 1fr)',
      cell: (row) => (
        <>
          {label(row)}
          {row.quickWin && <span className={styles.win}>{t('recommendation.quickWin')}</span>}
        </>
      ),
      sortBy: label,
    },
    {
      id: 'closes',
      header: t('recommendation.closes'),
      width: '62px',
      align: 'end',
      cell: ({ gaps }) => format.integer(gaps.length),
      sortBy: ({ gaps }) => gaps.length,
    },
    {
      id: 'gravest',
      header: t('recommendation.gravest'),
      width: '84px',
      cell: ({ gravest }) => <SeverityMark severity={gravest} />,
      sortBy: ({ points }) => points.severity,
    },
    {
      id: 'horizon',
      header: t('recommendation.horizon'),
      width: '92px',
      cell: (row) => texts.framework.horizons[horizon(row)]?.name ?? horizon(row),
      sortBy: (row) => ['short', 'medium', 'long'].indexOf(horizon(row)),
    },
    {
      id: 'cost',
      header: t('recommendation.cost'),
      width: '150px',
      cell: (row) => texts.framework.costs[cost(row)]?.name ?? cost(row),
      sortBy: cost,
    },
  ];
  return (
    <VirtualTable
      label={t('recommendation.table')}
      rows={ranked}
      columns={columns}
      rowId={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      rowHeight={36}
      minWidth={820}
    />
  );
}
