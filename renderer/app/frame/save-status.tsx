import { Button, Popover, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flushDrafts } from '../../shared/data/drafts.ts';
import { hasUnsavedChanges, retryFailedSaves, useSaveState } from '../../shared/data/save-queue.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { useErrorSentence } from '../../shared/i18n/use-error-sentence.ts';
import styles from './frame.module.css';

/** When the last change of this sitting was on disk. */
export function SavedMoment() {
  const { t } = useTranslation('app');
  const format = useFormat();
  const { pending, failed, savedAt } = useSaveState();
  if (failed.size > 0) return null;
  return (
    <span className={styles.saved} role="status" data-pending={pending > 0}>
      {pending > 0
        ? t('save.saving')
        : savedAt
          ? t('save.saved', { time: format.time(savedAt) })
          : t('save.nothingYet')}
    </span>
  );
}

/** What keeps changes from being on disk, with a way to try again; nothing while all is well. */
export function SaveFailure() {
  const { t } = useTranslation('app');
  const sentence = useErrorSentence();
  const [opened, setOpened] = useState(false);
  const { failed } = useSaveState();

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      flushDrafts();
      // A save that is on its way arrives; one that failed would be lost, so the window asks.
      if (hasUnsavedChanges()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  const [failure] = failed.values();
  if (!failure) return null;
  return (
    <>
      <VisuallyHidden role="alert">{sentence(failure)}</VisuallyHidden>
      <Popover
        opened={opened}
        onChange={setOpened}
        width={320}
        position="bottom-end"
        withinPortal={false}
        shadow="md"
        trapFocus
      >
        <Popover.Target>
          <UnstyledButton className={styles.notSaved} onClick={() => setOpened((open) => !open)}>
            {t('save.failed', { count: failed.size })}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <p className={styles.failure}>{sentence(failure)}</p>
          <p className={styles.kept}>{t('save.kept')}</p>
          <Button
            onClick={() => {
              setOpened(false);
              retryFailedSaves();
            }}
          >
            {t('save.retry')}
          </Button>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
