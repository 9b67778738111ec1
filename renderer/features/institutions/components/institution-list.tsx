import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Institution } from '../../../../assessment-framework/model/assessment.ts';
import { alsoDraw } from '../../../shared/grid/use-grid-focus.ts';
import { OrderVoice } from '../../../shared/ordering/order-voice.tsx';
import { SortHandle } from '../../../shared/ordering/sort-handle.tsx';
import { SortableArea } from '../../../shared/ordering/sortable-area.tsx';
import { useKeyboardOrder, useSortableRow } from '../../../shared/ordering/use-sortable-row.ts';
import styles from './institutions.module.css';

interface InstitutionListProps {
  /** In the order people gave them. */
  readonly institutions: readonly Institution[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onMove: (id: string, to: number) => void;
}

const ITEM_HEIGHT = 46;

/** Institutions with what they do with migration data; draws those in sight. Alt with an arrow, or the handle, moves one. */
export function InstitutionList({ institutions, chosen, onChoose, onMove }: InstitutionListProps) {
  const { t } = useTranslation('institutions');
  const scroller = useRef<HTMLDivElement>(null);
  const position = institutions.findIndex(({ id }) => id === chosen);
  const list = useVirtualizer({
    count: institutions.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ITEM_HEIGHT,
    overscan: 6,
    rangeExtractor: alsoDraw(position),
    initialRect: { width: 300, height: 600 },
  });
  const order = useKeyboardOrder(onMove);
  useEffect(() => {
    if (position >= 0) list.scrollToIndex(position);
  }, [position, list]);
  const focus = (id: string) =>
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] button`)
        ?.focus({ preventScroll: true }),
    );
  return (
    <div ref={scroller} className={styles.list}>
      <SortableArea ids={institutions.map(({ id }) => id)} onMove={onMove}>
        <ul
          className={styles.items}
          aria-label={t('list')}
          aria-describedby={order.hintId}
          style={{ blockSize: list.getTotalSize() }}
        >
          {list.getVirtualItems().map((item) => {
            const institution = institutions[item.index];
            return institution ? (
              <InstitutionItem
                key={institution.id}
                institution={institution}
                isChosen={institution.id === chosen}
                start={item.start}
                onChoose={onChoose}
                onKeyDown={(event) => {
                  const row = { id: institution.id, index: item.index, count: institutions.length };
                  if (order.onKeyDown(event, row)) focus(institution.id);
                }}
              />
            ) : null;
          })}
        </ul>
      </SortableArea>
      <OrderVoice order={order} />
    </div>
  );
}

interface InstitutionItemProps {
  readonly institution: Institution;
  readonly isChosen: boolean;
  readonly start: number;
  readonly onChoose: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function InstitutionItem({ institution, isChosen, start, onChoose, onKeyDown }: InstitutionItemProps) {
  const { t } = useTranslation('institutions');
  const sortable = useSortableRow(institution.id);
  const does = (['produces', 'holds', 'uses'] as const).filter((use) => institution[use]);
  return (
    <li
      ref={sortable.ref}
      data-id={institution.id}
      className={styles.place}
      style={{ insetBlockStart: start, blockSize: ITEM_HEIGHT, ...sortable.style }}
    >
      <button
        type="button"
        className={styles.item}
        aria-current={isChosen}
        title={institution.name}
        onClick={() => onChoose(institution.id)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.itemName}>{institution.name}</span>
        <span className={`${styles.quiet} ${styles.itemDoes}`}>
          {does.length > 0 ? does.map((use) => t(`does.${use}`)).join(' · ') : t(`kinds.${institution.kind}`)}
        </span>
      </button>
      <SortHandle handle={sortable.handle} />
    </li>
  );
}
