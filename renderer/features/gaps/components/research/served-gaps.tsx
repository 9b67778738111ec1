import { useTranslation } from 'react-i18next';
import { SeverityMark } from '../../../../shared/components/severity-mark.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import styles from '../gaps.module.css';

interface ServedGapsProps {
  readonly keys: readonly string[];
  readonly items: readonly GapItem[];
  readonly onOpenGap: (key: string) => void;
  /** Takes a gap off the question; without it the list is only read. */
  readonly onRemove?: (key: string) => void;
}

/** A longer list is cut; the rest is counted. */
const SHOWN = 30;

/** The gaps a question serves, gravest first; keys of gaps that are gone are counted. */
export function ServedGaps({ keys, items, onOpenGap, onRemove }: ServedGapsProps) {
  const { t } = useTranslation('gaps');
  const served = items.filter(({ key }) => keys.includes(key));
  if (keys.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('research.gaps', { count: served.length })}</h3>
      <ul className={styles.plainList}>
        {served.slice(0, SHOWN).map((item) => (
          <li key={item.key} className={styles.decider}>
            <SeverityMark severity={item.severity} />
            <span className={styles.grow}>
              <button type="button" className={styles.link} onClick={() => onOpenGap(item.key)}>
                {item.name}
              </button>
              <span className={styles.under}>{item.subjectName || t('subject.system')}</span>
            </span>
            {onRemove && (
              <button
                type="button"
                className={styles.link}
                aria-label={t('research.takeOff', { name: item.name })}
                onClick={() => onRemove(item.key)}
              >
                {t('research.off')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {served.length > SHOWN && (
        <p className={styles.quiet}>{t('touches.more', { count: served.length - SHOWN })}</p>
      )}
      {served.length < keys.length && (
        <p className={styles.quiet}>{t('research.gone', { count: keys.length - served.length })}</p>
      )}
    </section>
  );
}
