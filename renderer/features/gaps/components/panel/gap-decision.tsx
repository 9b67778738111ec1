import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineField } from '../../../../shared/components/inline-field.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import type { GapDecisions } from '../../use-gap-decisions.ts';
import styles from '../gaps.module.css';

const STATUSES = ['open', 'accepted', 'dismissed'] as const;
type Status = (typeof STATUSES)[number];

interface GapDecisionProps {
  readonly item: GapItem;
  readonly decisions: GapDecisions;
}

/** What the team decided: open, accepted, or dismissed with a reason. Nothing for a gap that another speaks for. */
export function GapDecision({ item, decisions }: GapDecisionProps) {
  const { t } = useTranslation('gaps');
  const [asksReason, setAsksReason] = useState(false);
  if (item.status === 'merged') return null;
  const status: Status = item.status === 'reopened' ? 'open' : item.status;
  const choose = (next: Status) => {
    setAsksReason(next === 'dismissed' && status !== 'dismissed');
    if (next === 'accepted') decisions.accept([item]);
    if (next === 'open') decisions.open([item]);
  };
  return (
    <section className={styles.decision}>
      <h3 className={styles.heading}>{t('decision.title')}</h3>
      <SegmentedControl
        size="xs"
        aria-label={t('decision.title')}
        value={asksReason ? 'dismissed' : status}
        onChange={(next) => choose(next as Status)}
        data={STATUSES.map((value) => ({ value, label: t(`decision.${value}`) }))}
      />
      {asksReason && (
        <DismissReason
          onGive={(reason) => {
            setAsksReason(false);
            decisions.dismiss([item], reason);
          }}
          onLeave={() => setAsksReason(false)}
        />
      )}
      {status === 'dismissed' && (
        <InlineField
          label={t('decision.reason')}
          type="multiline"
          required
          value={item.record?.reason ?? ''}
          onSave={(reason) => decisions.change(item, { reason })}
        />
      )}
      <InlineField
        label={t('decision.note')}
        type="multiline"
        value={item.record?.note ?? ''}
        onSave={(note) => decisions.change(item, { note })}
      />
    </section>
  );
}

interface DismissReasonProps {
  readonly onGive: (reason: string) => void;
  readonly onLeave: () => void;
}

/** Why a gap does not hold here; without a reason nothing is dismissed. */
export function DismissReason({ onGive, onLeave }: DismissReasonProps) {
  const { t } = useTranslation('gaps');
  const [reason, setReason] = useState('');
  return (
    <form
      className={styles.reasonForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onGive(reason);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <Textarea
        label={t('decision.reason')}
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autoFocus
      />
      <span className={styles.buttons}>
        <Button type="submit" size="compact-sm" disabled={reason.trim() === ''}>
          {t('decision.dismiss')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onLeave}>
          {t('shared:cancel')}
        </Button>
      </span>
    </form>
  );
}
