import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportKind, type ReportOrder, useExportFile } from '../../api/export-file.ts';
import styles from '../reports.module.css';
import { JobState } from './job-state.tsx';

interface FileRowProps {
  /** Names of the row and its first button are those of the first kind. */
  readonly kinds: readonly ExportKind[];
  readonly order: ReportOrder;
  readonly icon: ReactNode;
  readonly isPrimary?: boolean;
  /** What can be chosen for this file alone. */
  readonly children?: ReactNode;
}

/** Files of one sort: what they are, a button for each, and what became of the last one. */
export function FileRow({ kinds, order, icon, isPrimary = false, children }: FileRowProps) {
  const { t } = useTranslation('reports');
  const file = useExportFile();
  const [first = 'word'] = kinds;
  // More than two stand in a line beneath the text.
  const isBeneath = kinds.length > 2;
  const buttons = (
    <div className={styles.exportButtons} data-beneath={isBeneath}>
      {kinds.map((kind, index) => (
        <Button
          key={kind}
          variant={isPrimary && index === 0 ? 'filled' : 'default'}
          size={isBeneath ? 'compact-sm' : 'sm'}
          loading={file.isPending && file.asked?.kind === kind}
          disabled={file.isPending && file.asked?.kind !== kind}
          onClick={() => file.start({ kind, order })}
        >
          {t(`files.${kind}.button`)}
        </Button>
      ))}
    </div>
  );
  return (
    <li className={styles.export}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.exportText}>
        <p className={styles.exportName}>{t(`files.${first}.name`)}</p>
        <p className={styles.quiet}>{t(`files.${first}.text`)}</p>
        {children}
        {isBeneath && buttons}
        <JobState job={file} outcome={file.data} />
      </div>
      {!isBeneath && buttons}
    </li>
  );
}
