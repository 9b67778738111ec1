import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import styles from './undo-toast.module.css';

interface UndoToast {
  /** What has been done, as a sentence. */
  readonly message: string;
  /** Word on the button. */
  readonly action?: string;
  readonly onAction?: () => void;
}

/** Says what happened at the foot of the window and offers the way back, instead of asking beforehand. */
export function showToast({ message, action, onAction }: UndoToast): void {
  const id = notifications.show({
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
    autoClose: 8_000,
    withBorder: false,
  });
}
