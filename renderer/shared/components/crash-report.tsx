import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { copyText } from '../copy-text.ts';
import styles from './states.module.css';

interface CrashReportProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** What the user sees when a page fails: what is safe, a way back, and details to pass on. */
export function CrashReport({ error, onRetry }: CrashReportProps) {
  const { t } = useTranslation('shared');
  const details = `${error.name}: ${error.message}\n${error.stack ?? ''}`;
  return (
    <div className={styles.state} role="alert">
      <h1 className={styles.title}>{t('crash.title')}</h1>
      <p className={styles.text}>{t('crash.text')}</p>
      <div className={styles.actions}>
        <Button onClick={onRetry}>{t('crash.retry')}</Button>
        <Button variant="default" onClick={() => copyText(details)}>
          {t('crash.copy')}
        </Button>
      </div>
      <pre className={styles.details}>{details}</pre>
    </div>
  );
}
