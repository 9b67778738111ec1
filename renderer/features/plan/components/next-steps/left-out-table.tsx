import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeftOut } from '../../../../../assessment-framework/plan/step-types.ts';
import type { TableColumn } from '../../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../../shared/components/virtual-table.tsx';
import plain from '../plan.module.css';
import styles from './next-steps.module.css';
import { useStepWords } from './use-step-words.ts';

interface LeftOutTableProps {
  readonly leftOut: readonly LeftOut[];
  readonly onOpen: (action: string) => void;
}

/** Actions that were not chosen, and why. */
export function LeftOutTable({ leftOut, onOpen }: LeftOutTableProps) {
  const { t } = useTranslation('plan');
  const words = useStepWords();
  const columns = useMemo<readonly TableColumn<LeftOut>[]>(
    () => [
      {
        id: 'action',
        header: t('column.title'),
        width: 'minmax(200px, 1fr)',
        sortBy: ({ action }) => words.action(action),
        cell: ({ action }) => (
          <span className={plain.name} title={words.action(action)}>
            {words.action(action)}
          </span>
        ),
      },
      {
        id: 'why',
        header: t('whatIf.why'),
        width: 'minmax(260px, 1.4fr)',
        sortBy: ({ why }) => why,
        cell: (row) => (
          <span className={styles.why} title={words.leftOut(row)}>
            {words.leftOut(row)}
          </span>
        ),
      },
    ],
    [t, words],
  );
  return (
    <VirtualTable
      label={t('steps.leftOutTable')}
      rows={leftOut}
      columns={columns}
      rowId={({ action }) => action}
      rowHeight={48}
      minWidth={520}
      onOpen={({ action }) => onOpen(action)}
    />
  );
}
