import { useDroppable } from '@dnd-kit/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOverscan } from '../../../../shared/hooks/use-overscan.ts';
import { useTextScale } from '../../../../shared/hooks/use-text-scale.ts';
import type { BoardColumn, GapItem } from '../../facts/gap-items.ts';
import { DismissReason } from '../panel/gap-decision.tsx';
import styles from './board.module.css';
import { BoardCard } from './board-card.tsx';
import { ChooseRecommendation } from './choose-recommendation.tsx';
import type { Answer } from './use-board-moves.ts';

/** The card to which the keyboard goes once it stands in the column; until then the keyboard stays with what the column asks. */
export interface Wanted {
  readonly key: string;
  readonly column: BoardColumn;
}

interface BoardColumnListProps {
  readonly column: BoardColumn;
  readonly items: readonly GapItem[];
  readonly all: readonly GapItem[];
  readonly opened: string | undefined;
  /** The card about which the column has to know more. */
  readonly asking: GapItem | null;
  readonly wanted: RefObject<Wanted | null>;
  readonly onOpen: (key: string) => void;
  /** Moves a card so many columns on. */
  readonly onStep: (item: GapItem, by: number) => void;
  /** The card in the next filled column, at about the same height. */
  readonly onAcross: (by: number, position: number) => string | null;
  readonly onSettle: (answer: Answer) => void;
}

/** Room for a name of two lines, and for the space below the card. */
const CARD_HEIGHT = 104;

/** One column of the board: its number, what it asks, and the cards in sight. */
export function BoardColumnList(props: BoardColumnListProps) {
  const { column, items, all, opened, asking, wanted, onOpen, onStep, onAcross, onSettle } = props;
  const { t } = useTranslation('gaps');
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const { setNodeRef, isOver } = useDroppable({ id: column });
  const height = Math.round(CARD_HEIGHT * useTextScale());
  const overscan = useOverscan(4);
  const focusable = Math.max(0, Math.min(active, items.length - 1));
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan,
    initialRect: { width: 200, height: 600 },
  });
  const focus = (key: string) => {
    const index = items.findIndex((item) => item.key === key);
    if (index < 0) return false;
    setActive(index);
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() => cardOf(key)?.focus({ preventScroll: true }));
    return true;
  };
  // A card that changed its column takes the keyboard with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the cards of the column change
  useLayoutEffect(() => {
    if (wanted.current?.column === column && focus(wanted.current.key)) wanted.current = null;
  }, [items]);
  const answer = (given: Answer) => {
    if (given === null && asking && wanted.current?.key === asking.key) {
      wanted.current = null;
      requestAnimationFrame(() => cardOf(asking.key)?.focus());
    }
    onSettle(given);
  };

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const item = items[index];
    const sign = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const by = { ArrowRight: sign, ArrowLeft: -sign }[event.key];
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key];
    if (!item || (by === undefined && to === undefined)) return;
    event.preventDefault();
    if (by !== undefined && event.altKey) onStep(item, by);
    else if (by !== undefined) {
      const next = onAcross(by, index);
      if (next !== null) requestAnimationFrame(() => cardOf(next)?.focus());
    } else {
      const next = items[Math.max(0, Math.min(items.length - 1, to ?? 0))];
      if (next) focus(next.key);
    }
  };
  const name = t(`column.${column}`);
  return (
    <section ref={setNodeRef} className={styles.column} data-over={isOver} aria-label={name}>
      <h2 className={styles.columnHead}>
        {name} <span className={styles.count}>{t('board.count', { count: items.length })}</span>
      </h2>
      {asking && (
        <div className={styles.asking}>
          <p className={styles.askingName}>
            {t('board.asked', { name: asking.name, subject: asking.subjectName || t('subject.system') })}
          </p>
          {column === 'dismissed' ? (
            <DismissReason onGive={answer} onLeave={() => answer(null)} />
          ) : (
            <ChooseRecommendation item={asking} all={all} onSettle={answer} />
          )}
        </div>
      )}
      <div ref={scroller} className={styles.scroller}>
        <ul className={styles.cards} aria-label={name} style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const item = items[index];
            return item ? (
              <li
                key={item.key}
                className={styles.place}
                style={{ insetBlockStart: start, blockSize: height }}
                aria-setsize={items.length}
                aria-posinset={index + 1}
              >
                <BoardCard
                  item={item}
                  isOpened={item.key === opened}
                  isFocusable={index === focusable}
                  onOpen={onOpen}
                  onFocus={() => setActive(index)}
                  onKeyDown={(event) => onKeyDown(event, index)}
                />
              </li>
            ) : null;
          })}
        </ul>
      </div>
      {items.length === 0 && !asking && <p className={styles.empty}>{t(`board.empty.${column}`)}</p>}
    </section>
  );
}

const cardOf = (key: string) => document.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`);
