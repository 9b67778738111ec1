import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from '../../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../../shared/components/virtual-table.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import type { ReleasePreview } from '../../api/release-preview.ts';
import styles from '../reports.module.css';

type RemovedItem = ReleasePreview['removed'][number];

interface Row extends RemovedItem {
  readonly key: string;
}

/** Everything that is left out, one a row: what it is, where it stood, what it says. */
export function RemovedTable({ removed }: { readonly removed: readonly RemovedItem[] }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const rows = useMemo(() => removed.map((item, index): Row => ({ ...item, key: String(index) })), [removed]);
  const columns = useMemo((): readonly TableColumn<Row>[] => {
    const kindOf = ({ category }: Row) => t(`release.kind.${category}`);
    const placeOf = ({ kind, field, labels }: Row) =>
      [
        t(`changes:kinds.${kind}`, { defaultValue: t('release.history') }),
        ...labels,
        ...(field === '' ? [] : [t(`changes:fields.${field.split('.').at(-1) ?? field}`)]),
      ].join(t('release.between'));
    const saysOf = ({ found, count }: Row) =>
      found !== '' ? found : count > 1 ? t('release.records', { count }) : '';
    return [
      { id: 'kind', header: t('release.column.what'), width: '1fr', cell: kindOf, sortBy: kindOf },
      { id: 'place', header: t('release.column.where'), width: '2fr', cell: placeOf, sortBy: placeOf },
      { id: 'says', header: t('release.column.says'), width: '1.4fr', cell: saysOf, sortBy: saysOf },
    ];
  }, [t]);
  return (
    <section className={styles.removed} aria-label={t('release.list')}>
      <VirtualTable
        label={t('release.list')}
        rows={rows}
        columns={columns}
        rowId={({ key }) => key}
        rowHeight={32}
        minWidth={480}
      />
      <p className={styles.quiet}>{t('release.count', { items: format.integer(rows.length) })}</p>
    </section>
  );
}
