import { DirectionProvider, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../shared/components/error-boundary.tsx';
import { queryClient } from '../shared/data/query-client.ts';
import { statusQuery } from '../shared/data/status.ts';
import { directionOf } from '../shared/i18n/i18n.ts';
import { Appearance } from './appearance.tsx';
import { heldColourScheme } from './colour-scheme.ts';
import { router } from './router.tsx';
import { cssVariables, theme } from './theme.ts';

/** The whole interface: texts, colours, data, pages. */
export function App() {
  const { i18n } = useTranslation();
  const [manager] = useState(() =>
    heldColourScheme(queryClient.getQueryData(statusQuery.queryKey)?.preferences.colorScheme ?? 'auto'),
  );
  const direction = directionOf(i18n.language);
  return (
    <QueryClientProvider client={queryClient}>
      <DirectionProvider initialDirection={direction} detectDirection={false}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={manager}
          defaultColorScheme="auto"
        >
          <Appearance />
          {/* At the start of the line: the other end holds the buttons that lead on. */}
          <Notifications position={direction === 'rtl' ? 'bottom-right' : 'bottom-left'} limit={2} />
          <ErrorBoundary>
            <RouterProvider router={router} />
          </ErrorBoundary>
        </MantineProvider>
      </DirectionProvider>
    </QueryClientProvider>
  );
}
