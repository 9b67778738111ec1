import { useSortable } from '@dnd-kit/sortable';
import { type CSSProperties, type HTMLAttributes, type KeyboardEvent, useState } from 'react';
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

/** Alt with an arrow moves a row; `said` is what a screen reader hears of it. */
export function useKeyboardOrder(onMove: (id: string, to: number) => void): {
  readonly said: string;
  /** True when the key was one of order and is dealt with. */
  readonly onKeyDown: (event: KeyboardEvent, row: { id: string; index: number; count: number }) => boolean;
} {
  const { t } = useTranslation('shared');
  const [said, setSaid] = useState('');
  return {
    said,
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
