import { Outlet, useRouterState } from '@tanstack/react-router';
import { ErrorBoundary } from '../../shared/components/error-boundary.tsx';

/** Around every page: a failing page keeps the rest alive, a new address clears the failure. */
export function RootFrame() {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return (
    <ErrorBoundary resetKey={pathname}>
      <Outlet />
    </ErrorBoundary>
  );
}
