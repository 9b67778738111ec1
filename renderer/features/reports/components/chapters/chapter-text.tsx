import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../assessment-framework/model/common.ts';
import { isWritten, type ReportChapter } from '../../../../../assessment-framework/report-outline/outline.ts';
import { removeRecord, saveRecord } from '../../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { useAutosaveText } from '../../../../shared/hooks/use-autosave-text.ts';
import { RichTextField } from '../../../../shared/rich-text/rich-text-field.tsx';
import styles from './chapters.module.css';

/** Longest text that the library takes, in characters of Markdown. */
const MOST = 20_000;

interface ChapterTextProps {
  readonly chapter: ReportChapter;
  readonly language: Language;
  /** The text the report composes itself, which the team's own takes the place of; empty where there is none. */
  readonly draft: string;
}

const hintOf = (chapter: ReportChapter) => {
  if (chapter === 'summary') return 'text.summaryHint';
  return isWritten(chapter) ? 'text.writtenHint' : 'text.hint';
};

/** What the team writes into a chapter, in the language of the report. Saves itself; an emptied text is none. */
export function ChapterText({ chapter, language, draft }: ChapterTextProps) {
  const { t } = useTranslation('reports');
  const { assessmentId, assessment } = useWorkspace();
  const record = assessment.reportTexts.find((one) => one.part === chapter && one.language === language);
  const value = record?.text ?? '';
  const remove = () => removeRecord(assessmentId, 'reportTexts', [chapter, language]);
  const field = useAutosaveText(value, (text) => {
    if (text === value) return;
    if (text.trim() === '') remove();
    else
      saveRecord(assessmentId, 'reportTexts', {
        part: chapter,
        language,
        text,
        writtenOn: record?.writtenOn ?? draft,
      });
  });
  return (
    <div className={styles.text}>
      <RichTextField
        label={t('text.label', { language: t(`shared:language.${language}`) })}
        state={null}
        value={value}
        text={field.text}
        isDisabled={false}
        maxLength={MOST}
        placeholder={t(hintOf(chapter))}
        onBlur={field.onBlur}
        onChange={field.onChange}
      />
      {record && (
        <div className={styles.buttons}>
          <Button size="compact-sm" variant="default" onClick={remove}>
            {t(draft === '' ? 'text.remove' : 'text.backToDraft')}
          </Button>
        </div>
      )}
    </div>
  );
}
