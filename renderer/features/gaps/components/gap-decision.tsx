import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapRecord } from '../../../../assessment-framework/model/plan-records.ts';
import { InlineField } from '../../../shared/components/inline-field.tsx';
import { showToast } from '../../../shared/components/undo-toast.tsx';
import { undoChange } from '../../../shared/data/undo.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { GapItem } from '../facts/gap-items.ts';
import { decide } from '../facts/gap-record.ts';
import styles from './gaps.module.css';

const STATUSES = ['open', 'accepted', 'dismissed'] as const;

/** What the team decided: open, accepted, or dismissed with a reason. */
export function GapDecision({ item }: { readonly item: GapItem }) {
  const { t } = useTranslation('gaps');
  const { assessmentId } = useWorkspace();
  const [asksReason, setAsksReason] = useState(false);
  const [reason, setReason] = useState('');
  const note = item.record?.note ?? '';
  const choose = (status: GapRecord['status']) => {
    if (status === 'dismissed' && note.trim() === '') setAsksReason(true);
    else {
      setAsksReason(false);
      decide(assessmentId, item, { status });
    }
  };
  const dismiss = () => {
    decide(assessmentId, item, { status: 'dismissed', note: reason.trim() });
    setAsksReason(false);
    showToast({
      message: t('decision.gone', { name: item.name }),
      action: t('shared:undo'),
      onAction: () => void undoChange(assessmentId),
    });
  };
  return (
    <section className={styles.decision}>
      <h3 className={styles.heading}>{t('decision.title')}</h3>
      <SegmentedControl
        size="xs"
        aria-label={t('decision.title')}
        value={asksReason ? 'dismissed' : item.status}
        onChange={(status) => choose(status as GapRecord['status'])}
        data={STATUSES.map((value) => ({ value, label: t(`decision.${value}`) }))}
      />
      {asksReason ? (
        <>
          <Textarea
            label={t('decision.reason')}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autoFocus
          />
          <Button size="compact-sm" disabled={reason.trim() === ''} onClick={dismiss}>
            {t('decision.dismiss')}
          </Button>
        </>
      ) : (
        <InlineField
          label={t('decision.note')}
          type="multiline"
          required={item.status === 'dismissed'}
          value={note}
          onSave={(text) => decide(assessmentId, item, { note: text })}
        />
      )}
    </section>
  );
}
