import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasBegun } from '../../../../assessment-framework/gaps/has-begun.ts';
import type { Language } from '../../../../assessment-framework/model/common.ts';
import { REPORT_CHAPTERS } from '../../../../assessment-framework/report-outline/outline.ts';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { ContentsView } from '../components/chapters/contents-view.tsx';
import { FilesView } from '../components/files/files-view.tsx';
import { missingInReport } from '../missing.ts';

const VIEWS = ['files', 'contents'] as const;
type View = (typeof VIEWS)[number];

/** What leaves the house: the files, for whom they are made, and what the report says and leaves out. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const { assessmentId, assessment, framework } = useWorkspace();
  const search: { view?: string; chapter?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const view: View = search.view === 'contents' ? 'contents' : 'files';
  const missing = missingInReport(assessment, framework, useScores());
  const { languages } = framework.settings;
  const [chosen, setChosen] = useState<Language>(assessment.head.reportLanguage);
  const language = languages.includes(chosen) ? chosen : (languages[0] ?? 'en');
  const go = (next: { readonly view: View; readonly chapter?: string }) =>
    void navigate({
      to: '/a/$assessmentId/reports',
      params: { assessmentId },
      search: next.view === 'files' ? {} : next,
      replace: true,
    });
  const tongue = { language, languages, onLanguage: setChosen };
  return (
    <Page layout={view === 'files' ? 'flow' : 'fill'}>
      <PageHeader
        title={
          missing.length === 0
            ? t('title.complete')
            : hasBegun(assessment)
              ? t('title.missing', { count: missing.length })
              : t('title.notBegun')
        }
        subtitle={t('subtitle')}
      >
        <SegmentedControl
          aria-label={t('view.label')}
          value={view}
          onChange={(next) => go({ view: next as View })}
          data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      </PageHeader>
      {view === 'files' ? (
        <FilesView missing={missing} {...tongue} />
      ) : (
        <ContentsView
          {...tongue}
          chapter={REPORT_CHAPTERS.find((chapter) => chapter === search.chapter) ?? null}
          onChapter={(chapter) => go({ view: 'contents', ...(chapter === null ? {} : { chapter }) })}
        />
      )}
    </Page>
  );
}
