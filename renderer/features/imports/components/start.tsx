import { Button } from '@mantine/core';
import IconTableImport from '@tabler/icons-react/dist/esm/icons/IconTableImport.mjs';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../../electron/api/contract-imports.ts';
import { printedKeys } from '../../../shared/components/key-hint.tsx';
import styles from './imports.module.css';

interface StartProps {
  readonly kind: ImportKind;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

/** Before there is a file: what to bring, and the three ways to bring it. */
export function Start({ kind, isBusy, onChoose }: StartProps) {
  const { t } = useTranslation('imports');
  return (
    <section className={styles.start}>
      <IconTableImport size={30} stroke={1.25} aria-hidden="true" className={styles.startIcon} />
      <h2 className={styles.startTitle}>{t('start.title')}</h2>
      <p className={styles.startText}>{t(`start.text.${kind}`)}</p>
      <Button onClick={onChoose} loading={isBusy} autoFocus>
        {t('start.choose')}
      </Button>
      <p className={styles.quiet}>{t('start.other', { keys: printedKeys(['mod', 'V']) })}</p>
      <p className={styles.quiet}>{t('start.formats')}</p>
    </section>
  );
}
