import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../assessment-framework/model/common.ts';
import { ErrorState } from '../../../../shared/components/error-state.tsx';
import { LoadingState } from '../../../../shared/components/loading-state.tsx';
import { saveRecord } from '../../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { PaintedText } from '../../../../shared/rich-text/painted-text.tsx';
import { draftQuery } from '../../api/draft.ts';
import { ChapterText } from './chapter-text.tsx';
import styles from './chapters.module.css';

/**
 * The summary: what the report composes from the findings, and what the team writes instead. Both are kept apart, and the page
 * says when the findings have moved on since the team wrote.
 */
export function SummaryText({ language }: { readonly language: Language }) {
  const { t } = useTranslation('reports');
  const { assessmentId, assessment } = useWorkspace();
  const { data, error, refetch } = useQuery(draftQuery(assessmentId, language));
  const record = assessment.reportTexts.find((one) => one.part === 'summary' && one.language === language);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  const draft = data.text;
  const take = () =>
    saveRecord(assessmentId, 'reportTexts', { part: 'summary', language, text: draft, writtenOn: draft });
  const isOutdated = record !== undefined && record.writtenOn !== '' && record.writtenOn !== draft;
  return (
    <div className={styles.text}>
      {isOutdated && record && (
        <Alert color="yellow" title={t('text.outdated')}>
          <p>{t('text.outdatedText')}</p>
          <Button
            size="compact-sm"
            variant="default"
            mt={8}
            onClick={() => saveRecord(assessmentId, 'reportTexts', { ...record, writtenOn: draft })}
          >
            {t('text.stillTrue')}
          </Button>
        </Alert>
      )}
      {record && <ChapterText chapter="summary" language={language} draft={draft} />}
      {(!record || isOutdated) && (
        <section aria-label={t('text.draft')}>
          <p className={styles.quiet}>{t(record ? 'text.draftNow' : 'text.draft')}</p>
          <PaintedText markdown={draft} className={styles.draft} />
          {!record && (
            <Button size="compact-sm" variant="default" mt={10} onClick={take}>
              {t('text.take')}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
