import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAutosaveText } from '../hooks/use-autosave-text.ts';
import { RichTextField } from '../rich-text/rich-text-field.tsx';
import { FieldState } from './field-state.tsx';
import type { AnswerWork } from './use-answer.ts';

/** Longest justification that the library takes, in characters of Markdown. */
const MOST = 20_000;

interface JustificationFieldProps {
  readonly answerKey: AnswerWork['key'];
  readonly value: string;
  /** Waits for an answer, because a text alone is none. */
  readonly isAnswered: boolean;
  readonly onChange: AnswerWork['change'];
}

/** Why this level: what was seen and heard. Stands still while only the level changes. */
export const JustificationField = memo(function JustificationField(props: JustificationFieldProps) {
  const { answerKey, value, isAnswered, onChange } = props;
  const { t } = useTranslation('checklist');
  const [hasTyped, setHasTyped] = useState(false);
  const field = useAutosaveText(value, (justification) => {
    if (justification !== value) onChange({ justification });
  });
  return (
    <RichTextField
      label={t('justification.label')}
      state={hasTyped && <FieldState answerKey={answerKey} isDraft={field.text !== value} />}
      value={value}
      text={field.text}
      isDisabled={!isAnswered}
      maxLength={MOST}
      placeholder={t(isAnswered ? 'justification.placeholder' : 'justification.first')}
      onBlur={field.onBlur}
      onChange={(text) => {
        setHasTyped(true);
        field.onChange(text);
      }}
    />
  );
});
