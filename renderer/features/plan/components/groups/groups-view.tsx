import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../shared/components/empty-state.tsx';
import { Surface } from '../../../../shared/components/page.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { alsoDraw } from '../../../../shared/grid/use-grid-focus.ts';
import { useTextScale } from '../../../../shared/hooks/use-text-scale.ts';
import { byHorizon, byInstitution, type GroupLine, linesOf } from '../../facts/group-rows.ts';
import type { ViewProps } from '../../facts/views.ts';
import { usePlan } from '../../use-plan.tsx';
import { usePlanWords } from '../../use-plan-words.ts';
import plain from '../plan.module.css';
import styles from './groups.module.css';

interface GroupsViewProps extends ViewProps {
  readonly by: 'institutions' | 'horizons';
}

const HEAD = 52;
const LINE = 44;

/** Actions by responsible institution, or by the term in which they end, with what each group costs. */
export function GroupsView({ by, opened, onOpen }: GroupsViewProps) {
  const { t } = useTranslation('plan');
  const { assessment, texts } = useWorkspace();
  const plan = usePlan();
  const words = usePlanWords();
  const scale = useTextScale();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(1);
  const lines = useMemo(
    () =>
      linesOf(
        by === 'horizons'
          ? byHorizon(plan)
          : byInstitution(
              plan,
              assessment.institutions.map(({ id }) => id),
            ),
      ),
    [by, plan, assessment.institutions],
  );
  const heightOf = (line: GroupLine | undefined) => Math.round((line?.kind === 'head' ? HEAD : LINE) * scale);
  const isAction = (index: number) => lines[index]?.kind === 'action';
  const focusable = isAction(active) ? active : 1;
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(lines[index]),
    overscan: 8,
    rangeExtractor: alsoDraw(focusable),
    initialRect: { width: 800, height: 600 },
  });
  const nameOf = (id: string) =>
    by === 'horizons'
      ? (texts.framework.horizons[id]?.description ?? id)
      : (assessment.institutions.find((institution) => institution.id === id)?.name ?? t('noLead'));
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    let next = index + step;
    while (next > 0 && next < lines.length && !isAction(next)) next += step;
    if (!isAction(next)) return;
    setActive(next);
    list.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-line="${next}"]`)?.focus({ preventScroll: true }),
    );
  };
  if (lines.length === 0)
    return (
      <Surface className={styles.none ?? ''}>
        <EmptyState title={t('empty.title')} text={t('empty.text', { count: plan.gaps.length })} />
      </Surface>
    );
  return (
    <div ref={scroller} className={plain.scroller}>
      <ul className={styles.list} aria-label={t(`groups.${by}`)} style={{ blockSize: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const place = { insetBlockStart: item.start, blockSize: item.size };
          if (line.kind === 'head')
            return (
              <li key={`head ${line.group.id}`} className={styles.head} style={place}>
                <h2 className={styles.groupName}>{nameOf(line.group.id)}</h2>
                <span className={plain.quiet}>
                  {t('groups.actions', { count: line.group.rows.length })}
                  {line.group.sum &&
                    ` · ${t('groups.sum', { sum: words.sum(line.group.sum), currency: plan.totals.currency })}`}
                </span>
              </li>
            );
          const { row } = line;
          const [problem] = row.problems;
          return (
            <li key={row.id} className={styles.place} style={place}>
              <button
                type="button"
                data-line={item.index}
                tabIndex={item.index === focusable ? 0 : -1}
                aria-current={row.id === opened}
                className={styles.row}
                onClick={() => onOpen(row.id)}
                onFocus={() => setActive(item.index)}
                onKeyDown={(event) => onKeyDown(event, item.index)}
              >
                <span className={styles.title}>{row.title}</span>
                <span className={plain.quiet}>
                  {problem ? (
                    <span className={plain.problem}>{t(`problemShort.${problem.kind}`)}</span>
                  ) : by === 'horizons' ? (
                    row.lead || t('noLead')
                  ) : (
                    t('column.closesCount', { count: row.closes.length })
                  )}
                </span>
                <span className={row.when.isAssumed ? plain.assumed : plain.small}>{words.period(row)}</span>
                <span className={styles.cost}>{words.cost(row.cost, row.action)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
