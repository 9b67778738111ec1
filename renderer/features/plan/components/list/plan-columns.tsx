import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from '../../../../shared/components/table-column.ts';
import { useFormat } from '../../../../shared/format/use-format.ts';
import { isLive, type PlanRow } from '../../facts/plan-rows.ts';
import { usePlan } from '../../use-plan.tsx';
import { usePlanWords } from '../../use-plan-words.ts';
import styles from '../plan.module.css';

/** Columns of lists of actions; beside an open action only what one chooses by. */
export function usePlanColumns(opened: string | undefined): readonly TableColumn<PlanRow>[] {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const words = usePlanWords();
  const { totals } = usePlan();
  const isCompact = opened !== undefined;
  return useMemo(() => {
    const title: TableColumn<PlanRow> = {
      id: 'title',
      header: t('column.title'),
      width: isCompact ? 'minmax(170px, 4fr)' : 'minmax(230px, 4fr)',
      sortBy: (row) => row.title,
      cell: (row) => (
        <span
          className={isLive(row) ? styles.name : styles.dropped}
          data-current={row.id === opened}
          title={row.title}
        >
          {row.title}
        </span>
      ),
    };
    const period: TableColumn<PlanRow> = {
      id: 'period',
      header: t('column.period'),
      width: '160px',
      sortBy: ({ when }) => when.start,
      cell: (row) => (
        <span
          className={row.when.isAssumed ? styles.assumed : styles.small}
          title={row.when.isAssumed ? t('when.assumed') : undefined}
        >
          {words.period(row)}
        </span>
      ),
    };
    const problems: TableColumn<PlanRow> = {
      id: 'problems',
      header: t('column.problems'),
      width: 'minmax(96px, 1.2fr)',
      sortBy: ({ problems: all }) => (all.length === 0 ? null : all.length),
      cell: (row) => {
        const [first] = row.problems;
        return (
          first && (
            <span className={styles.problem} title={row.problems.map(words.problem).join('\n')}>
              {t(`problemShort.${first.kind}`)}
            </span>
          )
        );
      },
    };
    const lead: TableColumn<PlanRow> = {
      id: 'lead',
      header: t('column.lead'),
      width: 'minmax(72px, 1fr)',
      sortBy: (row) => row.lead || null,
      cell: (row) => row.lead || <span className={styles.missing}>{t('noLead')}</span>,
    };
    const cost: TableColumn<PlanRow> = {
      id: 'cost',
      header: t('column.cost', { currency: totals.currency }),
      width: '116px',
      align: 'end',
      sortBy: (row) => row.cost.reckoned,
      cell: (row) => <span className={styles.small}>{words.cost(row.cost, row.action)}</span>,
    };
    const funding: TableColumn<PlanRow> = {
      id: 'funding',
      header: t('column.funding'),
      width: '64px',
      sortBy: ({ action }) => t(`funding.${action.fundingStatus}`),
      cell: ({ action }) => <span className={styles.small}>{t(`funding.${action.fundingStatus}`)}</span>,
    };
    const closes: TableColumn<PlanRow> = {
      id: 'closes',
      header: t('column.closes'),
      width: '52px',
      align: 'end',
      sortBy: (row) => row.closes.length,
      cell: (row) =>
        row.closes.length === 0 ? (
          <span className={styles.missing}>{t('none')}</span>
        ) : (
          format.integer(row.closes.length)
        ),
    };
    const status: TableColumn<PlanRow> = {
      id: 'status',
      header: t('column.status'),
      width: '70px',
      sortBy: ({ action }) => t(`status.${action.status}`),
      cell: ({ action }) => <span className={styles.small}>{t(`status.${action.status}`)}</span>,
    };
    return isCompact
      ? [title, period, cost, problems]
      : [title, lead, period, cost, funding, closes, status, problems];
  }, [t, format, words, totals.currency, isCompact, opened]);
}
