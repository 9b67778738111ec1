import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.ts';
import { type HistogramBar, shareWords } from '../facts/drawn-words.ts';
import styles from './sensitivity.module.css';

interface DrawnTableProps {
  readonly bars: readonly HistogramBar[];
  readonly draws: number;
}

/** The histogram in numbers. */
export function DrawnTable({ bars, draws }: DrawnTableProps) {
  const { t } = useTranslation('sensitivity');
  const format = useFormat();
  return (
    <table className={`${styles.table} ${styles.narrow}`} aria-label={t('draws.tableName')}>
      <thead>
        <tr>
          {(['from', 'to', 'count', 'share'] as const).map((column) => (
            <th key={column} scope="col" className={styles.number}>
              {t(`draws.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ from, to, count }) => (
          <tr key={from}>
            <th scope="row" className={styles.number}>
              {format.score(from)}
            </th>
            <td className={styles.number}>{format.score(to)}</td>
            <td className={styles.number}>{format.integer(count)}</td>
            <td className={styles.number}>{shareWords(count / draws, format, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
