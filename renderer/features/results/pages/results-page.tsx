import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shownIndices } from '../../../../assessment-framework/coverage/shown-indices.ts';
import { hasBegun } from '../../../../assessment-framework/gaps/has-begun.ts';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Page, Surface } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { EvidenceView } from '../components/evidence-view.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { IndexCards } from '../components/index-cards.tsx';
import { ProfileView } from '../components/profile-view.tsx';
import styles from '../components/results.module.css';
import { SourcesView } from '../components/sources-view.tsx';
import { TopicsView } from '../components/topics-view.tsx';
import { useTitle } from '../components/use-title.ts';
import { WithheldView } from '../components/withheld-view.tsx';
import { composeFinding } from '../facts/finding.ts';
import { type ResultsView, VIEWS } from '../facts/results-search.ts';
import { useFilteredWhy } from '../facts/use-filtered-why.ts';
import { useResults, useResultsAddress } from '../facts/use-results.ts';
import { useWhyAddress } from '../facts/use-why-address.ts';

const SHOWN = {
  profile: ProfileView,
  sources: SourcesView,
  topics: TopicsView,
  withheld: WithheldView,
  evidence: EvidenceView,
} as const satisfies Record<ResultsView, unknown>;

/** What the answers add up to, as a whole or by a filter, with the way back from every number. */
export function ResultsPage() {
  const { t } = useTranslation('results');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const address = useResultsAddress();
  const { block, view, filter } = address;
  const results = useResults(filter);
  const isBegun = hasBegun(assessment);
  useFilteredWhy(results);
  useWhyAddress(block, address.letGo);
  const indices = shownIndices(results.scores.indices, results.assessment, framework);
  const title = useTitle(
    composeFinding({ ...results.scores, indices }, { texts, t, isFiltered: results.whole !== null }),
    results.words,
  );
  const View = SHOWN[view];
  return (
    <Page layout="fill">
      <PageHeader title={title} subtitle={t('subtitle')} />
      <div className={styles.main}>
        {isBegun && (
          <div className={styles.tools}>
            <SegmentedControl
              aria-label={t('view.label')}
              value={view}
              onChange={(next) => address.setView(next as ResultsView)}
              data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
            />
            <FilterBar filter={filter} basis={results.words?.basis ?? null} onChange={address.setFilter} />
          </div>
        )}
        <IndexCards results={results} />
        {isBegun ? (
          <View key={view} results={results} />
        ) : (
          <Surface>
            <EmptyState title={t('empty.title')} text={t('empty.text')}>
              <Button
                renderRoot={(props) => (
                  <Link to="/a/$assessmentId/system" params={{ assessmentId }} {...props} />
                )}
              >
                {t('empty.button')}
              </Button>
            </EmptyState>
          </Surface>
        )}
      </div>
    </Page>
  );
}
