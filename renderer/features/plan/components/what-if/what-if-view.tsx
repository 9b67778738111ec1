import { SegmentedControl } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../shared/components/empty-state.tsx';
import { Surface } from '../../../../shared/components/page.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import { isTickable, ticksOf } from '../../facts/ticks.ts';
import type { ViewProps } from '../../facts/views.ts';
import { usePlan } from '../../use-plan.tsx';
import plain from '../plan.module.css';
import { ChangesTable } from './changes-table.tsx';
import { FatesTable } from './fates-table.tsx';
import { IdleTable } from './idle-table.tsx';
import { IndexChanges } from './index-changes.tsx';
import { TickList } from './tick-list.tsx';
import { useOutlook } from './use-outlook.ts';
import styles from './what-if.module.css';

const PARTS = ['scores', 'gaps', 'effects'] as const;
type Part = (typeof PARTS)[number];

/** What scores, coverage and gaps would be when the ticked actions are done, beside today's. */
export function WhatIfView({ onOpen }: ViewProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { rows, gaps } = usePlan();
  const tickable = useMemo(() => rows.filter(isTickable), [rows]);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [part, setPart] = useState<Part>('scores');
  const ticked = useMemo(
    () => new Set([...ticksOf('all', rows)].filter((id) => !unticked.has(id))),
    [rows, unticked],
  );
  // The ticks answer at once; the numbers follow with the next frame.
  const outlook = useOutlook(useDeferredValue(ticked));
  if (tickable.length === 0)
    return (
      <Surface className={styles.none ?? ''}>
        <EmptyState
          title={t('whatIf.none.title')}
          text={rows.length === 0 ? t('empty.text', { count: gaps.length }) : t('whatIf.none.text')}
        />
      </Surface>
    );
  const counts = {
    scores: outlook.changes.length,
    gaps: outlook.fates.filter(({ fate }) => fate === 'closes' || fate === 'by-word').length,
    effects: outlook.idle.length,
  };
  return (
    <div className={styles.frame}>
      <div className={styles.columns}>
        <TickList
          rows={tickable}
          ticked={ticked}
          onTick={(ids) =>
            setUnticked(new Set(tickable.filter(({ id }) => !ids.has(id)).map(({ id }) => id)))
          }
          onOpen={onOpen}
        />
        <div className={styles.results}>
          <IndexChanges today={outlook.today.scores} later={outlook.later.scores} label={t('whatIf.then')} />
          <div className={plain.bar}>
            <SegmentedControl
              size="xs"
              aria-label={t('whatIf.show')}
              value={part}
              onChange={(next) => setPart(next as Part)}
              data={PARTS.map((value) => ({
                value,
                label: t(`whatIf.parts.${value}`, {
                  count: counts[value],
                  number: format.integer(counts[value]),
                }),
              }))}
            />
          </div>
          {part === 'scores' && <ChangesTable changes={outlook.changes} />}
          {part === 'gaps' && <FatesTable fates={outlook.fates} />}
          {part === 'effects' && <IdleTable idle={outlook.idle} onOpen={onOpen} />}
        </div>
      </div>
    </div>
  );
}
