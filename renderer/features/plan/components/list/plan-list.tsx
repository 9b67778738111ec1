import { Button } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../shared/components/empty-state.tsx';
import { Surface } from '../../../../shared/components/page.tsx';
import { VirtualTable } from '../../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { ViewProps } from '../../facts/views.ts';
import { usePlan } from '../../use-plan.tsx';
import { usePlanChanges } from '../../use-plan-changes.ts';
import { AddAction } from './add-action.tsx';
import styles from './list.module.css';
import { usePlanColumns } from './plan-columns.tsx';

/** All actions in the order of the plan. */
export function PlanList({ opened, onOpen }: ViewProps) {
  const { t } = useTranslation('plan');
  const { assessmentId } = useWorkspace();
  const { rows, gaps } = usePlan();
  const { move } = usePlanChanges();
  const [isAdding, setIsAdding] = useState(false);
  const columns = usePlanColumns(opened);
  const list = useMemo(() => [...rows], [rows]);
  const added = (id: string) => {
    setIsAdding(false);
    onOpen(id);
  };
  return (
    <div className={styles.view}>
      {isAdding ? (
        <AddAction onAdded={added} onClose={() => setIsAdding(false)} />
      ) : (
        rows.length > 0 && (
          <div className={styles.bar}>
            <Button
              leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => setIsAdding(true)}
            >
              {t('add.open')}
            </Button>
            <span className={styles.hint}>{t('list.hint')}</span>
          </div>
        )
      )}
      {rows.length === 0 ? (
        <Surface className={styles.none ?? ''}>
          <EmptyState title={t('empty.title')} text={t('empty.text', { count: gaps.length })}>
            {!isAdding && <Button onClick={() => setIsAdding(true)}>{t('add.open')}</Button>}
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/a/$assessmentId/gaps" params={{ assessmentId }} {...props} />}
            >
              {t('empty.gaps')}
            </Button>
          </EmptyState>
        </Surface>
      ) : (
        <VirtualTable
          label={t('list.table')}
          rows={list}
          columns={columns}
          rowId={({ id }) => id}
          rowHeight={44}
          minWidth={opened === undefined ? 940 : 580}
          onMove={move}
          onOpen={({ id }) => onOpen(id)}
        />
      )}
    </div>
  );
}
