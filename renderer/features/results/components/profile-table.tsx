import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockScore } from '../../../../assessment-framework/scoring/result.ts';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useWhy } from '../../../shared/why/why-context.ts';
import { WhyButton } from '../../../shared/why/why-number.tsx';
import { goalColumn, wholeColumns } from './whole-columns.ts';

interface ProfileTableProps {
  readonly dimensions: readonly BlockScore[];
  /** The dimensions without the filter; null without one. */
  readonly whole: readonly BlockScore[] | null;
  /** The dimensions when every target is reached; null without targets. */
  readonly goals: readonly BlockScore[] | null;
}

/** The profile in numbers. */
export function ProfileTable({ dimensions, whole, goals }: ProfileTableProps) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const why = useWhy();
  const { texts } = useWorkspace();
  const columns = useMemo((): readonly TableColumn<BlockScore>[] => {
    const name = ({ id }: BlockScore) => texts.framework.dimensions[id]?.name ?? id;
    return [
      { id: 'id', header: t('column.id'), width: '36px', cell: ({ id }) => id },
      { id: 'name', header: t('column.dimension'), width: 'minmax(160px, 1fr)', cell: name, sortBy: name },
      {
        id: 'score',
        header: t(whole ? 'column.filtered' : 'column.score'),
        width: '72px',
        align: 'end',
        cell: ({ score }) => (score === null ? t('withheldShort') : format.score(score)),
        sortBy: ({ score }) => score,
      },
      ...wholeColumns<BlockScore>(whole, { blockOf: (block) => block, format, t }),
      ...goalColumn(goals, { format, t }),
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
        header: t('column.why'),
        width: '44px',
        align: 'end',
        cell: (row) => <WhyButton subject={{ kind: 'dimension', id: row.id }} name={name(row)} />,
      },
    ];
  }, [whole, goals, texts, format, t]);
  return (
    <VirtualTable
      label={t('profile.table')}
      rows={dimensions}
      columns={columns}
      rowId={({ id }) => id}
      onOpen={({ id }) => why.open({ kind: 'dimension', id })}
      rowHeight={34}
    />
  );
}
