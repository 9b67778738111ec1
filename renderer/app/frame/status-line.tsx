import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../shared/components/undo-toast.tsx';
import { copyText } from '../../shared/copy-text.ts';
import { useStatus } from '../../shared/data/status.ts';
import { BackupWords } from './backup-words.tsx';
import { SavedMoment } from './save-status.tsx';
import styles from './status-line.module.css';

interface StatusLineProps {
  /** Where something can be changed, the line says when it was saved. */
  readonly saves?: boolean;
}

/** The foot of every page: where the data is, when it was saved, when it was last copied to a second folder. */
export function StatusLine({ saves = false }: StatusLineProps) {
  const { t } = useTranslation('app');
  const { assessmentId } = useParams({ strict: false });
  const settings = assessmentId ? `/a/${assessmentId}/settings` : '/settings';
  return (
    <footer className={styles.line}>
      <LibraryPath />
      <span className={styles.spring} />
      {saves && <SavedMoment />}
      <Link to={settings} hash="backups" className={styles.backup}>
        <VisuallyHidden>{t('backup.link')} </VisuallyHidden>
        <BackupWords />
      </Link>
    </footer>
  );
}

/** Path of the library, cut in its middle where there is no room; a click copies it. */
function LibraryPath() {
  const { t } = useTranslation('app');
  const { libraryPath } = useStatus();
  const [start, end] = atLastFolder(libraryPath);
  const copy = () => showToast({ message: copyText(libraryPath) ? t('place.copied') : t('place.notCopied') });
  return (
    <Tooltip label={t('place.tooltip', { path: libraryPath })} position="top-start" multiline maw={420}>
      <UnstyledButton
        className={styles.place}
        onClick={copy}
        aria-label={t('place.copy', { path: libraryPath })}
      >
        <span className={styles.only}>{t('place.here')}</span>
        <bdi className={styles.path} dir="ltr">
          <span className={styles.pathStart}>{start}</span>
          <span className={styles.pathEnd}>{end}</span>
        </bdi>
      </UnstyledButton>
    </Tooltip>
  );
}

/** `/home/a/data/library.db` -> `/home/a`, `/data/library.db` */
function atLastFolder(path: string): [string, string] {
  const file = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  const folder = Math.max(path.lastIndexOf('/', file - 1), path.lastIndexOf('\\', file - 1));
  return folder <= 0 ? ['', path] : [path.slice(0, folder), path.slice(folder)];
}
