import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { changeRecord, removeRecord } from '../../../shared/data/save-record.ts';
import { undoChange } from '../../../shared/data/undo.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { FactField } from './fact-field.tsx';
import { FACT_GROUPS } from './fact-groups.ts';
import styles from './facts.module.css';
import { VariablesFact } from './variables-fact.tsx';

/** Everything known about a source on one sheet, edited where it stands. */
export function FactSheet({ source }: { readonly source: DataSource }) {
  const { t } = useTranslation('source');
  const navigate = useNavigate();
  const { assessmentId } = useWorkspace();
  const change = (changes: Partial<DataSource>) =>
    changeRecord(assessmentId, 'sources', [source.id], changes);
  const remove = () => {
    removeRecord(assessmentId, 'sources', [source.id]);
    void navigate({ to: '/a/$assessmentId/sources', params: { assessmentId } });
    showToast({
      message: t('removed', { name: source.name }),
      action: t('shared:undo'),
      onAction: () => void undoChange(assessmentId),
    });
  };
  return (
    <div className={styles.sheet}>
      {FACT_GROUPS.map(({ id, facts }) => (
        <section key={id} className={styles.group}>
          <h2 className={styles.title}>{t(`groups.${id}`)}</h2>
          <div className={styles.fields}>
            {facts.map((fact) => (
              <div
                key={'name' in fact ? fact.name : fact.kind}
                className={fact.kind === 'text' || fact.kind === 'contacts' ? styles.full : undefined}
              >
                <FactField fact={fact} source={source} onChange={change} />
              </div>
            ))}
          </div>
        </section>
      ))}
      <VariablesFact source={source} onChange={change} />
      <div className={styles.wide}>
        <Button variant="subtle" color="red" size="compact-sm" onClick={remove}>
          {t('remove')}
        </Button>
      </div>
    </div>
  );
}
