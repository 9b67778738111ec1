import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Surface } from '../../../shared/components/page.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { copyText } from '../../../shared/copy-text.ts';
import { useStatus } from '../../../shared/data/status.ts';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';

/** Where the data is, and what this application is. */
export function AboutSettings() {
  const { t } = useTranslation('settings');
  const { libraryPath, version } = useStatus();
  const copy = () => showToast({ message: t(copyText(libraryPath) ? 'place.copied' : 'place.notCopied') });
  return (
    <>
      <Surface title={t('place.title')}>
        <Setting label={t('place.label')} hint={t('place.hint')}>
          {() => (
            <Button variant="default" onClick={copy}>
              {t('place.copy')}
            </Button>
          )}
        </Setting>
        <p className={styles.path}>
          <bdi dir="ltr">{libraryPath}</bdi>
        </p>
      </Surface>
      <Surface title={t('about.title')}>
        <p>{t('about.what')}</p>
        <p className={styles.hint}>{t('about.version', { version })}</p>
      </Surface>
    </>
  );
}
