import { Button, TextInput } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { ImportButton } from '../../../shared/components/import-button.tsx';
import { Page, Surface } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { saveRecord, saveRecords } from '../../../shared/data/save-record.ts';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { moveRecord } from '../../../shared/ordering/move-record.ts';
import { usePasteToImport } from '../../../shared/pasted-cells/use-paste-to-import.ts';
import { SourceSelectionBar } from '../../../shared/source-selection/source-selection-bar.tsx';
import { useSourceSelection } from '../../../shared/source-selection/use-source-selection.ts';
import { AddSource } from '../components/add-source.tsx';
import { SourceTable } from '../components/source-table.tsx';
import styles from '../components/sources.module.css';
import { newSource } from '../new-source.ts';
import { filterRows, type SourceRow, sourceRows } from '../source-rows.ts';

/** The inventory of data sources. */
export function SourcesPage() {
  const { t } = useTranslation('sources');
  const { assessmentId, assessment, texts } = useWorkspace();
  const scores = useScores();
  const navigate = useNavigate();
  const selection = useSourceSelection();
  const [filter, setFilter] = useState('');
  const { new: asked } = useSearch({ strict: false });
  const [isAdding, setIsAdding] = useState(asked !== undefined);
  usePasteToImport('sources');
  useEffect(() => {
    if (asked === undefined) return;
    setIsAdding(true);
    // The wish is fulfilled: going back must not ask again.
    void navigate({ to: '/a/$assessmentId/sources', params: { assessmentId }, replace: true });
  }, [asked, assessmentId, navigate]);
  const rows = useMemo(() => sourceRows(assessment, scores, texts), [assessment, scores, texts]);
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);

  const add = (known: { name: string; type: string; custodian: string | null }) => {
    const source = newSource({
      ...known,
      order: assessment.sources.reduce((last, each) => Math.max(last, each.order), -1) + 1,
    });
    saveRecord(assessmentId, 'sources', source);
    setIsAdding(false);
    showToast({
      message: t('added', { name: known.name }),
      action: t('openAdded'),
      onAction: () =>
        void navigate({
          to: '/a/$assessmentId/sources/$sourceId',
          params: { assessmentId, sourceId: source.id },
          search: { tab: 'facts' },
        }),
    });
  };
  const move = (id: string, to: number) =>
    saveRecords(assessmentId, 'sources', moveRecord(assessment.sources, id, to));
  return (
    <Page layout="fill">
      <PageHeader title={titleOf(rows, t)} subtitle={t('subtitle')}>
        {rows.length > 0 && (
          <TextInput
            placeholder={t('filter')}
            aria-label={t('filter')}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            w={220}
          />
        )}
        {rows.length > 0 && <ImportButton kind="sources">{t('import')}</ImportButton>}
        <Button
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
          disabled={isAdding}
          onClick={() => setIsAdding(true)}
        >
          {t('addSource')}
        </Button>
      </PageHeader>
      <SourceSelectionBar selected={selection.selected} onClear={selection.clear} />
      {isAdding && <AddSource onAdd={add} onClose={() => setIsAdding(false)} />}
      {rows.length === 0 ? (
        <Surface>
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {!isAdding && <Button onClick={() => setIsAdding(true)}>{t('empty.button')}</Button>}
            <ImportButton kind="sources">{t('empty.import')}</ImportButton>
          </EmptyState>
        </Surface>
      ) : shown.length === 0 ? (
        <Surface>
          <EmptyState title={t('noMatch.title')} text={t('noMatch.text', { filter })}>
            <Button variant="default" onClick={() => setFilter('')}>
              {t('noMatch.clear')}
            </Button>
          </EmptyState>
        </Surface>
      ) : (
        <SourceTable selection={selection.table} rows={shown} {...(shown === rows ? { onMove: move } : {})} />
      )}
      {rows.length > 0 && <p className={styles.legend}>{t('legend')}</p>}
    </Page>
  );
}

function titleOf(rows: readonly SourceRow[], t: TFunction<'sources'>): string {
  if (rows.length === 0) return t('title.none');
  const sources = t('title.count', { count: rows.length });
  const idle = rows.filter(({ topics, source }) => topics === 0 && source.status === 'active').length;
  if (idle > 0) return t('title.idle', { sources, count: idle });
  const homeless = rows.filter(({ custodian }) => custodian === null).length;
  if (homeless > 0) return t('title.homeless', { sources, count: homeless });
  return t('title.types', { sources, count: new Set(rows.map(({ source }) => source.type)).size });
}
