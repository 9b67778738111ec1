import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoubleScored } from '../../../../assessment-framework/sensitivity/agreement.ts';
import { LevelChip } from '../../../shared/components/level-chip.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useCriterionNames } from '../use-criterion-names.ts';
import { AnswerLink } from './answer-link.tsx';
import styles from './sensitivity.module.css';

/** What the two assessors discuss: both values, the largest distance first, with the way to the answer. */
export function DiscussTable({ pairs }: { readonly pairs: readonly DoubleScored[] }) {
  const { t } = useTranslation('sensitivity');
  const columns = useColumns(pairs.some(({ source }) => source !== null));
  return (
    <section className={styles.discuss}>
      <h2 className={styles.finding}>{t('agreement.discuss.title')}</h2>
      {pairs.length === 0 ? (
        <p className={styles.quiet}>{t('agreement.discuss.none')}</p>
      ) : (
        <VirtualTable
          label={t('agreement.discuss.table')}
          rows={pairs}
          columns={columns}
          rowId={({ id }) => id}
          rowHeight={36}
          minWidth={720}
        />
      )}
    </section>
  );
}

function useColumns(hasSources: boolean): readonly TableColumn<DoubleScored>[] {
  const { t } = useTranslation('sensitivity');
  const format = useFormat();
  const names = useCriterionNames();
  const { assessment } = useWorkspace();
  const { people } = assessment;
  return useMemo(() => {
    const nameOf = (id: string) =>
      people.find((person) => person.id === id)?.name ?? t('agreement.discuss.nobody');
    const chip = (id: 'first' | 'second'): TableColumn<DoubleScored> => ({
      id,
      header: t(`agreement.discuss.column.${id}`),
      width: '76px',
      cell: ({ [id]: value }) => <LevelChip value={value} size="small" />,
      sortBy: ({ [id]: value }) => (typeof value === 'number' ? value : null),
    });
    const source: TableColumn<DoubleScored> = {
      id: 'source',
      header: t('agreement.discuss.column.source'),
      width: 'minmax(120px, 0.7fr)',
      cell: (pair) => names.source(pair.source),
      sortBy: (pair) => names.source(pair.source),
    };
    return [
      {
        id: 'criterion',
        header: t('agreement.discuss.column.criterion'),
        width: 'minmax(200px, 1fr)',
        cell: (pair) => <AnswerLink place={pair}>{`${pair.criterion} ${names.criterion(pair)}`}</AnswerLink>,
        sortBy: ({ criterion }) => criterion,
      },
      ...(hasSources ? [source] : []),
      chip('first'),
      chip('second'),
      {
        id: 'distance',
        header: t('agreement.discuss.column.distance'),
        width: '90px',
        align: 'end',
        cell: ({ distance }) =>
          distance === null ? t('agreement.discuss.noLevel') : format.integer(distance),
        sortBy: ({ distance }) => distance,
      },
      {
        id: 'person',
        header: t('agreement.discuss.column.person'),
        width: 'minmax(120px, 0.5fr)',
        cell: ({ person }) => nameOf(person),
        sortBy: ({ person }) => nameOf(person),
      },
    ];
  }, [hasSources, people, names, format, t]);
}
