import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineField } from '../../../../shared/components/inline-field.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import type { GapDecisions } from '../../use-gap-decisions.ts';
import styles from '../gaps.module.css';

interface GapDecisionProps {
  readonly item: GapItem;
  readonly decisions: GapDecisions;
}

/** What the team decided, and what it can decide: accept, dismiss with a reason, set open again. Nothing while merged. */
export function GapDecision({ item, decisions }: GapDecisionProps) {
  const { t } = useTranslation('gaps');
  const [asksReason, setAsksReason] = useState(false);
  const { status } = item;
  if (status === 'merged') return null;
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <section className={styles.decision}>
      <h3 className={styles.heading}>{t('decision.title')}</h3>
      <p>{t(`decision.is.${item.column === 'planned' && status === 'open' ? 'planned' : status}`)}</p>
      {asksReason ? (
        <DismissReason
          onGive={(reason) => {
            setAsksReason(false);
            decisions.dismiss([item], reason);
          }}
          onLeave={() => setAsksReason(false)}
        />
      ) : (
        <span className={styles.buttons}>
          {status !== 'accepted' && (
            <Button {...small} onClick={() => decisions.accept([item])}>
              {t('decision.accept')}
            </Button>
          )}
          {status !== 'dismissed' && (
            <Button {...small} onClick={() => setAsksReason(true)}>
              {t('decision.dismissAsk')}
            </Button>
          )}
          {status !== 'open' && status !== 'reopened' && (
            <Button {...small} onClick={() => decisions.open([item])}>
              {t('decision.reopen')}
            </Button>
          )}
        </span>
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
