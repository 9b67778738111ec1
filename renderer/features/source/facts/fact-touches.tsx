import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type TouchedCriterion,
  touchedCriteria,
} from '../../../../assessment-framework/coverage/fact-signals.ts';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import type { SourceFact } from '../../../../assessment-framework/model/source-facts.ts';
import { LevelChip } from '../../../shared/components/level-chip.tsx';
import { SidePanel } from '../../../shared/components/side-panel.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { bandStep } from '../band-step.ts';
import pageStyles from '../components/source-page.module.css';
import styles from './facts.module.css';

interface FactTouchesProps {
  readonly source: DataSource;
  /** The fact in hand; null before one is touched: then everything that differs is listed. */
  readonly fact: string | null;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Facts behind share and elements of a coverage cell, or behind whether the source counts at all (F.5). */
const CELL_FACTS: readonly string[] = [
  'variables',
  'population',
  'exclusions',
  'geography',
  'status',
] satisfies SourceFact[];

/** Which answers and coverage cells a fact bears on, and where an answer differs from what the facts suggest. */
export function FactTouches({ source, fact, opened, onClose }: FactTouchesProps) {
  const { t } = useTranslation('source');
  const { assessment, framework } = useWorkspace();
  const criteria = useMemo(
    () =>
      fact === null
        ? touchedCriteria(framework, source, { answers: assessment.answers }).filter(({ differs }) => differs)
        : touchedCriteria(framework, source, { answers: assessment.answers, fact: fact as SourceFact }),
    [framework, source, assessment.answers, fact],
  );
  const hasCells = fact !== null && CELL_FACTS.includes(fact);
  const isQuiet = criteria.length === 0 && !hasCells;
  return (
    <SidePanel
      {...(fact === null ? {} : { above: t(`facts.${fact}`) })}
      title={t(fact === null ? 'touches.whole' : 'touches.title')}
      opened={opened}
      onClose={onClose}
      width={268}
    >
      <div className={styles.touches}>
        {fact === null && <p className={styles.label}>{t('touches.begin')}</p>}
        {fact === 'core' && <p>{t('touches.core')}</p>}
        {isQuiet && fact !== 'core' && (
          <p className={styles.label}>{t(fact === null ? 'touches.agree' : 'touches.none')}</p>
        )}
        {criteria.length > 0 && (
          <ul className={styles.plain}>
            {criteria.map((each) => (
              <TouchedLine key={each.criterion} touched={each} source={source} />
            ))}
          </ul>
        )}
        {hasCells && <TouchedCells source={source} />}
      </div>
    </SidePanel>
  );
}

function TouchedLine({
  touched,
  source,
}: {
  readonly touched: TouchedCriterion;
  readonly source: DataSource;
}) {
  const { t } = useTranslation('source');
  const { assessmentId, texts } = useWorkspace();
  const { criterion, value, suggested, differs } = touched;
  return (
    <li>
      <Link
        to="/a/$assessmentId/sources/$sourceId"
        params={{ assessmentId, sourceId: source.id }}
        search={{ tab: 'checklist', criterion }}
        className={styles.touched}
      >
        <LevelChip value={value} size="small" />
        <span>
          {t('touches.criterion', {
            id: criterion,
            label: texts.sourceCriteria[criterion]?.label ?? criterion,
          })}
        </span>
      </Link>
      {suggested && (value === null || differs) && (
        <p className={styles.suggests} data-differs={differs}>
          {t(differs ? 'touches.differs' : 'touches.suggests', { levels: levelWords(suggested, t) })}
        </p>
      )}
    </li>
  );
}

function levelWords(
  { atLeast, atMost }: NonNullable<TouchedCriterion['suggested']>,
  t: TFunction<'source'>,
): string {
  if (atLeast === atMost) return t('touches.exactly', { level: atLeast });
  if (atLeast === 0) return t('touches.atMost', { level: atMost });
  if (atMost === 4) return t('touches.atLeast', { level: atLeast });
  return t('touches.between', { from: atLeast, to: atMost });
}

function TouchedCells({ source }: { readonly source: DataSource }) {
  const { t } = useTranslation('source');
  const format = useFormat();
  const { assessmentId, framework, texts } = useWorkspace();
  const cells = useScores().topics.flatMap(({ id, cells: all }) =>
    all.filter((cell) => cell.source === source.id).map((cell) => ({ topic: id, cell })),
  );
  return (
    <section>
      <h3 className={styles.title}>{t('touches.cells')}</h3>
      {cells.length === 0 && <p className={styles.label}>{t('serves.none')}</p>}
      <ul className={styles.plain}>
        {cells.map(({ topic, cell }) => (
          <li key={topic}>
            <Link
              to="/a/$assessmentId/sources/$sourceId"
              params={{ assessmentId, sourceId: source.id }}
              search={{ tab: 'topics', topic }}
              className={styles.touched}
            >
              <span
                className={pageStyles.band}
                data-step={bandStep(framework.settings.coverage.levels, cell.coverage)}
              >
                {format.integer(Math.round(cell.coverage * 100))}
              </span>
              <span>{texts.topics[topic]?.label ?? topic}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
