import { Button, SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasBegun } from '../../../../assessment-framework/gaps/has-begun.ts';
import { prioritiseRecommendations } from '../../../../assessment-framework/plan/prioritise-recommendations.ts';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Page, Surface } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { saveRecord } from '../../../shared/data/save-record.ts';
import { useGaps, useWorkspace } from '../../../shared/data/workspace.tsx';
import { GapFilters } from '../components/gap-filters.tsx';
import { GapList } from '../components/gap-list.tsx';
import { GapPanel } from '../components/gap-panel.tsx';
import styles from '../components/gaps.module.css';
import { RecommendationTable } from '../components/recommendation-table.tsx';
import { filterGaps, type GapFilter, NO_FILTER } from '../facts/filter-gaps.ts';
import { composeFinding } from '../facts/finding.ts';
import { gapItems, isListed } from '../facts/gap-items.ts';
import { newGapRecord } from '../facts/gap-record.ts';

/** Gaps with what decided them, and the recommendations that close them. */
export function GapsPage() {
  const { t } = useTranslation('gaps');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const gaps = useGaps();
  const { gap: selected }: { gap?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [view, setView] = useState('gaps');
  const [filter, setFilter] = useState<GapFilter>(NO_FILTER);
  const [recommendation, setRecommendation] = useState<string | null>(null);
  const items = useMemo(
    () => gapItems({ framework, texts, assessment, gaps, unnamed: t('manual.unnamed') }),
    [framework, texts, assessment, gaps, t],
  );
  const ranked = useMemo(
    () => prioritiseRecommendations(framework.recommendations, items.filter(isListed)),
    [framework, items],
  );
  const shown = useMemo(() => filterGaps(items, filter), [items, filter]);
  const open = (key: string | null) => {
    setRecommendation(null);
    void navigate({
      to: '/a/$assessmentId/gaps',
      params: { assessmentId },
      search: key === null ? {} : { gap: key },
      replace: true,
    });
  };
  const add = () => {
    const record = newGapRecord({ rule: null, subjectKind: 'system', subject: 'system' });
    saveRecord(assessmentId, 'gaps', record);
    setView('gaps');
    open(record.id);
  };
  const openGap = (key: string) => {
    setView('gaps');
    open(key);
  };
  const toVerify = items.filter(
    ({ state, status }) => state === 'to-verify' && status !== 'dismissed',
  ).length;
  return (
    <Page layout="fill">
      <PageHeader title={composeFinding(items, ranked, t)} subtitle={t('subtitle', { count: toVerify })}>
        <SegmentedControl
          aria-label={t('show.label')}
          value={view}
          onChange={(next) => {
            setView(next);
            setRecommendation(null);
          }}
          data={['gaps', 'recommendations'].map((value) => ({ value, label: t(`show.${value}`) }))}
        />
        <Button variant="default" onClick={add}>
          {t('manual.add')}
        </Button>
      </PageHeader>
      {hasBegun(assessment) && assessment.topicLinks.length === 0 && (
        <p className={styles.unlinked}>
          {t('unlinked.text')}{' '}
          <Link to="/a/$assessmentId/topics" params={{ assessmentId }}>
            {t('unlinked.link')}
          </Link>
        </p>
      )}
      {view === 'gaps' && items.length > 0 && <GapFilters filter={filter} onChange={setFilter} />}
      <div className={styles.work}>
        {view === 'recommendations' && ranked.length > 0 ? (
          <RecommendationTable ranked={ranked} onOpen={setRecommendation} />
        ) : view === 'gaps' && shown.length > 0 ? (
          <GapList items={shown} selected={selected} onOpen={open} />
        ) : (
          <Surface className={styles.none ?? ''}>
            {view === 'gaps' && items.length > 0 ? (
              <EmptyState title={t('noMatch.title')} text={t('noMatch.text')}>
                <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
                  {t('noMatch.clear')}
                </Button>
              </EmptyState>
            ) : (
              <EmptyState title={t('empty.title')} text={t('empty.text')}>
                <Button
                  renderRoot={(props) => (
                    <Link to="/a/$assessmentId/system" params={{ assessmentId }} {...props} />
                  )}
                >
                  {t('empty.system')}
                </Button>
                <Button
                  variant="default"
                  renderRoot={(props) => (
                    <Link to="/a/$assessmentId/topics" params={{ assessmentId }} {...props} />
                  )}
                >
                  {t('empty.topics')}
                </Button>
              </EmptyState>
            )}
          </Surface>
        )}
        <GapPanel
          item={view === 'gaps' ? items.find(({ key }) => key === selected) : undefined}
          ranked={ranked.find(({ id }) => id === recommendation)}
          items={items}
          onOpenGap={openGap}
          onClose={() => open(null)}
        />
      </div>
    </Page>
  );
}
