import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { improvementsOf } from '../../../../assessment-framework/coverage/improvements.ts';
import type { TopicCoverage } from '../../../../assessment-framework/scoring/result.ts';
import styles from './inspector.module.css';
import { StepSentence } from './step-sentence.tsx';
import { useCoverageWorld } from './use-coverage-world.ts';

/** The step that would help this cell's topic most, and the others behind it. */
export function CellHelp({ topic, source }: { readonly topic: TopicCoverage; readonly source: string }) {
  const { t } = useTranslation('coverage');
  const world = useCoverageWorld();
  const steps = useMemo(() => improvementsOf(world, topic, source), [world, topic, source]);
  const [best, ...others] = steps;
  if (!best) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('help.title')}</h3>
      <p>
        <StepSentence step={best} />
      </p>
      {others.length > 0 && (
        <details className={styles.more}>
          <summary>{t('help.more', { count: others.length })}</summary>
          <ul>
            {others.map((step) => (
              <li key={step.kind}>
                <StepSentence step={step} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
