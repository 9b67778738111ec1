import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../shared/format/use-format.ts';
import styles from './what-if.module.css';

/** A change of a score in points, with its sign; nothing where there is none to tell. */
export function Delta({ by }: { readonly by: number | null }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (by === null) return null;
  // What rounds to nothing is told as nothing.
  const isStill = Math.abs(by) < 0.0005;
  return (
    <span className={styles.delta} data-way={isStill ? 'none' : by > 0 ? 'up' : 'down'}>
      {isStill
        ? t('whatIf.same')
        : t(by > 0 ? 'whatIf.up' : 'whatIf.down', { points: format.score(Math.abs(by)) })}
    </span>
  );
}
