import { Popover, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../assessment-framework/model/assessment.ts';
import { ChangeLine } from '../changes/change-line.tsx';
import { isBookkeeping } from '../changes/present-value.ts';
import { useRecordHistory } from '../data/history.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { useFormat } from '../format/use-format.ts';
import { ErrorState } from './error-state.tsx';
import styles from './field-history.module.css';

interface FieldHistoryProps {
  /** Kind of the record as the history names it, for example `answers`. */
  readonly entity: string;
  /** Key of the record: its identifying fields, without a source that is null. */
  readonly recordKey: readonly string[];
  /** Only these fields of the record; all when not said. */
  readonly fields?: readonly string[];
}

/** 'History': who gave a record which values, when, with the way back to each. Asked for when it is opened. */
export function FieldHistory({ entity, recordKey, fields }: FieldHistoryProps) {
  const { t } = useTranslation('changes');
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={380}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton className={styles.open} onClick={() => setOpened((isOpen) => !isOpen)}>
          {t('field.open')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        {opened && <Changes entity={entity} recordKey={recordKey} {...(fields ? { fields } : {})} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Changes({ entity, recordKey, fields }: FieldHistoryProps) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const { assessmentId } = useWorkspace();
  const entityId = recordKey.map(encodeURIComponent).join('/');
  const { data, error, refetch } = useRecordHistory(assessmentId, entity, entityId, true);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const entries = data.filter(
    (entry) => !isBookkeeping(entry) && (!fields || fields.includes(entry.field) || entry.field === '*'),
  );
  return (
    <div className={styles.panel}>
      <p className={styles.title}>{t('field.title')}</p>
      {entries.length === 0 && <p className={styles.quiet}>{t('field.none')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, so the keyboard must reach it */}
      <ol className={styles.list} tabIndex={0} aria-label={t('field.title')}>
        {byChange(entries).map(([first, ...rest]) => (
          <li key={first.change} className={styles.change}>
            <p className={styles.quiet}>
              {t('field.by', { name: first.by || t('field.nobody'), when: format.when(first.at) })}
            </p>
            {[first, ...rest].map((entry) => (
              <ChangeLine key={entry.id} entry={entry} />
            ))}
          </li>
        ))}
      </ol>
      <Link to="/a/$assessmentId/history" params={{ assessmentId }} search={{ since: 'all', entity }}>
        {t('field.all')}
      </Link>
    </div>
  );
}

function byChange(entries: readonly HistoryEntry[]): [HistoryEntry, ...HistoryEntry[]][] {
  const groups: [HistoryEntry, ...HistoryEntry[]][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.[0].change === entry.change) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}
