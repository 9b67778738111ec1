import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { onChange } from '../data/save-queue.ts';
import styles from './undo-toast.module.css';

interface UndoToast {
  /** What has been done, as a sentence. */
  readonly message: string;
  /** Word on the button. */
  readonly action?: string;
  readonly onAction?: () => void;
}

const VISIBLE_MS = 8_000;

/** Takes away what is shown. */
export const clearToasts = (): void => notifications.clean();

/**
 * Says what happened at the foot of the window and offers the way back, instead of asking beforehand.
 * One at a time, and gone with the next change: undo takes back the latest change, so an older offer would lie.
 */
export function showToast({ message, action, onAction }: UndoToast): void {
  clearToasts();
  const stop = onChange(() => notifications.hide(id));
  const id: string = notifications.show({
    message: (
      <span className={styles.toast}>
        <span>{message}</span>
        {action && onAction && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              notifications.hide(id);
              onAction();
            }}
          >
            {action}
          </Button>
        )}
      </span>
    ),
    autoClose: VISIBLE_MS,
    withBorder: false,
    onClose: stop,
    closeButtonProps: { 'aria-label': i18next.t('close', { ns: 'shared' }) },
  });
}
