import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../shared/components/page.tsx';
import { PageHeader } from '../../../shared/components/page-header.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { ActionPanel } from '../components/panel/action-panel.tsx';
import styles from '../components/plan.module.css';
import { PlanView } from '../components/plan-view.tsx';
import { ViewTabs } from '../components/view-tabs.tsx';
import { composeFinding } from '../facts/finding.ts';
import { isView, type View } from '../facts/views.ts';
import { PlanProvider, usePlan } from '../use-plan.tsx';

/** The plan: who does what, when, for how much, and what it would change. */
export function PlanPage() {
  return (
    <PlanProvider>
      <PlanWork />
    </PlanProvider>
  );
}

function PlanWork() {
  const { t } = useTranslation('plan');
  const { assessmentId, assessment } = useWorkspace();
  const plan = usePlan();
  const navigate = useNavigate();
  const { action: opened, view: asked }: { action?: string; view?: string } = useSearch({ strict: false });
  const view: View = isView(asked) ? asked : 'list';
  const go = useCallback(
    (search: { readonly action?: string | undefined; readonly view: View }) =>
      void navigate({
        to: '/a/$assessmentId/plan',
        params: { assessmentId },
        search: {
          ...(search.action === undefined ? {} : { action: search.action }),
          ...(search.view === 'list' ? {} : { view: search.view }),
        },
        replace: true,
      }),
    [navigate, assessmentId],
  );
  const open = useCallback((id: string | null) => go({ action: id ?? undefined, view }), [go, view]);
  const row = opened === undefined ? undefined : plan.byId.get(opened);
  return (
    <Page layout="fill">
      <PageHeader
        title={composeFinding(plan, assessment.head.planBudget, plan.money, t)}
        subtitle={t(`subtitle.${view}`)}
      />
      <ViewTabs view={view} onChange={(next) => go({ action: opened, view: next })} />
      <div className={styles.work}>
        <PlanView view={view} opened={row?.id} onOpen={open} />
        {row && <ActionPanel key={row.id} row={row} onClose={() => open(null)} onOpen={open} />}
      </div>
    </Page>
  );
}
