import { Textarea } from '@mantine/core';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAutosaveText } from '../hooks/use-autosave-text.ts';
import styles from './criterion-work.module.css';
import { FieldState } from './field-state.tsx';
import type { AnswerWork } from './use-answer.ts';

interface JustificationFieldProps {
  readonly answerKey: AnswerWork['key'];
  readonly value: string;
  /** Waits for an answer, because a text alone is none. */
  readonly isAnswered: boolean;
  readonly onChange: AnswerWork['change'];
}

/** Why this level: what was seen and heard. Stands still while only the level changes: measuring its height is slow. */
export const JustificationField = memo(function JustificationField(props: JustificationFieldProps) {
  const { answerKey, value, isAnswered, onChange } = props;
  const { t } = useTranslation('checklist');
  const id = useId();
  const [hasTyped, setHasTyped] = useState(false);
  const field = useAutosaveText(value, (justification) => {
    if (justification !== value) onChange({ justification });
  });
  return (
    <div>
      <div className={styles.labelLine}>
        <label htmlFor={id} className={styles.label}>
          {t('justification.label')}
        </label>
        {hasTyped && <FieldState answerKey={answerKey} isDraft={field.text !== value} />}
      </div>
      <Textarea
        id={id}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={20_000}
        dir="auto"
        value={field.text}
        disabled={!isAnswered}
        placeholder={t(isAnswered ? 'justification.placeholder' : 'justification.first')}
        onBlur={field.onBlur}
        onChange={(event) => {
          setHasTyped(true);
          field.onChange(event.currentTarget.value);
        }}
      />
    </div>
  );
});
