import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Gap } from '../../../../assessment-framework/scoring/result.ts';
import { LevelChip } from '../../../shared/components/level-chip.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './gaps.module.css';

/** The rule in words and the answers that decided, each with the way to its criterion. */
export function GapDeciders({ gap }: { readonly gap: Gap }) {
  const { t } = useTranslation('gaps');
  const { assessmentId, assessment, texts } = useWorkspace();
  const nameOf = (id: string) => assessment.sources.find((source) => source.id === id)?.name ?? id;
  return (
    <section>
      <h3 className={styles.heading}>{t('detail.because')}</h3>
      <p className={styles.quiet}>{texts.gaps[gap.rule]?.detection}</p>
      <ul className={styles.plainList}>
        {gap.decidedBy.map(({ criterion, source, value }) => (
          <li key={`${criterion} ${source ?? ''}`} className={styles.decider}>
            <LevelChip value={value} size="small" />
            {source === null ? (
              <Link to="/a/$assessmentId/system" params={{ assessmentId }} search={{ criterion }}>
                {texts.systemCriteria[criterion]?.label ?? criterion}
              </Link>
            ) : (
              <span>
                <Link
                  to="/a/$assessmentId/sources/$sourceId"
                  params={{ assessmentId, sourceId: source }}
                  search={{ criterion }}
                >
                  {texts.sourceCriteria[criterion]?.label ?? criterion}
                </Link>
                <span className={styles.under}>{nameOf(source)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {gap.decidedBy.length === 0 && gap.sources.length > 0 && (
        <ul className={styles.plainList}>
          {gap.sources.map((source) => (
            <li key={source}>
              {gap.subjectKind === 'topic' ? (
                <Link
                  to="/a/$assessmentId/topics"
                  params={{ assessmentId }}
                  search={{ topic: gap.subject, source }}
                >
                  {nameOf(source)}
                </Link>
              ) : (
                nameOf(source)
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
