import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '../../../assessment-framework/model/assessment.ts';
import { useGaps, useWorkspace } from '../data/workspace.tsx';
import { useFormat } from '../format/use-format.ts';
import styles from './criterion-panel.module.css';
import { gapTouches } from './gap-touches.ts';

interface CriterionTouchesProps {
  readonly criterion: string;
  readonly source: string | null;
  readonly critical: boolean;
  readonly value: AnswerValue | null;
}

/** What an answer moves: the cap of its block, the topics its source serves, the gaps it can open. */
export function CriterionTouches({ criterion, source, critical, value }: CriterionTouchesProps) {
  const { t } = useTranslation('checklist');
  const format = useFormat();
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const gaps = useGaps();
  const topics = assessment.topicLinks.filter((link) => link.source === source && link.share > 0);
  const touches = gapTouches(framework, criterion);
  const openGapOf = (rule: string) =>
    gaps.find(
      (gap) =>
        gap.rule === rule && gap.decidedBy.some((by) => by.criterion === criterion && by.source === source),
    );
  if (!critical && topics.length === 0 && touches.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('panel.touches')}</h3>
      <ul className={styles.bullets}>
        {critical &&
          framework.settings.caps.map(({ below, cap }) => (
            <li key={below}>
              {t('panel.cap', { level: format.integer(below), cap: format.integer(cap * 100) })}
            </li>
          ))}
        {topics.length > 0 && (
          <li>
            {t('panel.topics', {
              count: topics.length,
              topics: format.list(topics.map(({ topic }) => texts.topics[topic]?.label ?? topic)),
            })}
          </li>
        )}
        {touches.map(({ rule, atMost }) => {
          const gap = openGapOf(rule);
          const words = t(atMost === 0 ? 'panel.gapAtZero' : 'panel.gap', {
            gap: texts.gaps[rule]?.name ?? rule,
            level: format.integer(atMost),
          });
          const isBelow = typeof value === 'number' && value <= atMost;
          return (
            <li key={rule}>
              {gap ? (
                <Link to="/a/$assessmentId/gaps" params={{ assessmentId }} search={{ gap: gap.key }}>
                  {words}
                </Link>
              ) : (
                words
              )}
              {gap && isBelow && <span className={styles.open}> {t('panel.gapOpen')}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
