import { Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { Command, Entry } from '../entries.ts';
import { openPlace } from '../places.ts';
import { rememberChoice } from '../recent.ts';
import { FindField } from './find-field.tsx';
import styles from './palette.module.css';

interface PaletteProps {
  readonly opened: boolean;
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

/** Finds any page, criterion, record or command by what is typed, and goes there. */
export function Palette({ opened, commands, onClose }: PaletteProps) {
  const { t } = useTranslation('find');
  const { assessmentId, assessment } = useWorkspace();
  const navigate = useNavigate();
  const [criterion, setCriterion] = useState<string | null>(null);
  const before = useRef<Element | null>(null);
  // Before the field takes the focus, which it does in an effect.
  useLayoutEffect(() => {
    if (opened) before.current = document.activeElement;
    else setCriterion(null);
  }, [opened]);

  const close = useCallback(() => {
    onClose();
    const element = before.current;
    requestAnimationFrame(() => {
      if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
    });
  }, [onClose]);
  const choose = useCallback(
    (entry: Entry) => {
      const { aim } = entry;
      if (aim.does === 'narrow') {
        const [only, another] = assessment.sources;
        if (only && !another) {
          rememberChoice(entry.key);
          onClose();
          const place = { at: 'criterion', criterion: aim.criterion, source: only.id } as const;
          void openPlace(navigate, assessmentId, place).then(focusPage);
        } else setCriterion(aim.criterion);
        return;
      }
      rememberChoice(entry.key);
      if (aim.does === 'run') {
        close();
        // After the focus is back: what a command opens takes it from there, and gives it back.
        requestAnimationFrame(() => requestAnimationFrame(aim.command.run));
        return;
      }
      onClose();
      void openPlace(navigate, assessmentId, aim.place).then(focusPage);
    },
    [assessment.sources, assessmentId, navigate, close, onClose],
  );
  return (
    <Modal.Root
      opened={opened}
      onClose={criterion === null ? close : () => setCriterion(null)}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      size={640}
      yOffset="9dvh"
    >
      <Modal.Overlay backgroundOpacity={0.28} />
      <Modal.Content aria-label={t('title')}>
        <div className={styles.content}>
          <FindField
            key={criterion ?? ''}
            criterion={criterion}
            commands={commands}
            onChoose={choose}
            onBack={() => setCriterion(null)}
          />
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

// The keys of a page act from anywhere on it; its own first focus, where it has one, goes before.
function focusPage(): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true });
  });
}
