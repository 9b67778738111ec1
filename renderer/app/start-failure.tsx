import { MantineProvider } from '@mantine/core';
import { ErrorState } from '../shared/components/error-state.tsx';
import { cssVariables, theme } from './theme.ts';

/** The only thing on screen when the application behind the page does not answer or cannot open its library. */
export function StartFailure({ error }: { readonly error: unknown }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ErrorState error={error} onRetry={() => window.location.reload()} />
    </MantineProvider>
  );
}
