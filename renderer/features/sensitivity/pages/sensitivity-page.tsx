import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementOf } from '../../../../assessment-framework/sensitivity/agreement.ts';
import { robustnessOf } from '../../../../assessment-framework/sensitivity/robustness.ts';
import { systemVariants } from '../../../../assessment-framework/sensitivity/varied-scores.ts';
import { LoadingState } from '../../../shared/components/loading-state.tsx';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { AgreementView } from '../components/agreement-view.tsx';
import { AnswersView } from '../components/answers-view.tsx';
import { DrawsView } from '../components/draws-view.tsx';
import { MethodView } from '../components/method-view.tsx';
import { NoAnswers } from '../components/no-answers.tsx';
import type { Session } from '../components/sample-form.tsx';
import { ScoringSession } from '../components/scoring-session.tsx';
import { isView, VIEWS, type View } from '../facts/views.ts';
import { useHeadline } from '../use-headline.ts';
import { useDraws } from '../work/use-draws.ts';
import { useInfluences } from '../work/use-influences.ts';

/** How sure the results are (F.7): variations of the method, draws, single answers, and a second assessor. */
export function SensitivityPage() {
  const { t } = useTranslation('sensitivity');
  const navigate = useNavigate();
  const { assessmentId, assessment, framework } = useWorkspace();
  const { view: asked }: { view?: string } = useSearch({ strict: false });
  const view: View = isView(asked) ? asked : 'method';
  const [session, setSession] = useState<Session | null>(null);
  const { answers, secondScores, sources } = assessment;
  const variants = useMemo(() => systemVariants(framework, { answers }), [framework, answers]);
  const robustness = useMemo(() => robustnessOf(framework.settings, variants), [framework, variants]);
  const agreement = useMemo(
    () => agreementOf({ answers, secondScores, sources }, framework),
    [answers, secondScores, sources, framework],
  );
  const draws = useDraws();
  const influences = useInfluences(view === 'answers');
  const { title, subtitle } = useHeadline({ view, variants, robustness, draws, influences, agreement });
  const needsAnswers =
    (view === 'method' || view === 'draws') && !answers.some(({ source }) => source === null);
  if (session) return <ScoringSession session={session} onStop={() => setSession(null)} />;
  return (
    <Page layout={view === 'answers' ? 'fill' : 'flow'}>
      <PageHeader title={title} subtitle={subtitle}>
        <SegmentedControl
          aria-label={t('view.label')}
          value={view}
          onChange={(next) =>
            void navigate({
              to: '/a/$assessmentId/sensitivity',
              params: { assessmentId },
              search: next === 'method' ? {} : { view: next },
              replace: true,
              resetScroll: false,
            })
          }
          data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      </PageHeader>
      {needsAnswers && <NoAnswers title={t('empty.title')} text={t('empty.text')} />}
      {view === 'method' && !needsAnswers && <MethodView variants={variants} title={title} />}
      {view === 'draws' && !needsAnswers && <DrawsView draws={draws} base={variants[0]?.score ?? null} />}
      {view === 'answers' && influences.step === 'pending' && <LoadingState shape="list" />}
      {view === 'answers' && influences.step === 'done' && <AnswersView influences={influences.influences} />}
      {view === 'agreement' && <AgreementView agreement={agreement} onStart={setSession} />}
    </Page>
  );
}
