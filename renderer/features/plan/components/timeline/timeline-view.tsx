import { SegmentedControl } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../../../assessment-framework/plan/calendar.ts';
import type { ChartColours } from '../../../../shared/charts/chart-colours.ts';
import { ChartExport } from '../../../../shared/charts/chart-export.tsx';
import { EmptyState } from '../../../../shared/components/empty-state.tsx';
import { KeyHint } from '../../../../shared/components/key-hint.tsx';
import { Surface } from '../../../../shared/components/page.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import { alsoDraw } from '../../../../shared/grid/use-grid-focus.ts';
import { useTextScale } from '../../../../shared/hooks/use-text-scale.ts';
import { directionOf } from '../../../../shared/i18n/i18n.ts';
import { composeFinding } from '../../facts/finding.ts';
import { isLive, type PlanRow } from '../../facts/plan-rows.ts';
import { arrowsOf, placeOf, type Stretch, scaleOf, ZOOMS, type Zoom } from '../../facts/timeline.ts';
import { SHEET_ROW, SHEET_YEARS, timelineOption } from '../../facts/timeline-option.ts';
import type { ViewProps } from '../../facts/views.ts';
import { usePlan } from '../../use-plan.tsx';
import { usePlanChanges } from '../../use-plan-changes.ts';
import plain from '../plan.module.css';
import { Arrows } from './arrows.tsx';
import styles from './timeline.module.css';
import { TimelineBar } from './timeline-bar.tsx';
import { TimelineHead } from './timeline-head.tsx';
import { useDatesDraft } from './use-dates-draft.ts';
import { useInnerWidth } from './use-inner-width.ts';

const ROW = 34;
/** Height of the two lines of the head, as in the style sheet. */
const HEAD = 46;
const DRAWN_WHOLE = 80;
/** Width of the column of titles. */
const TITLES = 270;
const NARROW_TITLES = 140;

/** The plan in time: bars by quarter, what waits for what, and what does not fit. Its twin as a table is the list. */
export function TimelineView({ opened, onOpen }: ViewProps) {
  const { t, i18n } = useTranslation('plan');
  const format = useFormat();
  const { assessment } = useWorkspace();
  const plan = usePlan();
  const { rows: all, schedule, gaps } = plan;
  const changes = usePlanChanges();
  const { draft, put, flush } = useDatesDraft(changes.change);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [active, setActive] = useState(0);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const width = useInnerWidth(scroller);
  const isRtl = directionOf(i18n.language) === 'rtl';
  const textScale = useTextScale();
  const rowHeight = Math.round(ROW * textScale);
  const headHeight = Math.round(HEAD * textScale);
  const titles = width > 0 && width < 720 ? NARROW_TITLES : TITLES;

  // What depends on others stands below them; moving a bar does not reorder the rows under the hand.
  const rows = useMemo(() => {
    const byId = new Map(all.map((row) => [row.id, row]));
    return schedule.steps.flatMap(({ action }) => byId.get(action) ?? []).filter(isLive);
  }, [all, schedule]);
  const barOf = (row: PlanRow): Stretch =>
    draft?.id === row.id ? draft.bar : { start: dayOf(row.when.start), end: dayOf(row.when.end) };
  const { referenceDate } = assessment.head;
  const marks = useMemo(
    () => [
      {
        key: 'reference',
        day: dayOf(referenceDate),
        label: t('timeline.reference', { date: format.date(referenceDate) }),
      },
      ...(schedule.until === null
        ? []
        : [
            {
              key: 'until',
              day: dayOf(schedule.until) + 1,
              label: t('timeline.until', { date: format.date(schedule.until) }),
            },
          ]),
    ],
    [referenceDate, schedule.until, format, t],
  );
  // The scale follows what is saved: it must not stretch under a bar in hand.
  const scale = useMemo(
    () =>
      scaleOf(
        rows.map(({ when }) => ({ start: dayOf(when.start), end: dayOf(when.end) })),
        [dayOf(referenceDate), ...(schedule.until === null ? [] : [dayOf(schedule.until)])],
        zoom,
        Math.max(width - titles - 1, 200),
      ),
    [rows, referenceDate, schedule.until, zoom, width, titles],
  );
  const sheet = useCallback(
    (colours: ChartColours, room: number) => {
      const drawn = rows.map((row) => ({
        id: row.id,
        name: row.title,
        dependsOn: row.action.dependsOn,
        bar: { start: dayOf(row.when.start), end: dayOf(row.when.end) },
        isAssumed: row.when.isAssumed,
      }));
      const { from, to } = scale;
      const days = marks.map(({ day }) => day);
      return timelineOption({
        rows: drawn,
        arrows: arrowsOf(drawn),
        marks: days,
        from,
        to,
        isRtl,
        colours,
        width: room,
      });
    },
    [rows, marks, scale, isRtl],
  );
  const total = placeOf(scale.to, scale);
  const focusable = Math.min(active, rows.length - 1);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    // A plan of usual size is drawn whole, so that it prints whole.
    overscan: rows.length <= DRAWN_WHOLE ? DRAWN_WHOLE : 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: alsoDraw(focusable),
    initialRect: { width: 800, height: 600 },
  });
  const drawn = list.getVirtualItems();
  const [first, last] = [drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0];
  const arrows = arrowsOf(
    rows.map((row) => ({ id: row.id, dependsOn: row.action.dependsOn, bar: barOf(row) })),
  ).filter(({ fromRow, toRow }) => Math.max(fromRow, toRow) >= first && Math.min(fromRow, toRow) <= last);
  const step = (index: number, by: 1 | -1) => {
    const next = index + by;
    if (next < 0 || next >= rows.length) return;
    flush();
    setActive(next);
    list.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroller?.querySelector<HTMLElement>(`[data-bar="${next}"]`)?.focus({ preventScroll: true }),
    );
  };
  if (rows.length === 0)
    return (
      <Surface className={styles.none ?? ''}>
        <EmptyState title={t('empty.title')} text={t('empty.text', { count: gaps.length })} />
      </Surface>
    );
  return (
    <div className={plain.view}>
      <div className={plain.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('timeline.zoom')}
          value={zoom}
          onChange={(next) => setZoom(next as Zoom)}
          data={ZOOMS.map((value) => ({ value, label: t(`timeline.zooms.${value}`) }))}
        />
        <span className={styles.legend}>
          <span className={styles.sample} data-assumed="true" aria-hidden="true" />
          {t('timeline.assumed')}
          <span className={styles.sample} data-problem="true" aria-hidden="true" />
          {t('timeline.problem')}
          {marks.map(({ key, label }) => (
            <span key={key} className={styles.markName}>
              <span className={styles.markSample} data-mark={key} aria-hidden="true" />
              {label}
            </span>
          ))}
        </span>
        <span className={plain.spring} />
        <span className={styles.keys}>
          <KeyHint keys={['←', '→']}>{t('timeline.keyMonth')}</KeyHint>
          <KeyHint keys={['Ctrl', '→']}>{t('timeline.keyDay')}</KeyHint>
          <KeyHint keys={['Shift', '→']}>{t('timeline.keyEnd')}</KeyHint>
        </span>
        <ChartExport
          name={t('view.timeline')}
          title={composeFinding(plan, assessment.head.planBudget, plan.money, t)}
          notes={[t('timeline.reading'), ...marks.map(({ label }) => label)]}
          chart={{ option: sheet, height: rows.length * SHEET_ROW + SHEET_YEARS }}
        />
      </div>
      <div ref={setScroller} className={plain.scroller}>
        <div className={styles.canvas} style={{ inlineSize: titles + total }}>
          <TimelineHead scale={scale} titles={titles} height={headHeight} marks={marks} />
          <ul
            className={styles.rows}
            aria-label={t('timeline.label')}
            style={{ blockSize: list.getTotalSize() }}
          >
            {drawn.map((item) => {
              const row = rows[item.index];
              if (!row) return null;
              return (
                <li
                  key={row.id}
                  className={styles.row}
                  data-opened={row.id === opened}
                  style={{ insetBlockStart: item.start - headHeight, blockSize: rowHeight }}
                >
                  <span
                    className={styles.title}
                    style={{ inlineSize: titles, lineHeight: `${rowHeight}px` }}
                    title={row.title}
                  >
                    {row.title}
                  </span>
                  <span className={styles.lane} style={{ inlineSize: total }}>
                    <TimelineBar
                      row={row}
                      bar={barOf(row)}
                      scale={scale}
                      isRtl={isRtl}
                      isChosen={row.id === opened}
                      tabIndex={item.index === focusable ? 0 : -1}
                      index={item.index}
                      onMove={(bar) => put(row.id, bar)}
                      onSettle={flush}
                      onOpen={() => onOpen(row.id)}
                      onFocus={() => setActive(item.index)}
                      onStep={(by) => step(item.index, by)}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
          <Arrows
            arrows={arrows}
            scale={scale}
            rowHeight={rowHeight}
            isRtl={isRtl}
            top={headHeight}
            start={titles}
          />
        </div>
      </div>
    </div>
  );
}
