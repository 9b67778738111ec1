import { Button, TextInput } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Page, Surface } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { saveRecord } from '../../../shared/data/save-record.ts';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
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
  const [filter, setFilter] = useState('');
  const [isAdding, setIsAdding] = useState(false);
  const rows = useMemo(() => sourceRows(assessment, scores, texts), [assessment, scores, texts]);
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);

  const add = (known: { name: string; type: string; custodian: string | null }) => {
    const source = newSource({ ...known, order: assessment.sources.length });
    saveRecord(assessmentId, 'sources', source);
    setIsAdding(false);
    showToast({
      message: t('added', { name: known.name }),
      action: t('openAdded'),
      onAction: () =>
        void navigate({
          to: '/a/$assessmentId/sources/$sourceId',
          params: { assessmentId, sourceId: source.id },
        }),
    });
  };
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
        <Button
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
          disabled={isAdding}
          onClick={() => setIsAdding(true)}
        >
          {t('addSource')}
        </Button>
      </PageHeader>
      {isAdding && <AddSource onAdd={add} onClose={() => setIsAdding(false)} />}
      {rows.length === 0 ? (
        <Surface>
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {!isAdding && <Button onClick={() => setIsAdding(true)}>{t('empty.button')}</Button>}
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
        <SourceTable rows={shown} />
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
