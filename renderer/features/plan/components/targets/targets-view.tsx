import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../shared/components/empty-state.tsx';
import { Surface } from '../../../../shared/components/page.tsx';
import { VirtualTable } from '../../../../shared/components/virtual-table.tsx';
import { useScores, useWorkspace } from '../../../../shared/data/workspace.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import { goalYears, targetScores } from '../../../../shared/targets/target-scores.ts';
import { GOAL_FILTERS, type GoalFilter, goalRows, isShown } from '../../facts/goal-rows.ts';
import plain from '../plan.module.css';
import { IndexChanges } from '../what-if/index-changes.tsx';
import { SetGoals } from './set-goals.tsx';
import styles from './targets.module.css';
import { useGoalColumns } from './use-goal-columns.tsx';

/** Levels to be reached, by year: today, goals, distance, and whether the plan gets there; many set at once. */
export function TargetsView() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const navigate = useNavigate();
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const today = useScores();
  const [chosen, setChosen] = useState<GoalFilter | null>(null);
  const [search, setSearch] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(() => goalRows({ framework, assessment, texts }), [framework, assessment, texts]);
  const years = useMemo(() => goalYears(assessment), [assessment]);
  // Without a goal there is nothing to list but everything that could have one.
  const filter = chosen ?? (years.length === 0 ? 'all' : 'with');
  const shown = useMemo(() => {
    const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return all.filter((row) => {
      const text = `${row.criterion} ${row.label} ${row.block}`.toLocaleLowerCase();
      return isShown(row, filter) && words.every((word) => text.includes(word));
    });
  }, [all, filter, search]);
  const columns = useGoalColumns();
  const then = useMemo(() => targetScores(framework, assessment, year), [framework, assessment, year]);
  const selected = useMemo(() => shown.filter(({ id }) => ids.has(id)), [shown, ids]);
  const clear = () => setIds(new Set());
  return (
    <div className={plain.view}>
      {then && (
        <section className={styles.at} aria-label={t('targets.scores')}>
          <IndexChanges today={today} later={then} label={year === null ? t('targets.then') : String(year)} />
        </section>
      )}
      <div className={plain.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('targets.filter')}
          value={filter}
          onChange={(next) => setChosen(next as GoalFilter)}
          data={GOAL_FILTERS.map((value) => ({
            value,
            label: t(`targets.filters.${value}`, {
              number: format.integer(all.filter((row) => isShown(row, value)).length),
            }),
          }))}
        />
        <TextInput
          size="xs"
          w={200}
          aria-label={t('targets.search')}
          placeholder={t('targets.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {years.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('targets.year')}
            value={year === null ? '' : String(year)}
            data={[
              { value: '', label: t('targets.allYears') },
              ...years.map((each) => ({ value: String(each), label: t('targets.byYear', { year: each }) })),
            ]}
            onChange={(event) =>
              setYear(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))
            }
          />
        )}
      </div>
      <SetGoals selected={selected} onDone={clear} onClear={clear} />
      {shown.length === 0 ? (
        <Surface className={styles.none ?? ''}>
          <EmptyState title={t('targets.none.title')} text={t('targets.none.text')} />
        </Surface>
      ) : (
        <VirtualTable
          label={t('targets.table')}
          rows={shown}
          columns={columns}
          rowId={({ id }) => id}
          rowHeight={40}
          minWidth={820}
          selection={{
            ids,
            onChange: setIds,
            labelOf: (id) => t('targets.select', { id }),
          }}
          onOpen={({ criterion, source }) =>
            void (source === null
              ? navigate({ to: '/a/$assessmentId/system', params: { assessmentId }, search: { criterion } })
              : navigate({
                  to: '/a/$assessmentId/sources/$sourceId',
                  params: { assessmentId, sourceId: source },
                  search: { criterion },
                }))
          }
        />
      )}
    </div>
  );
}
