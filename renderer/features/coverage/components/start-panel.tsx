import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { bestSteps } from '../../../../assessment-framework/coverage/improvements.ts';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import type { Selection } from '../selection.ts';
import styles from './inspector.module.css';
import { StepSentence } from './step-sentence.tsx';
import { useCoverageWorld } from './use-coverage-world.ts';

const SHOWN = 4;

/** Nothing chosen yet: topics without any source, and the steps that would raise coverage most. */
export function StartPanel({ onOpen }: { readonly onOpen: (selection: Selection) => void }) {
  const { t } = useTranslation('coverage');
  const { texts } = useWorkspace();
  const { topics } = useScores();
  const world = useCoverageWorld();
  const steps = useMemo(() => bestSteps(world, topics, SHOWN), [world, topics]);
  const bare = topics
    .filter(({ weight, cells }) => weight > 0 && !cells.some(({ share }) => share > 0))
    .toSorted((a, b) => b.weight - a.weight);
  const label = (id: string) => texts.topics[id]?.label ?? id;
  return (
    <>
      <p className={styles.quiet}>{t('start.text')}</p>
      {steps.length > 0 && (
        <section>
          <h3 className={styles.heading}>{t('start.steps')}</h3>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step.topic}>
                <button
                  type="button"
                  className={styles.textButton}
                  onClick={() => onOpen({ topic: step.topic, source: step.source })}
                >
                  {label(step.topic)}
                </button>
                <p>
                  <StepSentence step={step} withSource />
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      {bare.length > 0 && (
        <section>
          <h3 className={styles.heading}>{t('start.bare', { count: bare.length })}</h3>
          <ul className={styles.list}>
            {bare.map((topic) => (
              <li key={topic.id}>
                <button
                  type="button"
                  className={styles.textButton}
                  onClick={() => onOpen({ topic: topic.id })}
                >
                  {label(topic.id)}
                </button>
                <span className={styles.aside}>{t(`priority.${topic.priority}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
