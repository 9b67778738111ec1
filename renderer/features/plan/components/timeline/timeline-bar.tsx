import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '../../../../../assessment-framework/plan/calendar.ts';
import { useFormat } from '../../../../shared/format/use-format.ts';
import type { PlanRow } from '../../facts/plan-rows.ts';
import { dragged, type Grip, moved, placeOf, type Scale, type Stretch } from '../../facts/timeline.ts';
import { usePlanWords } from '../../use-plan-words.ts';
import styles from './timeline.module.css';

interface TimelineBarProps {
  readonly row: PlanRow;
  /** Where it lies now, also while it is moved. */
  readonly bar: Stretch;
  readonly scale: Scale;
  readonly isRtl: boolean;
  readonly isChosen: boolean;
  readonly tabIndex: number;
  readonly index: number;
  readonly onMove: (bar: Stretch) => void;
  /** What is on its way is to be saved. */
  readonly onSettle: () => void;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** Pixels at either end of a bar by which it is made longer or shorter. */
const EDGE = 7;
/** Pixels before a press becomes a drag, so that a click stays a click. */
const SLACK = 3;

/**
 * One action on the timeline. Dragging moves it, by its ends it grows or shrinks; left and right move it by a month, with
 * Ctrl by a day, with Shift only its end.
 */
export function TimelineBar(props: TimelineBarProps) {
  const { row, bar, scale, isRtl } = props;
  const { t } = useTranslation('plan');
  const format = useFormat();
  const words = usePlanWords();
  const hand = useRef<{ x: number; grip: Grip; from: Stretch; isMoved: boolean } | null>(null);
  const [isDragging, setDragging] = useState(false);
  const forward = isRtl ? -1 : 1;
  const from = placeOf(bar.start, scale);
  const width = Math.max(placeOf(Math.max(bar.end, bar.start) + 1, scale) - from, 6);

  const gripAt = (event: PointerEvent<HTMLElement>): Grip => {
    const box = event.currentTarget.getBoundingClientRect();
    const [begin, end] = isRtl ? [box.right, box.left] : [box.left, box.right];
    if (box.width < 3 * EDGE) return 'whole';
    if (Math.abs(event.clientX - end) <= EDGE) return 'end';
    return Math.abs(event.clientX - begin) <= EDGE ? 'start' : 'whole';
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    hand.current = { x: event.clientX, grip: gripAt(event), from: bar, isMoved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const now = hand.current;
    if (now === null) {
      event.currentTarget.dataset.grip = gripAt(event);
      return;
    }
    const way = (event.clientX - now.x) * forward;
    if (!now.isMoved && Math.abs(way) < SLACK) return;
    now.isMoved = true;
    setDragging(true);
    props.onMove(dragged(now.from, now.grip, way, scale));
  };
  const onPointerUp = () => {
    const now = hand.current;
    hand.current = null;
    setDragging(false);
    if (now?.isMoved) props.onSettle();
    else if (now) props.onOpen();
  };
  const onPointerCancel = () => {
    if (hand.current?.isMoved) props.onMove(hand.current.from);
    hand.current = null;
    setDragging(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const sideways = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (sideways !== undefined) {
      event.preventDefault();
      const step = sideways * forward;
      const grip = event.shiftKey ? 'end' : 'whole';
      props.onMove(moved(bar, grip, event.ctrlKey || event.metaKey ? { days: step } : { months: step }));
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      props.onStep(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      props.onOpen();
    }
  };
  const dates =
    bar.end < bar.start
      ? t('when.backwards', { start: format.date(dateOf(bar.start)), end: format.date(dateOf(bar.end)) })
      : format.period(dateOf(bar.start), dateOf(bar.end));
  const name = [
    t('timeline.bar', { title: row.title, dates }),
    ...(row.when.isAssumed ? [t('when.assumed')] : []),
    ...row.problems.map(words.problem),
  ].join(' ');
  return (
    <button
      type="button"
      data-bar={props.index}
      tabIndex={props.tabIndex}
      aria-label={name}
      aria-current={props.isChosen}
      title={name}
      className={styles.bar}
      data-assumed={row.when.isAssumed}
      data-status={row.action.status}
      data-problem={row.problems.length > 0}
      data-dragging={isDragging}
      style={{ insetInlineStart: from, inlineSize: width }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
      onKeyDown={onKeyDown}
      onFocus={props.onFocus}
      onBlur={props.onSettle}
    >
      {isDragging && <span className={styles.dates}>{dates}</span>}
    </button>
  );
}
