import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NoSources } from '../../../shared/components/no-sources.tsx';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { SourceSelectionBar } from '../../../shared/source-selection/source-selection-bar.tsx';
import { useSourceSelection } from '../../../shared/source-selection/use-source-selection.ts';
import { type ChecklistRow, checklistRows } from '../checklist-rows.ts';
import styles from '../components/checklist-table.module.css';
import { ChecklistTable } from '../components/checklist-table.tsx';

/** The checklists of all data sources: what is left to answer, and what holds each source down. */
export function SourceChecklistsPage() {
  const { t } = useTranslation('source-checklists');
  const { assessmentId, assessment } = useWorkspace();
  const scores = useScores();
  const rows = useMemo(() => checklistRows(assessment.sources, scores), [assessment.sources, scores]);
  const selection = useSourceSelection();
  const next = rows.find(({ left }) => left > 0);
  return (
    <Page layout="fill">
      <PageHeader title={titleOf(rows, t)} subtitle={t('subtitle')}>
        {next && (
          <Button
            renderRoot={(props) => (
              <Link
                to="/a/$assessmentId/sources/$sourceId"
                params={{ assessmentId, sourceId: next.source.id }}
                {...props}
              />
            )}
          >
            {t('continue', { source: next.source.acronym || next.source.name })}
          </Button>
        )}
      </PageHeader>
      {rows.length === 0 ? (
        <NoSources title={t('empty.title')} text={t('empty.text')} button={t('empty.button')} />
      ) : (
        <>
          <SourceSelectionBar selected={selection.selected} onClear={selection.clear} />
          <ChecklistTable rows={rows} selection={selection.table} />
          <p className={styles.legend}>{t('legend')}</p>
        </>
      )}
    </Page>
  );
}

function titleOf(rows: readonly ChecklistRow[], t: TFunction<'source-checklists'>): string {
  if (rows.length === 0) return t('title.none');
  const open = rows.filter(({ left }) => left > 0);
  if (open.length === 0) return t('title.complete', { count: rows.length });
  const criteria = open.reduce((sum, { left }) => sum + left, 0);
  return t('title.open', {
    criteria: t('title.criteria', { count: criteria }),
    sources: t('title.sources', { count: open.length }),
  });
}
