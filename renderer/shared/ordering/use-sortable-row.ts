import { useSortable } from '@dnd-kit/sortable';
import { type CSSProperties, type HTMLAttributes, type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What a row that can be dragged needs: where it hangs now, and what its handle listens to. */
export function useSortableRow(id: string): {
  readonly ref: (element: HTMLElement | null) => void;
  readonly style: CSSProperties;
  readonly handle: HTMLAttributes<HTMLElement>;
} {
  const { setNodeRef, transform, transition, listeners, isDragging } = useSortable({
    id,
    animateLayoutChanges: () => false,
  });
  return {
    ref: setNodeRef,
    style: transform
      ? { transform: `translateY(${transform.y}px)`, transition, zIndex: isDragging ? 2 : undefined }
      : {},
    handle: { ...listeners, onClick: (event) => event.stopPropagation() },
  };
}

/** Rows that Alt with an arrow moves. `OrderVoice` says it to a screen reader; the list is described by `hintId`. */
export interface KeyboardOrder {
  readonly said: string;
  readonly hintId: string;
  /** True when the key was one of order and is dealt with. */
  readonly onKeyDown: (event: KeyboardEvent, row: { id: string; index: number; count: number }) => boolean;
}

export function useKeyboardOrder(onMove: (id: string, to: number) => void): KeyboardOrder {
  const { t } = useTranslation('shared');
  const [said, setSaid] = useState('');
  return {
    said,
    hintId: useId(),
    onKeyDown: (event, { id, index, count }) => {
      const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
      if (step === undefined) return false;
      event.preventDefault();
      const to = index + step;
      if (to >= 0 && to < count) {
        onMove(id, to);
        setSaid(t('ordering.moved', { position: to + 1, count }));
      }
      return true;
    },
  };
}
