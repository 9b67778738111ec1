import { Button, CloseButton, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import styles from './selection-bar.module.css';

interface SelectionBarProps {
  readonly count: number;
  /** The button that assigns, with its panel. */
  readonly assign: ReactNode;
  /** Whether the reason for 'not applicable' is being written. */
  readonly isReasonOpen: boolean;
  readonly onReasonOpenChange: (isOpen: boolean) => void;
  readonly onNotApplicable: (reason: string) => void;
  readonly onNotKnown: () => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** What can be done with the selected criteria. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, isReasonOpen, onReasonOpenChange } = props;
  const { t } = useTranslation('checklist');
  return (
    <section className={styles.bar} aria-label={t('bulk.title')}>
      <strong role="status">{t('bulk.selected', { count })}</strong>
      {isReasonOpen ? (
        <Reason count={count} onGive={props.onNotApplicable} onLeave={() => onReasonOpenChange(false)} />
      ) : (
        <>
          {props.assign}
          <Act letter="N" onClick={() => onReasonOpenChange(true)}>
            {t('shared:level.notApplicable')}
          </Act>
          <Act letter="U" onClick={props.onNotKnown}>
            {t('shared:level.notKnown')}
          </Act>
          <Act letter="Del" shortcut="Delete" onClick={props.onClear}>
            {t('bulk.clear')}
          </Act>
        </>
      )}
      <span className={styles.close}>
        {!isReasonOpen && <KeyHint keys={['Esc']} />}
        <CloseButton size="sm" aria-label={t('bulk.close')} onClick={props.onClose} />
      </span>
    </section>
  );
}

interface ActProps {
  readonly letter: string;
  readonly shortcut?: string;
  readonly onClick: () => void;
  readonly children: string;
}

function Act({ letter, shortcut = letter, onClick, children }: ActProps) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-keyshortcuts={shortcut}
      rightSection={<KeyHint keys={[letter]} />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

interface ReasonProps {
  readonly count: number;
  readonly onGive: (reason: string) => void;
  readonly onLeave: () => void;
}

/** One reason for all of them; required, as it is for a single criterion (methodology F.1). */
function Reason({ count, onGive, onLeave }: ReasonProps) {
  const { t } = useTranslation('checklist');
  const [reason, setReason] = useState('');
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onGive(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <TextInput
        autoFocus
        className={styles.field ?? ''}
        aria-label={t('reason.label')}
        placeholder={t('reason.placeholder')}
        maxLength={20_000}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" disabled={reason.trim() === ''}>
        {t('bulk.giveReason', { count })}
      </Button>
    </form>
  );
}
