import { useTranslation } from 'react-i18next';
import type { AssessmentHead } from '../../../../assessment-framework/model/assessment.ts';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { InlineSelect } from '../../../shared/components/inline-select.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import { saveHead } from '../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './reports.module.css';

const STATES = [
  'preparing',
  'in-the-field',
  'in-review',
  'final',
] as const satisfies readonly AssessmentHead['state'][];

/** What stands at the front of the reports: title, period, state, context and scope. */
export function FrontMatter() {
  const { t } = useTranslation('reports');
  const { assessmentId, assessment } = useWorkspace();
  const { head } = assessment;
  const save = (changes: Parameters<typeof saveHead>[1]) => saveHead(assessmentId, changes);
  return (
    <Surface title={t('front.title')} className={styles.front ?? ''}>
      <InlineField
        label={t('front.reportTitle')}
        placeholder={t('front.reportTitleHint')}
        value={head.title}
        onSave={(title) => save({ title })}
      />
      <div className={styles.facts}>
        <InlineField
          label={t('front.country')}
          required
          value={head.country}
          onSave={(country) => save({ country })}
        />
        <InlineSelect
          label={t('front.state')}
          value={head.state}
          options={STATES.map((state) => ({ value: state, label: t(`shared:state.${state}`) }))}
          onSave={(state) => save({ state: state as AssessmentHead['state'] })}
        />
        <InlineField
          label={t('front.start')}
          type="date"
          required
          value={head.periodStart}
          onSave={(periodStart) => save({ periodStart })}
        />
        <InlineField
          label={t('front.end')}
          type="date"
          required
          value={head.periodEnd}
          onSave={(periodEnd) => save({ periodEnd })}
        />
        <InlineField
          label={t('front.reference')}
          type="date"
          required
          value={head.referenceDate}
          onSave={(referenceDate) => save({ referenceDate })}
        />
      </div>
      <InlineField
        label={t('front.context')}
        type="multiline"
        placeholder={t('front.contextHint')}
        value={head.context}
        onSave={(context) => save({ context })}
      />
      <InlineField
        label={t('front.scope')}
        type="multiline"
        placeholder={t('front.scopeHint')}
        value={head.scope}
        onSave={(scope) => save({ scope })}
      />
    </Surface>
  );
}
