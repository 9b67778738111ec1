import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { LibraryPage } from '../features/library/pages/library-page.tsx';
import { queryClient } from '../shared/data/query-client.ts';
import { statusQuery } from '../shared/data/status.ts';
import { HomeFrame } from './frame/home-frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { RootFrame } from './frame/root-frame.tsx';

const optionalText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** `{ key: value }` only where there is a value, so that an address never says `?source=undefined`. */
const searchOf =
  <K extends string>(...keys: K[]) =>
  (search: Record<string, unknown>): { [key in K]?: string } =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = optionalText(search[key]);
        return value === undefined ? [] : [[key, value]];
      }),
    ) as { [key in K]?: string };

const rootRoute = createRootRoute({ component: RootFrame, notFoundComponent: NotFound });

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../features/profile/pages/welcome-page.tsx'), 'WelcomePage'),
});

/** Pages outside an assessment; the first start leads to the welcome page until somebody has said who they are. */
const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'home',
  component: HomeFrame,
  beforeLoad: () => {
    if (!queryClient.getQueryData(statusQuery.queryKey)?.profile) throw redirect({ to: '/welcome' });
  },
});

const libraryRoute = createRoute({
  getParentRoute: () => homeRoute,
  path: '/',
  // The page of every start: it comes with the first load, all others come when they are opened.
  component: LibraryPage,
});

const newAssessmentRoute = createRoute({
  getParentRoute: () => homeRoute,
  path: '/new',
  component: lazyRouteComponent(
    () => import('../features/library/pages/new-assessment-page.tsx'),
    'NewAssessmentPage',
  ),
});

const profileRoute = createRoute({
  getParentRoute: () => homeRoute,
  path: '/profile',
  component: lazyRouteComponent(() => import('../features/profile/pages/profile-page.tsx'), 'ProfilePage'),
});

const settingsPage = lazyRouteComponent(
  () => import('../features/settings/pages/settings-page.tsx'),
  'SettingsPage',
);

const settingsRoute = createRoute({
  getParentRoute: () => homeRoute,
  path: '/settings',
  component: settingsPage,
});

const assessmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/a/$assessmentId',
  component: lazyRouteComponent(() => import('./frame/assessment-frame.tsx'), 'AssessmentFrame'),
  beforeLoad: () => {
    if (!queryClient.getQueryData(statusQuery.queryKey)?.profile) throw redirect({ to: '/welcome' });
  },
});

const overviewRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../features/overview/pages/overview-page.tsx'), 'OverviewPage'),
});

const institutionsRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'institutions',
  validateSearch: searchOf('institution', 'new'),
  component: lazyRouteComponent(
    () => import('../features/institutions/pages/institutions-page.tsx'),
    'InstitutionsPage',
  ),
});

const sourcesRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'sources',
  validateSearch: searchOf('new'),
  component: lazyRouteComponent(() => import('../features/sources/pages/sources-page.tsx'), 'SourcesPage'),
});

const sourceRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'sources/$sourceId',
  validateSearch: searchOf('criterion', 'filter', 'tab', 'topic'),
  component: lazyRouteComponent(() => import('../features/source/pages/source-page.tsx'), 'SourcePage'),
});

const importRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'import',
  validateSearch: searchOf('kind'),
  component: lazyRouteComponent(() => import('../features/imports/pages/import-page.tsx'), 'ImportPage'),
});

const inventoryRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'inventory',
  validateSearch: searchOf('view', 'topic', 'source', 'element', 'population'),
  component: lazyRouteComponent(
    () => import('../features/inventory/pages/inventory-page.tsx'),
    'InventoryPage',
  ),
});

const systemRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'system',
  validateSearch: searchOf('dimension', 'criterion', 'filter'),
  component: lazyRouteComponent(
    () => import('../features/system-checklist/pages/system-checklist-page.tsx'),
    'SystemChecklistPage',
  ),
});

const sourceChecklistsRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'source-checklists',
  component: lazyRouteComponent(
    () => import('../features/source-checklists/pages/source-checklists-page.tsx'),
    'SourceChecklistsPage',
  ),
});

const coverageRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'topics',
  validateSearch: searchOf('topic', 'source'),
  component: lazyRouteComponent(() => import('../features/coverage/pages/coverage-page.tsx'), 'CoveragePage'),
});

const resultsRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'results',
  validateSearch: searchOf('block', 'view', 'critical', 'areas', 'institutions', 'references'),
  component: lazyRouteComponent(() => import('../features/results/pages/results-page.tsx'), 'ResultsPage'),
});

const sensitivityRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'sensitivity',
  validateSearch: searchOf('view'),
  component: lazyRouteComponent(
    () => import('../features/sensitivity/pages/sensitivity-page.tsx'),
    'SensitivityPage',
  ),
});

const gapsRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'gaps',
  validateSearch: searchOf('gap', 'view'),
  component: lazyRouteComponent(() => import('../features/gaps/pages/gaps-page.tsx'), 'GapsPage'),
});

const planRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'plan',
  validateSearch: searchOf('action', 'view'),
  component: lazyRouteComponent(() => import('../features/plan/pages/plan-page.tsx'), 'PlanPage'),
});

const evidenceRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'evidence',
  validateSearch: searchOf('evidence', 'view'),
  component: lazyRouteComponent(() => import('../features/evidence/pages/evidence-page.tsx'), 'EvidencePage'),
});

const reportsRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'reports',
  validateSearch: searchOf('view', 'chapter'),
  component: lazyRouteComponent(() => import('../features/reports/pages/reports-page.tsx'), 'ReportsPage'),
});

const historyRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'history',
  validateSearch: searchOf('since', 'by', 'entity'),
  component: lazyRouteComponent(() => import('../features/history/pages/history-page.tsx'), 'HistoryPage'),
});

/** The same page as outside, so that the assessment stays open around it. */
const ownSettingsRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'settings',
  component: settingsPage,
});

const teamRoute = createRoute({
  getParentRoute: () => assessmentRoute,
  path: 'team',
  component: lazyRouteComponent(() => import('../features/team/pages/team-page.tsx'), 'TeamPage'),
});

const routeTree = rootRoute.addChildren([
  welcomeRoute,
  homeRoute.addChildren([libraryRoute, newAssessmentRoute, profileRoute, settingsRoute]),
  assessmentRoute.addChildren([
    overviewRoute,
    institutionsRoute,
    teamRoute,
    sourcesRoute,
    sourceRoute,
    inventoryRoute,
    evidenceRoute,
    importRoute,
    systemRoute,
    sourceChecklistsRoute,
    coverageRoute,
    resultsRoute,
    sensitivityRoute,
    gapsRoute,
    planRoute,
    reportsRoute,
    historyRoute,
    ownSettingsRoute,
  ]),
]);

/** Addresses live behind `#`, so that they work under `app://` and under a local address alike. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
