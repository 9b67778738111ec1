import { Burger, Drawer } from '@mantine/core';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../../shared/components/error-boundary.tsx';
import { WorkspaceGate } from '../../shared/data/workspace.tsx';
import { useHotkeys } from '../../shared/hooks/use-hotkeys.ts';
import { WhyPanel } from '../../shared/why/why-panel.tsx';
import { WhyProvider } from '../../shared/why/why-provider.tsx';
import { Tour } from '../tour/tour.tsx';
import { AssessmentSwitcher } from './assessment-switcher.tsx';
import { FindControl } from './find-control.tsx';
import styles from './frame.module.css';
import { KeysSheet } from './keys-sheet.tsx';
import { PersonMenu } from './person-menu.tsx';
import { Product } from './product.tsx';
import { Rail } from './rail.tsx';
import { SaveFailure } from './save-status.tsx';
import { StatusLine } from './status-line.tsx';
import { UndoControl } from './undo-control.tsx';

/** Frame of an open assessment: top bar, rail, page. On narrow windows the rail becomes a menu. */
export function AssessmentFrame() {
  return (
    <WorkspaceGate>
      <WhyProvider>
        <Frame />
      </WhyProvider>
    </WorkspaceGate>
  );
}

function Frame() {
  const { t } = useTranslation('app');
  const [menuOpen, setMenuOpen] = useState(false);
  const [areKeysOpen, setKeysOpen] = useState(false);
  const showKeys = useCallback(() => setKeysOpen(true), []);
  useHotkeys({ '?': showKeys });
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when the page changes
  useEffect(() => setMenuOpen(false), [pathname]);

  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={focusMain}>
        {t('skip')}
      </button>
      <header className={styles.topBar}>
        <div className={styles.burger}>
          <Burger size="sm" opened={menuOpen} onClick={() => setMenuOpen(true)} aria-label={t('rail.open')} />
        </div>
        <Product />
        <AssessmentSwitcher />
        <span className={styles.spring} />
        <FindControl onShowKeys={showKeys} />
        <SaveFailure />
        <UndoControl />
        <PersonMenu onShowKeys={showKeys} />
      </header>
      <div className={styles.railColumn}>
        <Rail />
      </div>
      <Drawer
        opened={menuOpen}
        onClose={() => setMenuOpen(false)}
        size={260}
        title={t('rail.title')}
        closeButtonProps={{ 'aria-label': t('rail.close') }}
      >
        <Rail />
      </Drawer>
      <KeysSheet opened={areKeysOpen} onClose={() => setKeysOpen(false)} />
      <main className={styles.main} id="main" tabIndex={-1}>
        <ErrorBoundary resetKey={pathname}>
          <Outlet />
        </ErrorBoundary>
      </main>
      <WhyPanel />
      <Tour />
      <StatusLine saves />
    </div>
  );
}

// A link to `#main` would be taken for an address of a page: addresses live behind the hash.
function focusMain() {
  document.getElementById('main')?.focus();
}
