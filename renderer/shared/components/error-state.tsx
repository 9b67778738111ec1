import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../i18n/use-error-sentence.ts';
import styles from './states.module.css';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What happened, what is kept, and a way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('shared');
  const sentence = useErrorSentence();
  return (
    <div className={styles.state} role="alert">
      <h2 className={styles.title}>{t('error.title')}</h2>
      <p className={styles.text}>{sentence(error)}</p>
      {onRetry && (
        <div className={styles.actions}>
          <Button variant="default" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}
