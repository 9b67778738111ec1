import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { researchAgenda } from '../../../../../assessment-framework/gaps/research-agenda.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import styles from '../gaps.module.css';

/** Questions taken up for a gap, and those of the framework whose answer would help to close it. */
export function GapResearch({ item }: { readonly item: GapItem }) {
  const { t } = useTranslation('gaps');
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const own = assessment.researchQuestions.filter(({ gaps }) =>
    gaps.some((key) => key === item.key || item.speaksFor.includes(key)),
  );
  const proposed = useMemo(() => researchAgenda(framework, [item]), [framework, item]);
  const open = proposed.filter(
    ({ template }) => !assessment.researchQuestions.some((question) => question.template === template.id),
  );
  if (own.length + open.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('research.forGap')}</h3>
      <ul className={styles.plainList}>
        {[
          ...own.map(({ id, question, status }) => ({ id, question, mark: t(`research.status.${status}`) })),
          ...open.map(({ template }) => ({
            id: template.id,
            question: texts.researchQuestions[template.id]?.question ?? template.id,
            mark: t('research.status.template'),
          })),
        ].map(({ id, question, mark }) => (
          <li key={id}>
            <Link
              to="/a/$assessmentId/gaps"
              params={{ assessmentId }}
              search={{ view: 'research', gap: id }}
              className={styles.asLink ?? ''}
            >
              {question || t('research.unnamed')}
            </Link>{' '}
            <span className={styles.mark}>{mark}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
