import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FocusEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typicalFacts } from '../../../../assessment-framework/coverage/typical-facts.ts';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { changeRecord, removeRecord } from '../../../shared/data/save-record.ts';
import { undoChange } from '../../../shared/data/undo.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { CopySource } from './copy-source.tsx';
import { FactField } from './fact-field.tsx';
import { FACT_GROUPS, nameOf } from './fact-groups.ts';
import { FactTouches } from './fact-touches.tsx';
import styles from './facts.module.css';
import { LinkTakeover } from './link-takeover.tsx';
import { TypicalAll, TypicalFact } from './typical-fact.tsx';
import { VariablesFact } from './variables-fact.tsx';

/** Everything known about a source on one sheet, edited where it stands; beside it what the fact in hand touches. */
export function FactSheet({ source }: { readonly source: DataSource }) {
  const { t } = useTranslation('source');
  const navigate = useNavigate();
  const { assessmentId, assessment, framework, texts } = useWorkspace();
  const [fact, setFact] = useState<string | null>(null);
  const [showsTouches, setShowsTouches] = useState(false);
  const typical = useMemo(
    () =>
      typicalFacts(
        source,
        framework.sourceTypes.find(({ id }) => id === source.type),
        { texts: texts.sourceTypes[source.type], institutions: assessment.institutions },
      ),
    [source, framework, texts, assessment.institutions],
  );
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
  const follow = (event: FocusEvent) => {
    const name = event.target.closest<HTMLElement>('[data-fact]')?.dataset.fact;
    if (name) setFact(name);
  };
  return (
    <div className={styles.work}>
      <div className={styles.sheet} onFocusCapture={follow}>
        <TypicalAll typical={typical} onConfirm={change} />
        {FACT_GROUPS.map(({ id, facts }) => (
          <section key={id} className={styles.group}>
            <h2 className={styles.title}>{t(`groups.${id}`)}</h2>
            <div className={styles.fields}>
              {facts.map((each) => (
                <div
                  key={nameOf(each)}
                  data-fact={nameOf(each)}
                  className={each.kind === 'text' || each.kind === 'contacts' ? styles.full : undefined}
                >
                  <FactField fact={each} source={source} onChange={change} />
                  <TypicalFact name={nameOf(each)} typical={typical} onConfirm={change} />
                </div>
              ))}
            </div>
          </section>
        ))}
        <VariablesFact source={source} typical={typical} onChange={change} />
        <LinkTakeover source={source} />
        <div className={styles.foot}>
          <Button
            variant="default"
            size="compact-sm"
            className={styles.touchesButton}
            onClick={() => setShowsTouches(true)}
          >
            {t('touches.open')}
          </Button>
          <CopySource source={source} />
          <Button variant="subtle" color="red" size="compact-sm" onClick={remove}>
            {t('remove')}
          </Button>
        </div>
      </div>
      <FactTouches source={source} fact={fact} opened={showsTouches} onClose={() => setShowsTouches(false)} />
    </div>
  );
}
