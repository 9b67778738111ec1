import { Button, SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasBegun } from '../../../../assessment-framework/gaps/has-begun.ts';
import { prioritiseRecommendations } from '../../../../assessment-framework/plan/prioritise-recommendations.ts';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { GapBoard } from '../components/board/gap-board.tsx';
import { GapFilters } from '../components/filters/gap-filters.tsx';
import styles from '../components/gaps.module.css';
import { NoGaps } from '../components/no-gaps.tsx';
import { GapPanel } from '../components/panel/gap-panel.tsx';
import { RecommendationPanel } from '../components/recommendations/recommendation-panel.tsx';
import { RecommendationTable } from '../components/recommendations/recommendation-table.tsx';
import { ResearchView } from '../components/research/research-view.tsx';
import { GapTable } from '../components/table/gap-table.tsx';
import { filterGaps, type GapFilter, matchingGaps, NO_FILTER } from '../facts/filter-gaps.ts';
import { composeFinding } from '../facts/finding.ts';
import { isListed } from '../facts/gap-items.ts';
import { isPageView, PAGE_VIEWS, type PageView } from '../facts/views.ts';
import { useGapDecisions } from '../use-gap-decisions.ts';
import { useGapItems } from '../use-gap-items.ts';

/** Gaps on a board or in a table, the recommendations that close them, and the questions that need a study. */
export function GapsPage() {
  const { t } = useTranslation('gaps');
  const { assessmentId, assessment, framework } = useWorkspace();
  const search: { gap?: string; view?: string } = useSearch({ strict: false });
  const view: PageView = isPageView(search.view) ? search.view : 'table';
  const navigate = useNavigate();
  const [filter, setFilter] = useState<GapFilter>(NO_FILTER);
  const [recommendation, setRecommendation] = useState<string | null>(null);
  const items = useGapItems();
  const decisions = useGapDecisions(items);
  const ranked = useMemo(
    () => prioritiseRecommendations(framework.recommendations, items.filter(isListed)),
    [framework, items],
  );
  const matching = useMemo(() => matchingGaps(items, filter, framework), [items, filter, framework]);
  const shown = useMemo(() => filterGaps(items, filter, framework), [items, filter, framework]);
  const go = useCallback(
    (next: { readonly gap?: string | undefined; readonly view: PageView }) => {
      setRecommendation(null);
      void navigate({
        to: '/a/$assessmentId/gaps',
        params: { assessmentId },
        search: {
          ...(next.gap === undefined ? {} : { gap: next.gap }),
          ...(next.view === 'table' ? {} : { view: next.view }),
        },
        replace: true,
      });
    },
    [navigate, assessmentId],
  );
  const gapView = view === 'board' ? 'board' : 'table';
  const open = useCallback(
    (key: string | null) => go({ gap: key ?? undefined, view: gapView }),
    [go, gapView],
  );
  const opened = items.find(({ key }) => key === search.gap);
  const chosen = ranked.find(({ id }) => id === recommendation);
  const toVerify = items.filter(
    ({ state, status }) => state === 'to-verify' && status !== 'dismissed' && status !== 'merged',
  ).length;
  const isAboutGaps = view === 'table' || view === 'board';
  const hasShown = view === 'board' ? matching.length > 0 : shown.length > 0;

  return (
    <Page layout="fill">
      <PageHeader title={composeFinding(items, ranked, t)} subtitle={t('subtitle', { count: toVerify })}>
        <SegmentedControl
          aria-label={t('show.label')}
          value={view}
          onChange={(next) => go({ gap: undefined, view: next as PageView })}
          data={PAGE_VIEWS.map((value) => ({ value, label: t(`show.${value}`) }))}
        />
        <Button variant="default" onClick={() => open(decisions.add())}>
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
      {isAboutGaps && items.length > 0 && (
        <GapFilters filter={filter} items={items} hasState={view === 'table'} onChange={setFilter} />
      )}
      <div className={styles.work}>
        {isAboutGaps && !hasShown && (
          <NoGaps isFiltered={items.length > 0} onClear={() => setFilter(NO_FILTER)} />
        )}
        {view === 'board' && hasShown && (
          <GapBoard items={matching} all={items} opened={opened?.key} decisions={decisions} onOpen={open} />
        )}
        {view === 'table' && hasShown && (
          <GapTable items={shown} opened={opened?.key} decisions={decisions} onOpen={open} />
        )}
        {view === 'recommendations' &&
          (ranked.length > 0 ? (
            <RecommendationTable ranked={ranked} opened={recommendation} onOpen={setRecommendation} />
          ) : (
            <NoGaps isFiltered={false} onClear={() => setFilter(NO_FILTER)} />
          ))}
        {view === 'research' && <ResearchView items={items} onOpenGap={open} />}
        {isAboutGaps && opened && (
          <GapPanel key={opened.key} item={opened} items={items} decisions={decisions} onOpen={open} />
        )}
        {view === 'recommendations' && chosen && (
          <RecommendationPanel
            ranked={chosen}
            items={items}
            decisions={decisions}
            onOpenGap={open}
            onClose={() => setRecommendation(null)}
          />
        )}
      </div>
    </Page>
  );
}
