import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Page, Surface } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { inOrder } from '../../../shared/ordering/move-record.ts';
import { CoverageFilters } from '../components/coverage-filters.tsx';
import { CoverageGrid } from '../components/coverage-grid.tsx';
import { Inspector } from '../components/inspector.tsx';
import { filterTopics, NO_FILTER, type TopicFilter } from '../facts/filter-topics.ts';
import { composeFinding } from '../facts/finding.ts';
import { topicStatus } from '../facts/topic-status.ts';
import type { Selection } from '../selection.ts';
import styles from './coverage-page.module.css';

/** Topics covered: the matrix of topics by sources with its inspector. */
export function CoveragePage() {
  const { t } = useTranslation('coverage');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const { topics } = useScores();
  const search: Selection = useSearch({ strict: false });
  const navigate = useNavigate();
  const isNarrow = useMediaQuery('(width < 1100px)', false, { getInitialValueInEffect: false });
  const [filter, setFilter] = useState<TopicFilter>(NO_FILTER);
  const [showsStart, setShowsStart] = useState(false);
  const sources = useMemo(
    () => inOrder(assessment.sources).filter(({ status }) => status !== 'planned'),
    [assessment.sources],
  );
  const half = framework.settings.coverage.headcountFrom;
  const statuses = useMemo(() => topics.map((topic) => topicStatus(topic, half)), [topics, half]);
  const shown = useMemo(
    () => filterTopics(topics, filter, { texts, halfCovered: half }),
    [topics, filter, texts, half],
  );
  const open = (selection: Selection) => {
    setShowsStart(false);
    void navigate({
      to: '/a/$assessmentId/topics',
      params: { assessmentId },
      search: { ...selection },
      replace: true,
    });
  };
  const planned = assessment.sources.length - sources.length;
  const title = composeFinding({ statuses, sources: sources.length, links: assessment.topicLinks.length }, t);
  if (sources.length === 0) {
    return (
      <Page>
        <PageHeader title={title} />
        <Surface>
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            <Button
              onClick={() => void navigate({ to: '/a/$assessmentId/sources', params: { assessmentId } })}
            >
              {t('empty.action')}
            </Button>
          </EmptyState>
        </Surface>
      </Page>
    );
  }
  return (
    <Page layout="fill">
      <PageHeader
        title={title}
        subtitle={planned > 0 ? t('subtitlePlanned', { count: planned }) : t('subtitle')}
      >
        <CoverageFilters filter={filter} onChange={setFilter} />
        {isNarrow && (
          <Button variant="default" onClick={() => setShowsStart(true)}>
            {t('start.title')}
          </Button>
        )}
      </PageHeader>
      <div className={styles.work}>
        {shown.length === 0 ? (
          <Surface className={styles.none ?? ''}>
            <EmptyState title={t('noMatch.title')} text={t('noMatch.text')}>
              <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
                {t('noMatch.clear')}
              </Button>
            </EmptyState>
          </Surface>
        ) : (
          <CoverageGrid topics={shown} sources={sources} selection={search} onOpen={open} />
        )}
        <Inspector
          selection={showsStart ? {} : search}
          opened={showsStart || search.topic !== undefined || search.source !== undefined}
          onClose={() => open({})}
          onOpen={open}
        />
      </div>
    </Page>
  );
}
