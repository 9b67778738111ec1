import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import hidden from '../../../../shared/styles/hidden.module.css';
import { BOARD_COLUMNS, type BoardColumn, type GapItem } from '../../facts/gap-items.ts';
import type { GapDecisions } from '../../use-gap-decisions.ts';
import styles from './board.module.css';
import { BoardCardFace } from './board-card.tsx';
import { BoardColumnList, type Wanted } from './board-column.tsx';
import { useBoardMoves } from './use-board-moves.ts';

interface GapBoardProps {
  /** Gaps that pass the filter, in order. */
  readonly items: readonly GapItem[];
  /** All gaps. */
  readonly all: readonly GapItem[];
  readonly opened: string | undefined;
  readonly decisions: GapDecisions;
  readonly onOpen: (key: string) => void;
}

/** Pixels before a press becomes a drag, so that a click stays a click. */
const SLACK = 5;
// The keyboard moves cards without this library, and says so itself.
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/**
 * Gaps in columns of what was decided. A card is dragged, or moved with Alt and an arrow, from one to the next; where a
 * column needs to know more (a reason, a recommendation), it asks at its head.
 */
export function GapBoard({ items, all, opened, decisions, onOpen }: GapBoardProps) {
  const { t } = useTranslation('gaps');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: SLACK } }));
  const [dragged, setDragged] = useState<GapItem | null>(null);
  const { asking, moveTo, settle, said } = useBoardMoves(decisions);
  const wanted = useRef<Wanted | null>(null);
  const columns = useMemo(
    () => new Map(BOARD_COLUMNS.map((column) => [column, items.filter((item) => item.column === column)])),
    [items],
  );
  const accessibility = useMemo(
    () => ({
      announcements: SILENT,
      screenReaderInstructions: { draggable: t('board.keys') },
      container: document.body,
    }),
    [t],
  );
  const drop = ({ over }: DragEndEvent) => {
    if (dragged && over) moveTo(dragged, over.id as BoardColumn);
    setDragged(null);
  };
  const step = (item: GapItem, by: number) => {
    const at = item.column === null ? -1 : BOARD_COLUMNS.indexOf(item.column);
    const target = BOARD_COLUMNS[at + by];
    if (target === undefined) return;
    wanted.current = { key: item.key, column: target };
    moveTo(item, target);
  };
  const goAcross = (column: BoardColumn, by: number, position: number) => {
    for (let at = BOARD_COLUMNS.indexOf(column) + by; BOARD_COLUMNS[at] !== undefined; at += by) {
      const list = columns.get(BOARD_COLUMNS[at] ?? column) ?? [];
      const next = list[Math.min(position, list.length - 1)];
      if (next) return next.key;
    }
    return null;
  };
  return (
    <DndContext
      sensors={sensors}
      accessibility={accessibility}
      onDragStart={({ active }) => setDragged(items.find(({ key }) => key === active.id) ?? null)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
    >
      <div className={styles.board}>
        {BOARD_COLUMNS.map((column) => (
          <BoardColumnList
            key={column}
            column={column}
            items={columns.get(column) ?? []}
            all={all}
            opened={opened}
            asking={asking?.column === column ? asking.item : null}
            wanted={wanted}
            onOpen={onOpen}
            onStep={step}
            onAcross={(by, position) => goAcross(column, by, position)}
            onSettle={settle}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div className={styles.lifted}>
            <BoardCardFace item={dragged} />
          </div>
        )}
      </DragOverlay>
      <output className={hidden.hidden} aria-live="polite">
        {said}
      </output>
    </DndContext>
  );
}
