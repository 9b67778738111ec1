import { useDraggable } from '@dnd-kit/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SeverityMark } from '../../../../shared/components/severity-mark.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import { GapMarks } from '../gap-marks.tsx';
import gapStyles from '../gaps.module.css';
import styles from './board.module.css';

interface BoardCardProps {
  readonly item: GapItem;
  readonly isOpened: boolean;
  readonly isFocusable: boolean;
  readonly onOpen: (key: string) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A gap on the board: opens on click, is dragged to another column. */
export function BoardCard({ item, isOpened, isFocusable, onOpen, onFocus, onKeyDown }: BoardCardProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: item.key });
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={styles.card}
      data-card={item.key}
      data-severity={item.severity}
      data-dragging={isDragging}
      aria-current={isOpened}
      aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
      tabIndex={isFocusable ? 0 : -1}
      {...listeners}
      onClick={() => onOpen(item.key)}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <BoardCardFace item={item} />
    </button>
  );
}

/** What a card says, also while it is carried. */
export function BoardCardFace({ item }: { readonly item: GapItem }) {
  const { t } = useTranslation('gaps');
  return (
    <>
      <span className={styles.top}>
        <SeverityMark severity={item.severity} />
        <span className={gapStyles.code}>{item.rule}</span>
        <GapMarks item={item} isDecisionShown={false} />
      </span>
      <span className={styles.name}>{item.name}</span>
      <span className={styles.subject}>{item.subjectName || t('subject.system')}</span>
    </>
  );
}
