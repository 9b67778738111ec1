import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StrengthBar, StrengthLegend } from '../../../shared/components/strength-bar.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useWhy } from '../../../shared/why/why-context.ts';
import { WhyButton } from '../../../shared/why/why-number.tsx';
import type { StrengthRow } from '../facts/strength-rows.ts';
import styles from './results.module.css';

/** Every dimension and source: its score, and what its levels rest on. */
export function StrengthTable({ rows }: { readonly rows: readonly StrengthRow[] }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const why = useWhy();
  const columns = useMemo(
    (): readonly TableColumn<StrengthRow>[] => [
      {
        id: 'name',
        header: t('column.block'),
        width: 'minmax(170px, 3fr)',
        cell: ({ name }) => name,
        sortBy: ({ name }) => name,
      },
      {
        id: 'score',
        header: t('column.score'),
        width: '62px',
        align: 'end',
        cell: ({ block }) =>
          block.score === null ? (
            <span className={styles.quiet}>{t('withheldShort')}</span>
          ) : (
            <strong>{format.score(block.score)}</strong>
          ),
        sortBy: ({ block }) => block.score,
      },
      {
        id: 'range',
        header: t('column.range'),
        width: '52px',
        align: 'end',
        cell: ({ block }) => format.range(block.lower, block.upper),
      },
      {
        id: 'strength',
        header: t('column.strength'),
        width: 'minmax(160px, 4fr)',
        cell: ({ name, shares }) =>
          shares.total > 0 ? (
            <StrengthBar name={name} shares={shares} />
          ) : (
            <span className={styles.quiet}>{t('support.noLevel')}</span>
          ),
      },
      {
        id: 'documented',
        header: t('column.documented'),
        width: '96px',
        align: 'end',
        cell: ({ documented }) => (documented === null ? '–' : format.percent(documented)),
        sortBy: ({ documented }) => documented,
      },
      {
        id: 'weak',
        header: t('column.weak'),
        width: '92px',
        align: 'end',
        cell: ({ weak }) => format.integer(weak),
        sortBy: ({ weak }) => weak,
      },
      {
        id: 'why',
        header: t('column.why'),
        width: '44px',
        align: 'end',
        cell: ({ kind, block, name }) => <WhyButton subject={{ kind, id: block.id }} name={name} />,
      },
    ],
    [format, t],
  );
  return (
    <>
      <div className={styles.legend}>
        <StrengthLegend />
      </div>
      <VirtualTable
        label={t('support.table')}
        rows={rows}
        columns={columns}
        rowId={({ kind, block }) => `${kind} ${block.id}`}
        groupOf={({ kind }) => t(`released.heading.${kind}`)}
        onOpen={({ kind, block }) => why.open({ kind, id: block.id })}
        rowHeight={34}
        minWidth={760}
      />
    </>
  );
}
