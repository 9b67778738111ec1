import { UnstyledButton } from '@mantine/core';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../shared/components/key-hint.tsx';
import { isLayerOpen } from '../../shared/hooks/use-hotkeys.ts';
import styles from './find-control.module.css';
import { useCommands } from './use-commands.ts';

const load = () => import('../../features/find/components/palette.tsx');
const Palette = lazy(() => load().then((file) => ({ default: file.Palette })));

interface FindControlProps {
  readonly onShowKeys: () => void;
}

/** Button of the palette in the top bar, and Ctrl/Cmd-K for it from anywhere, text fields included. */
export function FindControl({ onShowKeys }: FindControlProps) {
  const { t } = useTranslation('app');
  const [opened, setOpened] = useState(false);
  // Loaded when the window has nothing else to do: it costs the start nothing, and the first letters typed are not lost.
  const [isWanted, setWanted] = useState(false);
  const open = useCallback(() => {
    setWanted(true);
    setOpened(true);
  }, []);
  const close = useCallback(() => setOpened(false), []);
  const commands = useCommands(onShowKeys);

  useEffect(() => {
    const idle = requestIdleCallback(() => void load().then(() => setWanted(true)), { timeout: 5_000 });
    const onKeyDown = (event: KeyboardEvent) => {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isAsked || event.key.toLowerCase() !== 'k' || event.defaultPrevented || isLayerOpen()) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      cancelIdleCallback(idle);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [open]);
  return (
    <>
      <UnstyledButton
        className={styles.find}
        onClick={open}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
      >
        <IconSearch size={16} stroke={1.5} aria-hidden="true" className={styles.icon} />
        <span className={styles.words}>{t('find')}</span>
        <KeyHint keys={['mod', 'K']} />
      </UnstyledButton>
      {isWanted && (
        <Suspense fallback={null}>
          <Palette opened={opened} commands={commands} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
