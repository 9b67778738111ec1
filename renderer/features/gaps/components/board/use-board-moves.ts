import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardColumn, GapItem } from '../../facts/gap-items.ts';
import type { GapDecisions } from '../../use-gap-decisions.ts';

/** A card that waits at the head of a column for a reason or a recommendation. */
interface Asking {
  readonly item: GapItem;
  readonly column: BoardColumn;
}

/** What a column was told: the reason, the recommendation, or null when it was left. */
export type Answer = string | null;

/** Moves cards between the columns of the board. */
export function useBoardMoves(decisions: GapDecisions): {
  readonly asking: Asking | null;
  readonly moveTo: (item: GapItem, column: BoardColumn) => void;
  readonly settle: (answer: Answer) => void;
  /** What a screen reader hears of the last move. */
  readonly said: string;
} {
  const { t } = useTranslation('gaps');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [said, setSaid] = useState('');
  const say = (item: GapItem, column: BoardColumn) =>
    setSaid(t('board.moved', { name: item.name, column: t(`column.${column}`) }));

  const moveTo = (item: GapItem, column: BoardColumn) => {
    if (item.column === column) {
      setAsking(null);
      return;
    }
    if (column === 'dismissed' || column === 'planned') {
      setAsking({ item, column });
      setSaid(t(`board.asks.${column}`, { name: item.name }));
      return;
    }
    setAsking(null);
    if (item.column === 'planned') decisions.unplan(item);
    const isSettled = item.status === column;
    if (!isSettled && column === 'accepted') decisions.accept([item]);
    if (!isSettled && column === 'open') decisions.open([item]);
    say(item, column);
  };
  const settle = (answer: Answer) => {
    setAsking(null);
    if (!asking || answer === null) return;
    const { item, column } = asking;
    if (column === 'dismissed') decisions.dismiss([item], answer);
    else {
      if (item.status === 'dismissed') decisions.open([item]);
      decisions.plan(answer, item);
    }
    say(item, column);
  };
  return { asking, moveTo, settle, said };
}
