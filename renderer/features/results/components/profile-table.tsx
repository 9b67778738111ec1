import { useTranslation } from 'react-i18next';
import type { BlockScore } from '../../../../assessment-framework/scoring/result.ts';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { WhyButton } from './why-button.tsx';

/** The profile in numbers. */
export function ProfileTable({ onOpen }: { readonly onOpen: (block: string) => void }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { texts } = useWorkspace();
  const { dimensions } = useScores();
  const name = ({ id }: BlockScore) => texts.framework.dimensions[id]?.name ?? id;
  const columns: readonly TableColumn<BlockScore>[] = [
    { id: 'id', header: t('column.id'), width: '36px', cell: ({ id }) => id },
    { id: 'name', header: t('column.dimension'), width: 'minmax(160px, 1fr)', cell: name, sortBy: name },
    {
      id: 'score',
      header: t('column.score'),
      width: '72px',
      align: 'end',
      cell: ({ score }) => (score === null ? t('withheldShort') : format.score(score)),
      sortBy: ({ score }) => score,
    },
    {
      id: 'range',
      header: t('column.range'),
      width: '72px',
      align: 'end',
      cell: ({ lower, upper }) => format.range(lower, upper),
      sortBy: ({ lower, upper }) => upper - lower,
    },
    {
      id: 'complete',
      header: t('column.complete'),
      width: '84px',
      align: 'end',
      cell: ({ completeness }) => format.percent(completeness),
      sortBy: ({ completeness }) => completeness,
    },
    {
      id: 'grade',
      header: t('column.confidence'),
      width: '84px',
      align: 'end',
      cell: ({ grade }) => grade,
      sortBy: ({ confidence }) => confidence,
    },
    {
      id: 'why',
      header: t('why.short'),
      width: '44px',
      align: 'end',
      cell: (row) => <WhyButton name={name(row)} onOpen={() => onOpen(row.id)} />,
    },
  ];
  return (
    <VirtualTable
      label={t('profile.table')}
      rows={dimensions}
      columns={columns}
      rowId={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      rowHeight={34}
    />
  );
}
