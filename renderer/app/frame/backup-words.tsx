import { useTranslation } from 'react-i18next';
import { BridgeError } from '../../shared/bridge/bridge.ts';
import { useBackupStatus } from '../../shared/data/backups.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { useAfterStart } from '../../shared/hooks/use-after-start.ts';
import { useErrorSentence } from '../../shared/i18n/use-error-sentence.ts';
import styles from './status-line.module.css';

const DAY_MS = 86_400_000;
/** Copies are made daily: one that is older than two days means that something keeps them from being made. */
const OLD_MS = 2 * DAY_MS;

/** When the library was last copied to the second folder, in a few words. */
export function BackupWords() {
  const { t } = useTranslation('app');
  const format = useFormat();
  const sentence = useErrorSentence();
  const { data: status } = useBackupStatus(useAfterStart());
  if (!status) return null;
  if (status.running) return <>{t('backup.running')}</>;
  if (status.folder === null) return <span className={styles.warn}>{t('backup.never')}</span>;
  if (status.problem !== null) {
    const why = sentence(new BridgeError(status.problem as BridgeError['code']));
    return <span className={styles.bad}>{t('backup.failed', { why })}</span>;
  }
  if (status.latest === null) return <span className={styles.warn}>{t('backup.notYet')}</span>;
  const at = new Date(status.latest.at);
  const isOld = Date.now() - at.getTime() > OLD_MS;
  return (
    <span className={isOld ? styles.warn : ''}>
      {t(`backup.${dayOf(at)}`, { time: format.time(at), date: format.when(status.latest.at) })}
    </span>
  );
}

function dayOf(at: Date): 'today' | 'yesterday' | 'on' {
  const isDay = (moment: number) => new Date(moment).toDateString() === at.toDateString();
  if (isDay(Date.now())) return 'today';
  return isDay(Date.now() - DAY_MS) ? 'yesterday' : 'on';
}
