import { ActionIcon, Tooltip } from '@mantine/core';
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { printedKeys } from '../../shared/components/key-hint.tsx';
import { clearToasts } from '../../shared/components/undo-toast.tsx';
import { useWorkspace } from '../../shared/data/workspace.tsx';
import { useHotkeys } from '../../shared/hooks/use-hotkeys.ts';
import { useUndoStep } from './use-undo-step.ts';

/** Undo and redo of the user's own changes, by button and by Ctrl/Cmd-Z outside text fields. */
export function UndoControl() {
  const { t } = useTranslation('app');
  const { assessmentId } = useWorkspace();
  const run = useUndoStep();
  // An offer to undo belongs to the assessment it was made in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another assessment opens
  useEffect(() => clearToasts, [assessmentId]);
  useHotkeys({
    'mod+z': () => void run('undo'),
    'mod+shift+z': () => void run('redo'),
    'mod+y': () => void run('redo'),
  });
  return (
    <Tooltip label={t('undo.tooltip', { keys: printedKeys(['mod', 'Z']) })}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={t('undo.undo')}
        onClick={() => void run('undo')}
      >
        <IconArrowBackUp size={18} stroke={1.5} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
