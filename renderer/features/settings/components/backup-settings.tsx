import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '../../../../electron/api/contract-backups.ts';
import { BridgeError, choosesFilesInPage } from '../../../shared/bridge/bridge.ts';
import { ErrorState } from '../../../shared/components/error-state.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { useBackupStatus, useChooseBackupFolder, useRunBackup } from '../../../shared/data/backups.ts';
import { useFormat } from '../../../shared/format/use-format.ts';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import { BackupList } from './backup-list.tsx';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';

/** Copies of the library in a second folder: where to, how the latest went, all that are there, and the way back. */
export function BackupSettings() {
  const { t } = useTranslation('settings');
  const { data: status, error, refetch } = useBackupStatus();
  return (
    <section id="backups" tabIndex={-1} className={styles.anchor} aria-label={t('backups.title')}>
      <Surface title={t('backups.title')}>
        <p className={styles.lead}>{t('backups.what')}</p>
        {error && !status && <ErrorState error={error} onRetry={() => void refetch()} />}
        {status && (
          <>
            <FolderSetting status={status} />
            {status.folder !== null && <LatestSetting status={status} />}
            {status.folder !== null && <BackupList latest={status.latest?.name} />}
          </>
        )}
      </Surface>
    </section>
  );
}

function FolderSetting({ status }: { readonly status: BackupStatus }) {
  const { t } = useTranslation('settings');
  const sentence = useErrorSentence();
  const choose = useChooseBackupFolder();
  const [typed, setTyped] = useState(status.folder ?? '');
  const run = (folder: string | undefined) =>
    choose.mutate(folder, { onError: (error) => showToast({ message: sentence(error) }) });
  if (choosesFilesInPage()) {
    return (
      <form
        className={styles.folderForm}
        onSubmit={(event) => {
          event.preventDefault();
          run(typed.trim());
        }}
      >
        <TextInput
          label={t('backups.folder')}
          description={t('backups.folderTyped')}
          value={typed}
          maxLength={1000}
          dir="ltr"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={choose.isPending} disabled={typed.trim() === ''}>
          {t('backups.use')}
        </Button>
      </form>
    );
  }
  return (
    <>
      <Setting label={t('backups.folder')} hint={status.folder === null ? t('backups.none') : ''}>
        {() => (
          <Button
            variant={status.folder === null ? 'filled' : 'default'}
            loading={choose.isPending}
            onClick={() => run(undefined)}
          >
            {t(status.folder === null ? 'backups.choose' : 'backups.change')}
          </Button>
        )}
      </Setting>
      {status.folder !== null && (
        <p className={styles.path}>
          <bdi dir="ltr">{status.folder}</bdi>
        </p>
      )}
    </>
  );
}

function LatestSetting({ status }: { readonly status: BackupStatus }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const sentence = useErrorSentence();
  const run = useRunBackup();
  const { latest, problem } = status;
  const words = problem
    ? t('backups.failed', { why: sentence(new BridgeError(problem as BridgeError['code'])) })
    : latest
      ? t('backups.latest', {
          date: format.date(latest.at.slice(0, 10)),
          time: format.time(new Date(latest.at)),
        })
      : t('backups.notYet');
  return (
    <Setting label={t('backups.latestLabel')} hint={words}>
      {() => (
        <Button
          variant="default"
          loading={run.isPending || status.running}
          onClick={() =>
            run.mutate(undefined, { onError: (error) => showToast({ message: sentence(error) }) })
          }
        >
          {t('backups.run')}
        </Button>
      )}
    </Setting>
  );
}
