import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeLine } from '../../../shared/changes/change-line.tsx';
import { useSubjectWords } from '../../../shared/changes/use-subject-words.ts';
import { useFormat } from '../../../shared/format/use-format.ts';
import type { HistoryRow } from '../facts/rows.ts';
import styles from './history.module.css';

/** Records of one change that are shown before somebody asks for all. */
const FIRST_RECORDS = 5;

interface ChangeRowProps {
  readonly row: Extract<HistoryRow, { kind: 'change' }>;
}

/** One act: when, by whom, and what it did to each record it touched. */
export function ChangeRow({ row: { change, records } }: ChangeRowProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const subject = useSubjectWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? records : records.slice(0, FIRST_RECORDS);
  const mark = change.kind === 'edit' && change.state !== 'done' ? change.state : change.kind;
  return (
    <div className={styles.change}>
      <p className={styles.who}>
        <span className={styles.time}>{format.time(new Date(change.at))}</span>
        <span>{change.by || t('nobody')}</span>
        {mark !== 'edit' && mark !== 'note' && <span className={styles.mark}>{t(`mark.${mark}`)}</span>}
      </p>
      <div className={styles.what}>
        {shown.map(({ id, entries }) => (
          <div key={id} className={styles.record}>
            <p className={styles.subject}>{subject(entries[0])}</p>
            {entries.map((entry) => (
              <ChangeLine key={entry.id} entry={entry} />
            ))}
          </div>
        ))}
        {shown.length < records.length && (
          <UnstyledButton className={styles.more} onClick={() => setWhole(true)}>
            {t('more', { count: records.length - shown.length })}
          </UnstyledButton>
        )}
      </div>
    </div>
  );
}
