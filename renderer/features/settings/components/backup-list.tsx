import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../../electron/api/contract-backups.ts';
import { ErrorState } from '../../../shared/components/error-state.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { forgetLibrary, useBackupList, useRestoreBackup } from '../../../shared/data/backups.ts';
import { useBytes } from '../../../shared/format/use-bytes.ts';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import styles from './settings.module.css';

const SHOWN_ROWS = 6;

/** The copies that are in the folder, newest first, each with the way back to it. */
export function BackupList({ latest }: { readonly latest: string | undefined }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const bytes = useBytes();
  const list = useBackupList(latest);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const momentOf = useMemo(
    () => (backup: Backup) =>
      t('backups.moment', {
        date: format.date(backup.at.slice(0, 10)),
        time: format.time(new Date(backup.at)),
      }),
    [t, format],
  );
  const columns = useMemo((): readonly TableColumn<Backup>[] => {
    return [
      { id: 'at', header: t('backups.made'), width: '2fr', cell: momentOf, sortBy: ({ at }) => at },
      {
        id: 'size',
        header: t('backups.size'),
        width: '5.5rem',
        align: 'end',
        cell: (backup) => bytes(backup.size),
        sortBy: (backup) => backup.size,
      },
      {
        id: 'assessments',
        header: t('backups.assessments'),
        width: '7rem',
        align: 'end',
        cell: ({ assessments }) => (assessments === null ? '–' : format.integer(assessments)),
      },
      {
        id: 'whole',
        header: t('backups.state'),
        width: '8rem',
        cell: ({ whole }) => <Whole whole={whole} />,
      },
      {
        id: 'restore',
        header: '',
        width: '6rem',
        align: 'end',
        cell: (backup) => (
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={backup.whole === false}
            onClick={() => setChosen(backup)}
            aria-label={t('backups.restoreOf', { moment: momentOf(backup) })}
          >
            {t('backups.restore')}
          </Button>
        ),
      },
    ];
  }, [t, bytes, format, momentOf]);
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data ?? [];
  if (rows.length === 0) return null;
  const lines = Math.min(SHOWN_ROWS, rows.length) + 1;
  return (
    <>
      <div className={styles.copies} style={{ blockSize: `${lines * 2.5}rem` }}>
        <VirtualTable
          label={t('backups.list')}
          rows={rows}
          columns={columns}
          rowId={({ name }) => name}
          initialSort={{ column: 'at', descending: true }}
          minWidth={520}
        />
      </div>
      {chosen && <RestoreQuestion backup={chosen} moment={momentOf(chosen)} onDone={() => setChosen(null)} />}
    </>
  );
}

function Whole({ whole }: { readonly whole: boolean | null }) {
  const { t } = useTranslation('settings');
  if (whole === null) return <>{t('backups.notChecked')}</>;
  return (
    <span className={whole ? styles.good : styles.bad}>{t(whole ? 'backups.whole' : 'backups.broken')}</span>
  );
}

interface RestoreQuestionProps {
  readonly backup: Backup;
  readonly moment: string;
  readonly onDone: () => void;
}

/** Says what going back means before it is done: it takes the place of everything in the library. */
function RestoreQuestion({ backup, moment, onDone }: RestoreQuestionProps) {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const sentence = useErrorSentence();
  const restore = useRestoreBackup();
  const run = async () => {
    try {
      const { keptAs } = await restore.mutateAsync(backup.name);
      // The open assessment may not be in the copy: its pages are left first.
      await navigate({ to: '/' });
      await forgetLibrary();
      showToast({ message: t('backups.restored', { moment, keptAs }) });
    } catch (error) {
      showToast({ message: sentence(error) });
    }
  };
  return (
    <section className={styles.question} aria-label={t('backups.restoreTitle', { moment })}>
      <p className={styles.label}>{t('backups.restoreTitle', { moment })}</p>
      <p>{t('backups.restoreText')}</p>
      <div className={styles.actions}>
        <Button autoFocus loading={restore.isPending} onClick={() => void run()}>
          {t('backups.restoreNow')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('shared:cancel')}
        </Button>
      </div>
    </section>
  );
}
