import { DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

interface SortableAreaProps {
  /** Ids of all rows in their order, drawn or not. */
  readonly ids: readonly string[];
  readonly onMove: (id: string, to: number) => void;
  readonly onDragging?: (isDragging: boolean) => void;
  readonly children: ReactNode;
}

/** Pixels before a press becomes a drag, so that a click stays a click. */
const SLACK = 4;

// The keyboard moves rows without this library, and says so itself.
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** A list whose rows can be dragged to another place. */
export function SortableArea({ ids, onMove, onDragging, children }: SortableAreaProps) {
  const { t } = useTranslation('shared');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: SLACK } }));
  const items = useMemo(() => [...ids], [ids]);
  const accessibility = useMemo(
    () => ({
      announcements: SILENT,
      screenReaderInstructions: { draggable: t('ordering.keys') },
      // What is said aloud is no row: it must not stand among them.
      container: document.body,
    }),
    [t],
  );
  const drop = ({ active, over }: DragEndEvent) => {
    const to = over ? ids.indexOf(String(over.id)) : -1;
    if (to >= 0 && over?.id !== active.id) onMove(String(active.id), to);
  };
  return (
    <DndContext
      sensors={sensors}
      accessibility={accessibility}
      onDragStart={() => onDragging?.(true)}
      onDragCancel={() => onDragging?.(false)}
      onDragEnd={(event) => {
        onDragging?.(false);
        drop(event);
      }}
    >
      <SortableContext items={items} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}
