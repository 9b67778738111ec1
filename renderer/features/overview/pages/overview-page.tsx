import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { shownIndices } from '../../../../assessment-framework/coverage/shown-indices.ts';
import type { Assessment } from '../../../../assessment-framework/model/assessment.ts';
import { askedSources } from '../../../../assessment-framework/scoring/asked-sources.ts';
import { TodayLine } from '../../../shared/checklist/today/today-line.tsx';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useDecidedGaps, useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { type Format, useFormat } from '../../../shared/format/use-format.ts';
import { DimensionList } from '../components/dimension-list.tsx';
import { IndexCard } from '../components/index-card.tsx';
import { NextList } from '../components/next-list.tsx';
import styles from '../components/overview.module.css';
import { SourceProgress } from '../components/source-progress.tsx';
import { StepLink } from '../components/step-link.tsx';
import { composeFinding } from '../facts/finding.ts';
import { indexReasons } from '../facts/index-reasons.ts';
import { continueAt, nextSteps, type StepPlace } from '../facts/next-steps.ts';

/** Where the assessment stands: what it says, how sure it is, and what to do next. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { assessment, framework, texts } = useWorkspace();
  const scores = useScores();
  const indices = shownIndices(scores.indices, assessment, framework);
  const gaps = useDecidedGaps();
  const answered = assessment.answers.length;
  const criteria =
    framework.systemCriteria.length + askedSources(assessment).length * framework.sourceCriteria.length;
  const counts = {
    institutions: assessment.institutions.length,
    sources: assessment.sources.length,
    answered,
    criteria,
  };
  const reasons = indexReasons({ scores, texts, assessment, format }, t);
  const here = continueAt({ assessment, framework });
  return (
    <Page>
      <PageHeader
        title={composeFinding({ scores, texts, ...counts }, t)}
        subtitle={subtitleOf(assessment, { answered, criteria }, { t, format })}
      >
        {here && (
          <Button component={StepLink} place={here}>
            {continueLabel(here, assessment, t)}
          </Button>
        )}
      </PageHeader>
      <TodayLine />
      <div className={styles.indices}>
        <IndexCard id="system" title={t('index.system')} index={indices.system} because={reasons.system} />
        <IndexCard
          id="sources"
          title={t('index.sources')}
          index={indices.sources}
          because={reasons.sources}
        />
        <IndexCard
          id="coverage"
          title={t('index.coverage')}
          index={indices.coverage}
          because={reasons.coverage}
        />
      </div>
      <div className={styles.columns}>
        <DimensionList />
        <div className={styles.stack}>
          <NextList steps={nextSteps({ assessment, framework, scores, gaps })} />
          <SourceProgress />
        </div>
      </div>
    </Page>
  );
}

function continueLabel(place: StepPlace, { answers, sources }: Assessment, t: TFunction<'overview'>): string {
  if (place.page === 'institutions') return t('enterInstitutions');
  const criterion = 'criterion' in place ? place.criterion : '';
  const isStart = answers.length === 0;
  if (place.page !== 'source') return t(isStart ? 'start' : 'continue', { criterion });
  const found = sources.find(({ id }) => id === place.source);
  const source = found ? found.acronym || found.name : place.source;
  return t(isStart ? 'startSource' : 'continueSource', { criterion, source });
}

function subtitleOf(
  { head, people, institutions }: Assessment,
  { answered, criteria }: { readonly answered: number; readonly criteria: number },
  { t, format }: { readonly t: TFunction<'overview'>; readonly format: Format },
): string {
  const now = Date.now();
  const [start, end] = [Date.parse(head.periodStart), Date.parse(head.periodEnd)];
  const dayMs = 86_400_000;
  const isDuring = now >= start && now < end + dayMs;
  const assessors = people.filter(({ role }) => role === 'assessor').length;
  const focalPoints = institutions
    .flatMap(({ contacts }) => contacts)
    .filter(({ focalPoint }) => focalPoint).length;
  return [
    isDuring
      ? t('day', { day: Math.floor((now - start) / dayMs) + 1, of: Math.round((end - start) / dayMs) + 1 })
      : '',
    t('answered', { done: format.integer(answered), total: format.integer(criteria) }),
    assessors > 0 ? t('assessors', { count: assessors }) : '',
    focalPoints > 0 ? t('focalPoints', { count: focalPoints }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
