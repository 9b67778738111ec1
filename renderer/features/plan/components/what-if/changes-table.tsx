import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../shared/components/empty-state.tsx';
import { Surface } from '../../../../shared/components/page.tsx';
import type { TableColumn } from '../../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import type { Point, ScoreChange } from '../../facts/what-if.ts';
import plain from '../plan.module.css';
import { Delta } from './delta.tsx';

/** Dimensions, sources and topics whose score or interval moves. */
export function ChangesTable({ changes }: { readonly changes: readonly ScoreChange[] }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { assessment, texts } = useWorkspace();
  const { sources } = assessment;
  const columns = useMemo<readonly TableColumn<ScoreChange>[]>(() => {
    const names = new Map(sources.map(({ id, name }) => [id, name]));
    const nameOf = ({ kind, id }: ScoreChange) =>
      (kind === 'dimension'
        ? texts.framework.dimensions[id]?.name
        : kind === 'source'
          ? names.get(id)
          : texts.topics[id]?.label) ?? id;
    const point = ({ score, lower, upper }: Point) => (
      <>
        {score === null ? <span className={plain.quiet}>{t('whatIf.noScore')}</span> : format.score(score)}{' '}
        <span className={plain.quiet}>{format.range(lower, upper)}</span>
      </>
    );
    return [
      {
        id: 'name',
        header: t('whatIf.what'),
        width: 'minmax(160px, 1fr)',
        sortBy: nameOf,
        cell: (row) => <span title={nameOf(row)}>{nameOf(row)}</span>,
      },
      {
        id: 'kind',
        header: t('whatIf.kind'),
        width: '84px',
        sortBy: ({ kind }) => t(`whatIf.kinds.${kind}`),
        cell: ({ kind }) => <span className={plain.quiet}>{t(`whatIf.kinds.${kind}`)}</span>,
      },
      {
        id: 'today',
        header: t('whatIf.today'),
        width: '104px',
        align: 'end',
        sortBy: ({ today }) => today.score,
        cell: ({ today }) => point(today),
      },
      {
        id: 'then',
        header: t('whatIf.then'),
        width: '104px',
        align: 'end',
        sortBy: ({ later }) => later.score,
        cell: ({ later }) => point(later),
      },
      {
        id: 'by',
        header: t('whatIf.by'),
        width: '70px',
        align: 'end',
        sortBy: ({ by }) => by,
        cell: ({ by }) => <Delta by={by} />,
      },
    ];
  }, [t, format, sources, texts]);
  if (changes.length === 0)
    return (
      <Surface>
        <EmptyState title={t('whatIf.noChange.title')} text={t('whatIf.noChange.text')} />
      </Surface>
    );
  return (
    <VirtualTable
      label={t('whatIf.changes')}
      rows={changes}
      columns={columns}
      rowId={({ kind, id }) => `${kind} ${id}`}
      rowHeight={36}
      minWidth={520}
    />
  );
}
