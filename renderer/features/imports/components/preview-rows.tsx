import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.ts';
import { type Preview, shownFields } from '../reading.ts';
import styles from './imports.module.css';

interface PreviewRowsProps {
  readonly rows: Preview['rows'];
  readonly columns: readonly (string | null)[];
}

/** The first rows as they would be taken. */
export function PreviewRows({ rows, columns }: PreviewRowsProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const fields = shownFields(columns).filter((field) =>
    rows.some(({ values }) => values.some((value) => value.field === field)),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
    <section className={styles.previewScroller} aria-label={t('preview.rows')} tabIndex={0}>
      <table className={styles.preview}>
        <thead>
          <tr>
            <th scope="col">{t('preview.row')}</th>
            <th scope="col">{t('preview.outcome')}</th>
            <th scope="col">{t('fields.name')}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {t(`fields.${field}`, field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, outcome, name, values }) => (
            <tr key={row} data-outcome={outcome}>
              <td className={styles.rowNumber}>{format.integer(row)}</td>
              <td>
                <span className={styles.outcome} data-outcome={outcome}>
                  {t(`preview.outcomes.${outcome}`)}
                </span>
              </td>
              <td className={styles.name}>
                <bdi>{name}</bdi>
              </td>
              {fields.map((field) => (
                <td key={field}>
                  <bdi>{values.find((value) => value.field === field)?.text ?? ''}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
