import { Button, SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownIndices } from '../../../../assessment-framework/coverage/shown-indices.ts';
import { hasBegun } from '../../../../assessment-framework/gaps/has-begun.ts';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Page, Surface } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { IndexCards } from '../components/index-cards.tsx';
import { ProfileView } from '../components/profile-view.tsx';
import styles from '../components/results.module.css';
import { SourcesView } from '../components/sources-view.tsx';
import { TopicsView } from '../components/topics-view.tsx';
import { findBlock } from '../facts/find-block.ts';
import { composeFinding } from '../facts/finding.ts';
import { useOpenBlock, useWhyAddress } from '../facts/use-why-address.ts';

const VIEWS = ['profile', 'sources', 'topics'] as const;
type View = (typeof VIEWS)[number];

/** What the answers add up to, with the way back from every number. */
export function ResultsPage() {
  const { t } = useTranslation('results');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const scores = useScores();
  const { block }: { block?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const isBegun = hasBegun(assessment);
  const named = findBlock(scores, block);
  const [view, setView] = useState<View>('profile');
  // A source or topic named by the address, or chosen inside a derivation, brings its own view.
  useEffect(() => {
    if (named?.kind === 'source') setView('sources');
    if (named?.kind === 'topic') setView('topics');
    if (named?.kind === 'dimension') setView('profile');
  }, [named?.kind]);
  const open = useOpenBlock();
  const letGo = useCallback(
    () =>
      void navigate({
        to: '/a/$assessmentId/results',
        params: { assessmentId },
        search: {},
        replace: true,
      }),
    [navigate, assessmentId],
  );
  useWhyAddress(block, letGo);
  return (
    <Page layout="fill">
      <PageHeader
        title={composeFinding(shownIndices(scores.indices, assessment, framework), texts, t)}
        subtitle={t('subtitle')}
      >
        {isBegun && (
          <SegmentedControl
            aria-label={t('view.label')}
            value={view}
            onChange={(next) => setView(next as View)}
            data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          />
        )}
      </PageHeader>
      <div className={styles.work}>
        <div className={styles.main}>
          <IndexCards />
          {!isBegun && (
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
          {isBegun && view === 'profile' && <ProfileView onOpen={open} />}
          {isBegun && view === 'sources' && <SourcesView onOpen={open} />}
          {isBegun && view === 'topics' && <TopicsView onOpen={open} />}
        </div>
      </div>
    </Page>
  );
}
