import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../../../../assessment-framework/plan/step-types.ts';
import { useFormat } from '../../../../shared/format/use-format.ts';
import type { Money } from '../../../../shared/format/use-money.ts';
import plain from '../plan.module.css';
import styles from './next-steps.module.css';
import { useStepWords } from './use-step-words.ts';

interface StepListProps {
  readonly steps: readonly Step[];
  readonly onOpen: (action: string) => void;
  readonly money: Money;
}

/** The chosen actions in their order, each with its reasons in sentences and what all up to it cost. */
export function StepList({ steps, onOpen, money }: StepListProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const words = useStepWords();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: steps.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 92,
    overscan: 6,
    initialRect: { width: 800, height: 600 },
  });
  return (
    <div ref={scroller} className={plain.scroller}>
      <ol className={styles.steps} aria-label={t('steps.list')} style={{ blockSize: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const step = steps[item.index];
          if (!step) return null;
          return (
            <li
              key={step.action}
              ref={list.measureElement}
              data-index={item.index}
              className={styles.step}
              style={{ insetBlockStart: item.start }}
            >
              <span className={styles.number} aria-hidden="true">
                {format.integer(item.index + 1)}
              </span>
              <div className={styles.what}>
                <button type="button" className={styles.open} onClick={() => onOpen(step.action)}>
                  {words.action(step.action)}
                </button>
                <ul className={styles.reasons}>
                  {toldReasons(step).map((reason) => (
                    <li key={reason.key}>{words.reason(reason)}</li>
                  ))}
                </ul>
              </div>
              <dl className={styles.figures}>
                <dt>{t(step.costIsClass ? 'steps.costAbout' : 'steps.cost')}</dt>
                <dd>{money.bare(step.cost)}</dd>
                <dt>{t('steps.running')}</dt>
                <dd>{money.bare(step.totals.cost)}</dd>
                <dt>{t('steps.closed')}</dt>
                <dd>{format.integer(step.totals.gaps)}</dd>
                {step.finish !== null && (
                  <>
                    <dt>{t('steps.finish')}</dt>
                    <dd>{format.date(step.finish)}</dd>
                  </>
                )}
              </dl>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Where all that it closes is critical, saying it once is enough. */
function toldReasons({ reasons }: Step): Step['reasons'] {
  const critical = reasons.find(({ key }) => key === 'closes-critical')?.params.count;
  return reasons.filter(({ key, params }) => key !== 'closes' || params.count !== critical);
}
