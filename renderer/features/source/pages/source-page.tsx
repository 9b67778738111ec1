import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BlockScoreSummary } from '../../../shared/checklist/block-score-summary.tsx';
import { useBlockWords } from '../../../shared/checklist/use-block-words.ts';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Page, Surface } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { SourceChecklist } from '../components/source-checklist.tsx';
import { SourceTabs, TABS, type Tab } from '../components/source-tabs.tsx';
import { FactSheet } from '../facts/fact-sheet.tsx';
import { TopicsServed } from '../topics/topics-served.tsx';

/** One data source: its checklist, its facts, and the topics it serves. */
export function SourcePage() {
  const { t } = useTranslation('source');
  const { sourceId = '' } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const { assessmentId, assessment, texts } = useWorkspace();
  const words = useBlockWords();
  const source = assessment.sources.find(({ id }) => id === sourceId);
  const score = useScores().sources.find(({ id }) => id === sourceId);
  if (!source || !score)
    return (
      <Page>
        <Surface>
          <EmptyState title={t('gone.title')} text={t('gone.text')}>
            <Button
              renderRoot={(props) => (
                <Link to="/a/$assessmentId/sources" params={{ assessmentId }} {...props} />
              )}
            >
              {t('gone.button')}
            </Button>
          </EmptyState>
        </Surface>
      </Page>
    );
  const tab: Tab = TABS.find((known) => known === search.tab) ?? 'checklist';
  const custodian = assessment.institutions.find(({ id }) => id === source.custodian);
  const above = [
    texts.sourceTypes[source.type]?.name ?? source.type,
    custodian ? custodian.acronym || custodian.name : t('noCustodian'),
    ...(source.core ? [t('core')] : []),
    ...(source.status === 'active' ? [] : [t(`options.status.${source.status}`)]),
  ];
  return (
    <Page layout="fill">
      <PageHeader above={above.join(' · ')} title={source.name} subtitle={words.limits(score).join(' ')}>
        <BlockScoreSummary block={score} subject={{ kind: 'source', id: source.id }} name={source.name} />
      </PageHeader>
      <SourceTabs score={score} chosen={tab} />
      {tab === 'checklist' && <SourceChecklist key={source.id} source={source} score={score} />}
      {tab === 'facts' && <FactSheet key={source.id} source={source} />}
      {tab === 'topics' && <TopicsServed key={source.id} source={source} />}
    </Page>
  );
}
