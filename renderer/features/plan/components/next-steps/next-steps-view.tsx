import { Button, Checkbox, Progress, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../shared/components/empty-state.tsx';
import { Surface } from '../../../../shared/components/page.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import type { ViewProps } from '../../facts/views.ts';
import { usePlan } from '../../use-plan.tsx';
import { usePlanChanges } from '../../use-plan-changes.ts';
import { AmountField } from '../money/amount-field.tsx';
import plain from '../plan.module.css';
import { LeftOutTable } from './left-out-table.tsx';
import { LeftTable } from './left-table.tsx';
import styles from './next-steps.module.css';
import { StepList } from './step-list.tsx';
import { useNextSteps } from './use-next-steps.ts';
import { useStepWords } from './use-step-words.ts';

const PARTS = ['steps', 'left', 'leftOut'] as const;
type Part = (typeof PARTS)[number];

/** What to do first with the money and the time there is: the order that closes most, why, and how sure that is. */
export function NextStepsView({ onOpen }: ViewProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { assessment } = useWorkspace();
  const { rows, money, gaps } = usePlan();
  const { putInOrder } = usePlanChanges();
  const words = useStepWords();
  const search = useNextSteps();
  const [budget, setBudget] = useState(assessment.head.planBudget);
  const [until, setUntil] = useState(assessment.head.planUntil);
  const [isFree, setIsFree] = useState(false);
  const [part, setPart] = useState<Part>('steps');
  const { found, progress } = search;
  const start = () => search.start({ budget, until, unknownCosts: isFree ? 'as-nothing' : 'leave-out' });
  const use = () => {
    const first = found?.steps.steps.map(({ action }) => action) ?? [];
    putInOrder([...first, ...rows.map(({ id }) => id).filter((id) => !first.includes(id))]);
  };
  return (
    <div className={plain.view}>
      <form
        className={styles.ask}
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <AmountField
          label={t('steps.budget', { currency: assessment.head.planCurrency })}
          value={budget}
          onSave={setBudget}
        />
        <TextInput
          size="xs"
          type="date"
          label={t('steps.until')}
          classNames={{ label: plain.label ?? '' }}
          value={until ?? ''}
          onChange={(event) => setUntil(event.currentTarget.value || null)}
        />
        <Checkbox
          label={t('steps.free')}
          checked={isFree}
          onChange={(event) => setIsFree(event.currentTarget.checked)}
        />
        {search.status === 'running' ? (
          <Button type="button" variant="default" onClick={search.cancel}>
            {t('shared:cancel')}
          </Button>
        ) : (
          <Button type="submit" disabled={rows.length === 0}>
            {t(found === null ? 'steps.find' : 'steps.again')}
          </Button>
        )}
      </form>
      {search.status === 'running' && (
        <div className={styles.progress} role="status">
          <Progress
            aria-label={t('steps.searching')}
            value={progress && progress.limit > 0 ? (100 * progress.effort) / progress.limit : 0}
          />
          <span className={plain.quiet}>
            {progress
              ? t('steps.progress', { points: format.integer(progress.points) })
              : t('steps.searching')}
          </span>
        </div>
      )}
      {search.status === 'failed' && <p role="alert">{t('steps.failed')}</p>}
      {found === null ? (
        <Surface className={styles.none ?? ''}>
          <EmptyState
            title={t('steps.empty.title')}
            text={rows.length === 0 ? t('empty.text', { count: gaps.length }) : t('steps.empty.text')}
          />
        </Surface>
      ) : (
        <>
          <div className={styles.answer}>
            <div className={styles.words}>
              <h2 className={styles.finding}>{words.finding(found)}</h2>
              <p className={plain.small}>{words.proof(found)}</p>
              <p className={plain.quiet}>{search.isStale ? t('steps.stale') : t('steps.rests')}</p>
            </div>
            {found.steps.steps.length > 0 && (
              <Button variant="default" onClick={use} disabled={search.isStale}>
                {t('steps.use')}
              </Button>
            )}
          </div>
          <div className={plain.bar}>
            <SegmentedControl
              size="xs"
              aria-label={t('steps.show')}
              value={part}
              onChange={(next) => setPart(next as Part)}
              data={PARTS.map((value) => ({
                value,
                label: t(`steps.parts.${value}`, { number: format.integer(found.steps[value].length) }),
              }))}
            />
          </div>
          {part === 'steps' && <StepList steps={found.steps.steps} onOpen={onOpen} money={money} />}
          {part === 'left' && <LeftTable left={found.steps.left} />}
          {part === 'leftOut' && <LeftOutTable leftOut={found.steps.leftOut} onOpen={onOpen} />}
        </>
      )}
    </div>
  );
}
