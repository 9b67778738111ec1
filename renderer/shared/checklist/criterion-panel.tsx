import { useTranslation } from 'react-i18next';
import type { CriterionText } from '../../../assessment-framework/model/framework-texts.ts';
import { FieldHistory } from '../components/field-history.tsx';
import { SidePanel } from '../components/side-panel.tsx';
import { useWorkspace } from '../data/workspace.tsx';
import { useFormat } from '../format/use-format.ts';
import { GoalField } from '../targets/goal-field.tsx';
import styles from './criterion-panel.module.css';
import { CriterionReviews } from './criterion-reviews.tsx';
import { CriterionTouches } from './criterion-touches.tsx';
import type { AnswerWork } from './use-answer.ts';

interface CriterionPanelProps {
  readonly criterion: string;
  readonly source: string | null;
  readonly text: CriterionText;
  readonly work: AnswerWork;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What stands behind a criterion: what to ask for, guidance, standard, what it touches, reviews, last change. */
export function CriterionPanel({ criterion, source, text, work, opened, onClose }: CriterionPanelProps) {
  const { t } = useTranslation('checklist');
  const format = useFormat();
  const { framework } = useWorkspace();
  const rule = [...framework.systemCriteria, ...framework.sourceCriteria].find(({ id }) => id === criterion);
  const references = framework.references.filter(({ id }) => rule?.references.includes(id));
  const { answer } = work;
  return (
    <SidePanel title={t('panel.title', { criterion })} opened={opened} onClose={onClose}>
      <div className={styles.sections}>
        <section>
          <h3 className={styles.heading}>{t('panel.ask')}</h3>
          <ul className={styles.bullets}>
            {text.evidence.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
        <section>
          <h3 className={styles.heading}>{t('panel.guidance')}</h3>
          <p>{text.guidance}</p>
        </section>
        <CriterionTouches
          criterion={criterion}
          source={source}
          critical={rule?.critical ?? false}
          value={answer?.value ?? null}
        />
        <section>
          <h3 className={styles.heading}>{t('targets:field.title')}</h3>
          <GoalField
            key={`${criterion} ${source ?? ''}`}
            criterion={criterion}
            source={source}
            value={answer?.value ?? null}
          />
        </section>
        <section>
          <h3 className={styles.heading}>{t('panel.standard')}</h3>
          <ul className={styles.bullets}>
            {references.map(({ id, citation }) => (
              <li key={id}>{citation}</li>
            ))}
          </ul>
          {rule?.proposal && <p className={styles.quiet}>{t('panel.proposal')}</p>}
        </section>
        <CriterionReviews criterion={criterion} source={source} />
        {answer?.answeredAt && (
          <section>
            <h3 className={styles.heading}>{t('panel.change')}</h3>
            <p>
              {t('panel.changedBy', {
                name: answer.answeredBy || t('panel.nobody'),
                when: format.when(answer.answeredAt),
              })}
            </p>
            <FieldHistory entity="answers" recordKey={source === null ? [criterion] : [criterion, source]} />
          </section>
        )}
      </div>
    </SidePanel>
  );
}
