import { Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAutosaveText } from '../hooks/use-autosave-text.ts';
import styles from './criterion-work.module.css';
import { FieldState } from './field-state.tsx';
import type { AnswerWork } from './use-answer.ts';

/** Why this level: what was seen and heard. Waits for an answer, because a text alone is none. */
export function JustificationField({ work }: { readonly work: AnswerWork }) {
  const { t } = useTranslation('checklist');
  const id = useId();
  const [hasTyped, setHasTyped] = useState(false);
  const value = work.answer?.justification ?? '';
  const field = useAutosaveText(value, (justification) => {
    if (justification !== value) work.change({ justification });
  });
  return (
    <div>
      <div className={styles.labelLine}>
        <label htmlFor={id} className={styles.label}>
          {t('justification.label')}
        </label>
        {hasTyped && <FieldState answerKey={work.key} isDraft={field.text !== value} />}
      </div>
      <Textarea
        id={id}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={20_000}
        value={field.text}
        disabled={work.answer === null}
        placeholder={t(work.answer ? 'justification.placeholder' : 'justification.first')}
        onBlur={field.onBlur}
        onChange={(event) => {
          setHasTyped(true);
          field.onChange(event.currentTarget.value);
        }}
      />
    </div>
  );
}
