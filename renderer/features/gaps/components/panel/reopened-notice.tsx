import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changedFacts } from '../../../../../assessment-framework/gaps/facts-key.ts';
import { beforeWords, factSentence } from '../../facts/fact-words.ts';
import type { GapItem } from '../../facts/gap-items.ts';
import { useFactNames } from '../../use-fact-names.ts';
import type { GapDecisions } from '../../use-gap-decisions.ts';
import styles from '../gaps.module.css';
import { FactLink } from './gap-fact-list.tsx';

interface ReopenedNoticeProps {
  readonly item: GapItem;
  readonly decisions: GapDecisions;
}

/** A gap that was dismissed on other facts: why then, what has changed, and the choice to dismiss it again. */
export function ReopenedNotice({ item, decisions }: ReopenedNoticeProps) {
  const { t } = useTranslation('gaps');
  const names = useFactNames();
  const { gap, record } = item;
  if (!gap || !record) return null;
  const changes = changedFacts(record.decidedOn, gap);
  return (
    <section className={styles.reopened} aria-label={t('reopened.title')}>
      <h3 className={styles.heading}>{t('reopened.title')}</h3>
      {record.reason !== '' && <blockquote className={styles.quote}>{record.reason}</blockquote>}
      <ul className={styles.plainList}>
        {changes.map(({ place, before, after }) => (
          <li key={place}>
            {after ? (
              <FactLink fact={after}>{factSentence(after, names, t)}</FactLink>
            ) : (
              t('reopened.gone', { place: placeName(place, names) })
            )}{' '}
            <span className={styles.quiet}>
              {before === null
                ? t('reopened.new')
                : t('reopened.before', { before: beforeWords(place, before, names, t) })}
            </span>
          </li>
        ))}
        {changes.length === 0 && <li>{t(`reopened.state.${gap.state}`)}</li>}
      </ul>
      {record.reason !== '' && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => decisions.dismiss([item], record.reason)}
          >
            {t('reopened.again')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Name of what a fact of before was about. */
function placeName(place: string, names: ReturnType<typeof useFactNames>): string {
  const [kind = '', first = '', second = ''] = place.split(' ');
  if (kind === 'answer') return names.criterion(first, second === '-' ? null : second);
  return kind === 'age' || kind === 'shares-a-topic' ? names.source(first) : names.topic(first);
}
