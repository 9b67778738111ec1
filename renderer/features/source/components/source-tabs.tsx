import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SourceScore } from '../../../../assessment-framework/scoring/result.ts';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { WhyNumber } from '../../../shared/why/why-number.tsx';
import { bandStep } from '../band-step.ts';
import styles from './source-page.module.css';

export const TABS = ['checklist', 'facts', 'topics'] as const;
export type Tab = (typeof TABS)[number];

/** The three sides of a source, and beside them the topics it serves with the coverage it gives each. */
export function SourceTabs({ score, chosen }: { readonly score: SourceScore; readonly chosen: Tab }) {
  const { t } = useTranslation('source');
  const format = useFormat();
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const { topics } = useScores();
  const served = topics.flatMap((topic) =>
    topic.cells.filter((cell) => cell.source === score.id).map((cell) => ({ id: topic.id, cell })),
  );
  const linked = assessment.topicLinks.filter(({ source }) => source === score.id).length;
  const words = {
    checklist: t('tabs.checklist', {
      done: format.integer(score.counts.total - score.counts.blank),
      total: format.integer(score.counts.total),
    }),
    facts: t('tabs.facts'),
    topics: t('tabs.topics', { count: linked }),
  };
  return (
    <div className={styles.bar}>
      <nav aria-label={t('tabs.label')} className={styles.tabs}>
        {TABS.map((tab) => (
          <Link
            key={tab}
            to="/a/$assessmentId/sources/$sourceId"
            params={{ assessmentId, sourceId: score.id }}
            search={{ tab }}
            replace
            resetScroll={false}
            className={styles.tab}
            aria-current={tab === chosen ? 'page' : undefined}
          >
            {words[tab]}
          </Link>
        ))}
      </nav>
      {linked === 0 ? (
        <p className={styles.quiet}>{t('serves.none')}</p>
      ) : (
        <ul className={styles.cells} aria-label={t('serves.label')}>
          {served.map(({ id, cell }) => (
            <li key={id} className={styles.cell}>
              <span
                className={styles.band}
                data-step={bandStep(framework.settings.coverage.levels, cell.coverage)}
              >
                <WhyNumber
                  subject={{ kind: 'cell', topic: id, source: score.id }}
                  name={texts.topics[id]?.label ?? id}
                  value={format.integer(Math.round(cell.coverage * 100))}
                />
              </span>
              <Link
                to="/a/$assessmentId/topics"
                params={{ assessmentId }}
                search={{ topic: id, source: score.id }}
                className={styles.cellName}
              >
                {texts.topics[id]?.label ?? id}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
