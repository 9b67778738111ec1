import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../assessment-framework/model/assessment.ts';
import styles from './new-evidence-form.module.css';

/** What the forms of new evidence have in common. */
export interface EntryFormProps {
  readonly onAdd: (evidence: Evidence) => void;
  readonly onBack: () => void;
}

interface FormFootProps {
  readonly isReady: boolean;
  readonly onBack: () => void;
}

/** Buttons under a form of new evidence. */
export function FormFoot({ isReady, onBack }: FormFootProps) {
  const { t } = useTranslation('evidence-entry');
  return (
    <div className={styles.foot}>
      <Button type="submit" disabled={!isReady}>
        {t('add')}
      </Button>
      <Button variant="default" onClick={onBack}>
        {t('back')}
      </Button>
    </div>
  );
}
