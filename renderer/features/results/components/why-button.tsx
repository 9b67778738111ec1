import { useTranslation } from 'react-i18next';
import styles from './results.module.css';

/** Opens the derivation of a number. */
export function WhyButton({ name, onOpen }: { readonly name: string; readonly onOpen: () => void }) {
  const { t } = useTranslation('results');
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.why}
      aria-label={t('why.showLabel', { name })}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
    >
      {t('why.show')}
    </button>
  );
}
