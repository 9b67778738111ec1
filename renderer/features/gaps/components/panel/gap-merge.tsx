import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FindAndAdd } from '../../../../shared/components/find-and-add.tsx';
import { SeverityMark } from '../../../../shared/components/severity-mark.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import type { GapDecisions } from '../../use-gap-decisions.ts';
import styles from '../gaps.module.css';

interface GapMergeProps {
  readonly item: GapItem;
  readonly items: readonly GapItem[];
  readonly decisions: GapDecisions;
  readonly onOpen: (key: string) => void;
}

/** Which gap speaks for which: merge into another, let it stand for itself again, and see for whom it speaks. */
export function GapMerge({ item, items, decisions, onOpen }: GapMergeProps) {
  const { t } = useTranslation('gaps');
  const speaker = items.find(({ key }) => key === item.spokenForBy);
  const spokenFor = items.filter(({ key }) => item.speaksFor.includes(key));
  const labelOf = ({ rule, name, subjectName }: GapItem) =>
    t('merge.option', { rule: rule ?? '', name, subject: subjectName || t('subject.system') }).trim();
  const others = items.filter(
    ({ key, status }) => key !== item.key && status !== 'dismissed' && status !== 'merged',
  );
  return (
    <section className={styles.merge}>
      <h3 className={styles.heading}>{t('merge.title')}</h3>
      {speaker ? (
        <p className={styles.line}>
          <span>
            {t('merge.into')}{' '}
            <button type="button" className={styles.link} onClick={() => onOpen(speaker.key)}>
              {labelOf(speaker)}
            </button>
          </span>
          <Button size="compact-sm" variant="default" onClick={() => decisions.open([item])}>
            {t('merge.undo')}
          </Button>
        </p>
      ) : (
        <FindAndAdd
          nothing={t('nothingFound')}
          label={t('merge.pick')}
          options={others.map((other) => ({ value: other.key, label: labelOf(other) }))}
          onAdd={(key) => {
            const into = others.find((other) => other.key === key);
            if (into) decisions.merge(item, into);
          }}
        />
      )}
      {spokenFor.length > 0 && (
        <>
          <p className={styles.quiet}>{t('merge.speaksFor', { count: spokenFor.length })}</p>
          <ul className={styles.plainList}>
            {spokenFor.map((other) => (
              <li key={other.key} className={styles.decider}>
                <SeverityMark severity={other.severity} />
                <button type="button" className={styles.link} onClick={() => onOpen(other.key)}>
                  {labelOf(other)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
