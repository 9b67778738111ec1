import { Button, NumberInput, Progress } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { Draws } from '../work/use-draws.ts';
import { DrawnResult } from './drawn-result.tsx';
import styles from './sensitivity.module.css';

const MOST_DRAWS = 20_000;

interface DrawsViewProps {
  readonly draws: Draws;
  /** The system index as it is, fraction 0-1; null when it is withheld. */
  readonly base: number | null;
}

/** Monte Carlo (F.7): how many draws, their progress with a way to stop, and what came out. */
export function DrawsView({ draws, base }: DrawsViewProps) {
  const { t } = useTranslation('sensitivity');
  const { framework } = useWorkspace();
  const { draws: usual, seed } = framework.settings.sensitivity;
  const [number, setNumber] = useState<number | string>(usual);
  const { state, isStale, start, cancel } = draws;
  const isRunning = state.step === 'running';
  const count = Math.min(MOST_DRAWS, Math.max(1, Math.round(Number(number) || usual)));
  const said =
    state.step === 'cancelled' || state.step === 'failed'
      ? t(`draws.${state.step}`)
      : isStale
        ? t('draws.stale')
        : '';
  return (
    <>
      <form
        className={styles.controls}
        onSubmit={(event) => {
          event.preventDefault();
          setNumber(count);
          start(count);
        }}
      >
        <NumberInput
          label={t('draws.number')}
          value={number}
          onChange={setNumber}
          min={1}
          max={MOST_DRAWS}
          step={1_000}
          clampBehavior="blur"
          allowDecimal={false}
          disabled={isRunning}
          w={130}
        />
        {isRunning ? (
          <div className={styles.running}>
            <Progress
              value={(state.done / state.total) * 100}
              transitionDuration={0}
              flex={1}
              aria-label={t('draws.running')}
            />
            <span className={styles.count}>
              {t('draws.progress', { done: state.done, total: state.total })}
            </span>
            <Button variant="default" onClick={cancel}>
              {t('shared:cancel')}
            </Button>
          </div>
        ) : (
          <Button type="submit">{t('draws.run', { count })}</Button>
        )}
        <p className={styles.quiet}>{t('draws.seed', { seed: String(seed) })}</p>
        <output className={styles.said}>{said}</output>
      </form>
      {state.step === 'done' && state.drawn !== null ? (
        <DrawnResult drawn={state.drawn} base={base} />
      ) : (
        <Surface>
          <EmptyState
            title={state.step === 'done' ? t('title.nothingToDraw') : t('draws.before.title')}
            text={t('draws.before.text')}
          />
        </Surface>
      )}
    </>
  );
}
