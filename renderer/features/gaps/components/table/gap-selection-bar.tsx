import { Button, CloseButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import barStyles from '../../../../shared/checklist/selection/selection-bar.module.css';
import type { GapItem } from '../../facts/gap-items.ts';
import type { GapDecisions } from '../../use-gap-decisions.ts';

interface GapSelectionBarProps {
  readonly selected: readonly GapItem[];
  readonly decisions: GapDecisions;
  readonly onClear: () => void;
}

/** What can be decided about several gaps at once; each is one step of undo. Nothing while none is selected. */
export function GapSelectionBar({ selected, decisions, onClear }: GapSelectionBarProps) {
  const { t } = useTranslation('gaps');
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const count = selected.length;
  if (count === 0) return null;
  const done = (act: () => void) => {
    act();
    setAsking(false);
    setReason('');
    onClear();
  };
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <section className={`${barStyles.bar} ${barStyles.aboveTable}`} aria-label={t('selection.title')}>
      <strong role="status">{t('selection.count', { count })}</strong>
      {isAsking ? (
        <form
          className={barStyles.reason}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') done(() => decisions.dismiss(selected, reason));
          }}
        >
          <TextInput
            className={barStyles.field ?? ''}
            size="xs"
            aria-label={t('decision.reason')}
            placeholder={t('decision.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autoFocus
          />
          <Button type="submit" size="compact-sm" disabled={reason.trim() === ''}>
            {t('selection.dismiss', { count })}
          </Button>
          <Button {...small} onClick={() => setAsking(false)}>
            {t('shared:cancel')}
          </Button>
        </form>
      ) : (
        <>
          <Button {...small} onClick={() => done(() => decisions.accept(selected))}>
            {t('decision.accept')}
          </Button>
          <Button {...small} onClick={() => setAsking(true)}>
            {t('decision.dismissAsk')}
          </Button>
          <Button {...small} onClick={() => done(() => decisions.open(selected))}>
            {t('decision.reopen')}
          </Button>
        </>
      )}
      <span className={barStyles.close}>
        <CloseButton size="sm" aria-label={t('selection.clear')} onClick={onClear} />
      </span>
    </section>
  );
}
