import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './shared/styles/tokens.css';
import './shared/styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { rememberPlaces, reopenLastPlace } from './app/last-place.ts';
import { preparePrinting } from './app/print-view.ts';
import { StartFailure } from './app/start-failure.tsx';
import { assessmentsQuery } from './shared/data/library.ts';
import { queryClient } from './shared/data/query-client.ts';
import { statusQuery } from './shared/data/status.ts';
import { startTexts, type TextFiles } from './shared/i18n/i18n.ts';

const textFiles: TextFiles = import.meta.glob(
  [
    './app/locales/*.json',
    './shared/locales/*.json',
    './shared/*/locales/*.json',
    './features/*/locales/*.json',
  ],
  { eager: true, import: 'default' },
);

async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  try {
    // The list is asked for together with the status, so that the first page has it when it is drawn.
    void queryClient.prefetchQuery(assessmentsQuery);
    const status = await queryClient.fetchQuery(statusQuery);
    await startTexts(textFiles, status.preferences.interfaceLanguage);
    await reopenLastPlace(status.preferences.lastPlace);
    rememberPlaces();
    preparePrinting();
    root.render(<App />);
  } catch (error) {
    await startTexts(textFiles, 'en');
    root.render(<StartFailure error={error} />);
  }
}

void start();
