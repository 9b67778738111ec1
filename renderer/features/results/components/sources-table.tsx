import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceScore } from '../../../../assessment-framework/scoring/result.ts';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useWhy } from '../../../shared/why/why-context.ts';
import { WhyButton } from '../../../shared/why/why-number.tsx';
import type { SourceRow } from '../facts/limit-of.ts';
import styles from './results.module.css';
import { wholeColumns } from './whole-columns.ts';

interface SourcesTableProps {
  readonly rows: readonly SourceRow[];
  /** The sources without the filter; null without one. */
  readonly whole: readonly SourceScore[] | null;
}

/** Every source with its interval, what limits it, and what mending that would free; under a heading for each limit. */
export function SourcesTable({ rows, whole }: SourcesTableProps) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const why = useWhy();
  const { framework } = useWorkspace();
  const columns = useMemo((): readonly TableColumn<SourceRow>[] => {
    const ticks = framework.settings.bands.map(({ from }) => from);
    return [
      {
        id: 'name',
        header: t('column.source'),
        width: 'minmax(170px, 4fr)',
        cell: ({ name, source, isPlanned }) => (
          <>
            {name}
            {source.core && <span className={styles.mark}>{t('sources.core')}</span>}
            {isPlanned && <span className={styles.mark}>{t('sources.planned')}</span>}
          </>
        ),
        sortBy: ({ name }) => name,
      },
      {
        id: 'bar',
        header: t('column.scale'),
        width: 'minmax(60px, 1.5fr)',
        cell: ({ source }) => <RangeBar {...source} ticks={ticks} />,
      },
      {
        id: 'score',
        header: t(whole ? 'column.filtered' : 'column.score'),
        width: '62px',
        align: 'end',
        cell: ({ source }) =>
          source.score === null ? (
            <span className={styles.quiet}>{t('withheldShort')}</span>
          ) : (
            <strong>{format.score(source.score)}</strong>
          ),
        sortBy: ({ source }) => source.score,
      },
      ...wholeColumns<SourceRow>(whole, { blockOf: ({ source }) => source, format, t }),
      {
        id: 'range',
        header: t('column.range'),
        width: '52px',
        align: 'end',
        cell: ({ source }) => format.range(source.lower, source.upper),
      },
      {
        id: 'limit',
        header: t('column.limit'),
        width: 'minmax(160px, 4fr)',
        cell: ({ words }) => (
          <span className={styles.quiet} title={words}>
            {words}
          </span>
        ),
      },
      {
        id: 'frees',
        header: t('column.frees'),
        width: '62px',
        align: 'end',
        cell: ({ limit: { frees, kind } }) =>
          frees === null ? '–' : t(kind === 'open' ? 'upTo' : 'points', { value: frees * 100 }),
        sortBy: ({ limit }) => limit.frees,
      },
      {
        id: 'why',
        header: t('column.why'),
        width: '44px',
        align: 'end',
        cell: ({ source, name }) => <WhyButton subject={{ kind: 'source', id: source.id }} name={name} />,
      },
    ];
  }, [whole, framework, format, t]);
  return (
    <VirtualTable
      label={t('sources.table')}
      rows={rows}
      columns={columns}
      rowId={({ source }) => source.id}
      groupOf={({ limit }) => t(`limit.heading.${limit.kind}`)}
      onOpen={({ source }) => why.open({ kind: 'source', id: source.id })}
      rowHeight={34}
      minWidth={whole ? 860 : 740}
    />
  );
}
