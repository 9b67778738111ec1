import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import styles from './inspector.module.css';

interface ShareChoiceProps {
  /** null: nothing chosen yet. */
  readonly value: number | null;
  readonly onChoose: (share: number) => void;
}

/** The share of the topic's people or events that the source sees, in the steps of the framework. */
export function ShareChoice({ value, onChoose }: ShareChoiceProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const { framework } = useWorkspace();
  const name = useId();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t('share.label')}</legend>
      <div className={styles.segments}>
        {framework.settings.coverage.shares.map((share) => (
          <label key={share}>
            <input type="radio" name={name} checked={value === share} onChange={() => onChoose(share)} />
            <span>{format.percent(share)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
