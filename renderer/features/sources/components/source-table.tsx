import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import type { TableSelection } from '../../../shared/components/use-table-selection.tsx';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { changeRecord } from '../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { WhyNumber } from '../../../shared/why/why-number.tsx';
import type { SourceRow } from '../source-rows.ts';
import styles from './sources.module.css';

interface SourceTableProps {
  readonly rows: readonly SourceRow[];
  /** Only where all sources are shown: places in a filtered list mean nothing. */
  readonly onMove?: (id: string, to: number) => void;
  readonly selection: TableSelection;
}

/** The inventory: every source with its custodian, its quality and what it serves. */
export function SourceTable({ rows, onMove, selection }: SourceTableProps) {
  const { t } = useTranslation('sources');
  const format = useFormat();
  const navigate = useNavigate();
  const { assessmentId } = useWorkspace();
  const columns = useMemo<TableColumn<SourceRow>[]>(
    () => [
      {
        id: 'name',
        header: t('columns.name'),
        width: 'minmax(200px, 2.4fr)',
        sortBy: ({ source }) => source.name,
        cell: ({ source }) => (
          <span className={styles.name}>
            {source.name} {source.acronym && <span className={styles.quiet}>{source.acronym}</span>}
          </span>
        ),
      },
      {
        id: 'type',
        header: t('columns.type'),
        width: 'minmax(130px, 1.6fr)',
        sortBy: (row) => row.type,
        cell: (row) => row.type,
      },
      {
        id: 'custodian',
        header: t('columns.custodian'),
        width: 'minmax(120px, 1.5fr)',
        sortBy: ({ custodian }) => custodian,
        cell: ({ custodian }) => custodian ?? <span className={styles.missing}>{t('noCustodian')}</span>,
      },
      {
        id: 'core',
        header: t('columns.core'),
        width: '56px',
        sortBy: ({ source }) => (source.core ? 0 : 1),
        cell: ({ source }) => (
          <input
            type="checkbox"
            className={styles.core}
            aria-label={t('coreOf', { name: source.name })}
            checked={source.core}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) =>
              changeRecord(assessmentId, 'sources', [source.id], { core: event.currentTarget.checked })
            }
          />
        ),
      },
      {
        id: 'latest',
        header: t('columns.latest'),
        width: '92px',
        sortBy: ({ source }) => source.lastReferenceDate,
        cell: ({ source }) => (
          <span className={styles.small}>
            {source.status === 'active'
              ? source.lastReferenceDate
                ? format.date(source.lastReferenceDate)
                : '–'
              : t(`status.${source.status}`)}
          </span>
        ),
      },
      {
        id: 'topics',
        header: t('columns.topics'),
        width: '56px',
        align: 'end',
        sortBy: (row) => row.topics,
        cell: (row) =>
          row.topics === 0 ? <span className={styles.missing}>{t('none')}</span> : format.integer(row.topics),
      },
      {
        id: 'answered',
        header: t('columns.answered'),
        width: '66px',
        align: 'end',
        sortBy: ({ score }) => score.counts.total - score.counts.blank,
        cell: ({ score: { counts } }) => (
          <span className={styles.small}>
            {t('answeredOf', {
              done: format.integer(counts.total - counts.blank),
              total: format.integer(counts.total),
            })}
          </span>
        ),
      },
      {
        id: 'quality',
        header: t('columns.quality'),
        width: '104px',
        align: 'end',
        sortBy: ({ score }) => score.score,
        cell: ({ source, score }) =>
          score.score === null ? (
            <span className={styles.quiet}>{t(`states.${score.state}`)}</span>
          ) : (
            <>
              <WhyNumber
                subject={{ kind: 'source', id: source.id }}
                name={source.name}
                value={format.score(score.score)}
              >
                <strong>{format.score(score.score)}</strong>
              </WhyNumber>{' '}
              <span className={styles.quiet}>{format.range(score.lower, score.upper)}</span>
            </>
          ),
      },
    ],
    [t, format, assessmentId],
  );
  return (
    <VirtualTable
      label={t('table')}
      rows={rows}
      selection={selection}
      columns={columns}
      rowId={({ source }) => source.id}
      minWidth={900}
      {...(onMove ? { onMove } : {})}
      onOpen={({ source }) =>
        void navigate({
          to: '/a/$assessmentId/sources/$sourceId',
          params: { assessmentId, sourceId: source.id },
        })
      }
    />
  );
}
