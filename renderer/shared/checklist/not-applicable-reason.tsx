import { Textarea } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAutosaveText } from '../hooks/use-autosave-text.ts';
import styles from './criterion-work.module.css';
import { FieldState } from './field-state.tsx';
import type { AnswerWork } from './use-answer.ts';

interface NotApplicableReasonProps {
  readonly work: AnswerWork;
  /** True when 'not applicable' was chosen just now: the field takes the focus. */
  readonly takesFocus: boolean;
}

/** Why the criterion does not apply. Required (methodology F.1): says so until something is written. */
export function NotApplicableReason({ work, takesFocus }: NotApplicableReasonProps) {
  const { t } = useTranslation('checklist');
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const value = work.answer?.naReason ?? '';
  const field = useAutosaveText(value, (naReason) => {
    if (naReason !== value) work.change({ naReason });
  });
  const isMissing = field.text.trim() === '';
  useEffect(() => {
    // One that came with its reason (several criteria at once) asks for nothing.
    if (takesFocus && area.current?.value === '') area.current.focus();
  }, [takesFocus]);
  return (
    <div className={styles.reason} data-missing={isMissing}>
      <div className={styles.labelLine}>
        <label htmlFor={id} className={styles.label}>
          {t('reason.label')}
        </label>
        {isMissing ? (
          <span id={`${id}-missing`} className={styles.missing}>
            {t('reason.missing')}
          </span>
        ) : (
          <FieldState answerKey={work.key} isDraft={field.text !== value} />
        )}
      </div>
      <Textarea
        id={id}
        ref={area}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={20_000}
        required
        value={field.text}
        placeholder={t('reason.placeholder')}
        aria-invalid={isMissing}
        {...(isMissing ? { 'aria-describedby': `${id}-missing` } : {})}
        onBlur={field.onBlur}
        onChange={(event) => field.onChange(event.currentTarget.value)}
      />
    </div>
  );
}
