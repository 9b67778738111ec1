import { useTranslation } from 'react-i18next';
import { shownIndices } from '../../../../../assessment-framework/coverage/shown-indices.ts';
import type { Scores } from '../../../../../assessment-framework/scoring/result.ts';
import { RangeBar } from '../../../../shared/components/range-bar.tsx';
import { ScoreLine } from '../../../../shared/components/score-line.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { Delta } from './delta.tsx';
import styles from './what-if.module.css';

interface IndexChangesProps {
  readonly today: Scores;
  readonly later: Scores;
  /** What the second line of each index is. */
  readonly label: string;
}

const KEYS = ['system', 'sources', 'coverage'] as const;

/** The three indices today and then, each with its interval and band. */
export function IndexChanges({ today, later: then, label }: IndexChangesProps) {
  const { t } = useTranslation('plan');
  const { assessment, framework, texts } = useWorkspace();
  const ticks = framework.settings.bands.map(({ from }) => from);
  const before = shownIndices(today.indices, assessment, framework);
  const band = (id: string | null) =>
    id === null ? null : (texts.framework.bands[id]?.name ?? id).toLocaleLowerCase();
  return (
    <div className={styles.indices}>
      {KEYS.map((key) => {
        const [now, later] = [before[key], then.indices[key]];
        return (
          <section key={key} className={styles.index} aria-label={t(`whatIf.index.${key}`)}>
            <h2 className={styles.indexName}>
              {t(`whatIf.index.${key}`)}
              <Delta by={now.score === null || later.score === null ? null : later.score - now.score} />
            </h2>
            <dl className={styles.points}>
              {([now, later] as const).map((index, position) => (
                <div key={position === 0 ? 'today' : 'then'} className={styles.point}>
                  <dt className={styles.when}>{position === 0 ? t('whatIf.today') : label}</dt>
                  <dd>
                    <ScoreLine
                      score={index.score}
                      lower={index.lower}
                      upper={index.upper}
                      band={band(index.band)}
                    />
                    <RangeBar score={index.score} lower={index.lower} upper={index.upper} ticks={ticks} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
