import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { AboutSettings } from '../components/about-settings.tsx';
import { AppearanceSettings } from '../components/appearance-settings.tsx';
import { BackupSettings } from '../components/backup-settings.tsx';
import styles from '../components/settings.module.css';
import { WritingSettings } from '../components/writing-settings.tsx';

/** How the application looks and behaves on this computer, where its data is and where the copies go. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { hash } = useLocation();
  // The foot of the window leads to a part of the page.
  useEffect(() => {
    if (hash) document.getElementById(hash)?.focus();
  }, [hash]);
  return (
    <Page width="text">
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={styles.sections}>
        <AppearanceSettings />
        <WritingSettings />
        <BackupSettings />
        <AboutSettings />
      </div>
    </Page>
  );
}
