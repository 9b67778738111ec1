import { Button, NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTION_STATUSES } from '../../../../../assessment-framework/model/constants.ts';
import { planTotals } from '../../../../../assessment-framework/plan/plan-totals.ts';
import type { TableColumn } from '../../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { PlanRow } from '../../facts/plan-rows.ts';
import { ticksOf } from '../../facts/ticks.ts';
import { usePlan } from '../../use-plan.tsx';
import { usePlanWords } from '../../use-plan-words.ts';
import plain from '../plan.module.css';
import styles from './what-if.module.css';

interface TickListProps {
  readonly rows: readonly PlanRow[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ids: ReadonlySet<string>) => void;
  readonly onOpen: (action: string) => void;
}

/** The actions that may be ticked, one by one or many at once, and what the ticked ones cost. */
export function TickList({ rows, ticked, onTick, onOpen }: TickListProps) {
  const { t } = useTranslation('plan');
  const { assessment, framework } = useWorkspace();
  const { money } = usePlan();
  const words = usePlanWords();
  const columns = useMemo<readonly TableColumn<PlanRow>[]>(
    () => [
      {
        id: 'title',
        header: t('column.title'),
        width: 'minmax(110px, 1fr)',
        sortBy: ({ title }) => title,
        cell: (row) => (
          <span className={plain.two} title={row.title}>
            {row.title}
          </span>
        ),
      },
      {
        id: 'cost',
        header: t('column.costShort'),
        width: '76px',
        align: 'end',
        sortBy: ({ cost }) => cost.reckoned,
        cell: (row) => (
          <span className={plain.small} title={words.cost(row.cost, row.action)}>
            {words.reckoned(row.cost)}
          </span>
        ),
      },
    ],
    [t, words],
  );
  const sum = useMemo(
    () =>
      planTotals(
        framework,
        assessment.head,
        rows.filter(({ id }) => ticked.has(id)).map(({ action }) => action),
      ).total,
    [framework, assessment.head, rows, ticked],
  );
  const leads = [...new Set(rows.map(({ action }) => action.lead ?? ''))];
  const nameOf = (id: string) =>
    assessment.institutions.find((institution) => institution.id === id)?.name ?? t('noLead');
  const statuses = ACTION_STATUSES.filter((status) => rows.some(({ action }) => action.status === status));
  return (
    <section className={styles.ticks} aria-label={t('whatIf.actions')}>
      <div className={plain.bar}>
        <Button size="compact-sm" variant="default" onClick={() => onTick(ticksOf('all', rows))}>
          {t('whatIf.all')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onTick(new Set())}>
          {t('whatIf.noneTicked')}
        </Button>
        <NativeSelect
          size="xs"
          className={styles.only ?? ''}
          aria-label={t('whatIf.only')}
          value=""
          data={[
            { value: '', label: t('whatIf.only') },
            ...statuses.map((status) => ({ value: `status:${status}`, label: t(`status.${status}`) })),
            ...leads.map((lead) => ({ value: `lead:${lead}`, label: nameOf(lead) })),
          ]}
          onChange={(event) => {
            if (event.currentTarget.value !== '') onTick(ticksOf(event.currentTarget.value, rows));
          }}
        />
      </div>
      <VirtualTable
        label={t('whatIf.actions')}
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        rowHeight={46}
        minWidth={250}
        selection={{
          ids: ticked,
          onChange: onTick,
          labelOf: (id) => t('whatIf.tick', { title: rows.find((row) => row.id === id)?.title ?? '' }),
        }}
        onOpen={({ id }) => onOpen(id)}
      />
      <p className={plain.small} role="status">
        {t('whatIf.ticked', { count: ticked.size, money: money.whole(sum.total.reckoned) })}
      </p>
    </section>
  );
}
