import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportOrder, useRefreshReport } from '../../api/export-file.ts';
import styles from '../reports.module.css';
import { JobState } from './job-state.tsx';
import { RefreshChanges } from './refresh-changes.tsx';

interface RefreshRowProps {
  readonly order: ReportOrder;
  readonly icon: ReactNode;
}

/** An edited report gets today's data: the document is chosen, a new one is written, and every change is listed. */
export function RefreshRow({ order, icon }: RefreshRowProps) {
  const { t } = useTranslation('reports');
  const work = useRefreshReport();
  const done = work.data;
  return (
    <li className={styles.export}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.exportText}>
        <p className={styles.exportName}>{t('refresh.name')}</p>
        <p className={styles.quiet}>{t('refresh.text')}</p>
        <JobState job={work} outcome={done?.outcome} />
        {done && !work.isPending && done.outcome.kind !== 'cancelled' && (
          <RefreshChanges changes={done.changes} />
        )}
      </div>
      <Button variant="default" loading={work.isPending} onClick={() => work.start(order)}>
        {t('refresh.button')}
      </Button>
    </li>
  );
}
