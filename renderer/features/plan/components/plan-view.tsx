import type { View, ViewProps } from '../facts/views.ts';
import { GroupsView } from './groups/groups-view.tsx';
import { PlanList } from './list/plan-list.tsx';
import { MoneyView } from './money/money-view.tsx';
import { NextStepsView } from './next-steps/next-steps-view.tsx';
import { TargetsView } from './targets/targets-view.tsx';
import { TimelineView } from './timeline/timeline-view.tsx';
import { WhatIfView } from './what-if/what-if-view.tsx';

interface PlanViewProps extends ViewProps {
  readonly view: View;
}

/** The chosen view of the plan. */
export function PlanView({ view, ...props }: PlanViewProps) {
  switch (view) {
    case 'timeline':
      return <TimelineView {...props} />;
    case 'institutions':
    case 'horizons':
      return <GroupsView key={view} by={view} {...props} />;
    case 'money':
      return <MoneyView {...props} />;
    case 'what-if':
      return <WhatIfView {...props} />;
    case 'next-steps':
      return <NextStepsView {...props} />;
    case 'targets':
      return <TargetsView />;
    default:
      return <PlanList {...props} />;
  }
}
