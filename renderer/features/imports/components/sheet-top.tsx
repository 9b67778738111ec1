import { Button, NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Surface } from '../../../shared/components/page.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import type { OpenedFile } from '../api/use-opened-file.ts';
import type { Reading } from '../api/use-reading.ts';
import styles from './imports.module.css';

/** Columns drawn of the top rows; enough to know a sheet by. */
const MOST_COLUMNS = 30;

interface SheetTopProps {
  readonly file: OpenedFile;
  readonly reading: Reading;
  readonly onOther: () => void;
}

/** The file, its sheet, and its top rows, one of which holds the headings. */
export function SheetTop({ file, reading, onOther }: SheetTopProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const match = reading.match.data;
  return (
    <Surface>
      <div className={styles.fileLine}>
        <h2 className={styles.fileName}>{file.name || t('file.pasted')}</h2>
        {file.sheets.length > 1 && (
          <NativeSelect
            aria-label={t('file.sheet')}
            value={String(reading.sheet)}
            onChange={(event) => reading.chooseSheet(Number(event.currentTarget.value))}
            data={file.sheets.map(({ name, rows, hidden }, index) => ({
              value: String(index),
              label: t(hidden ? 'file.hiddenSheet' : 'file.sheetOf', {
                name,
                rows: t('file.rows', { count: rows, rows: format.integer(rows) }),
              }),
            }))}
          />
        )}
        {match && (
          <span className={styles.quiet}>
            {t('file.below', { count: match.rows, rows: format.integer(match.rows) })}
          </span>
        )}
        <span className={styles.spring} />
        <Button variant="default" onClick={onOther}>
          {t('file.other')}
        </Button>
      </div>
      {match && <TopRows reading={reading} top={match.top} chosen={match.headerRow} />}
    </Surface>
  );
}

interface TopRowsProps {
  readonly reading: Reading;
  readonly top: readonly (readonly string[])[];
  readonly chosen: number;
}

function TopRows({ reading, top, chosen }: TopRowsProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const group = useId();
  const width = Math.min(MOST_COLUMNS, Math.max(1, ...top.map((row) => row.length)));
  return (
    <>
      <p className={styles.quiet} id={`${group}-hint`}>
        {t('heading.hint')}
      </p>
      <div className={styles.topScroller} role="radiogroup" aria-labelledby={`${group}-hint`}>
        <table className={styles.top}>
          <tbody>
            {top.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row of a sheet is known by its number
              <tr key={index} data-chosen={index === chosen} onClick={() => reading.chooseHeaderRow(index)}>
                <td className={styles.rowNumber}>
                  <input
                    type="radio"
                    name={group}
                    checked={index === chosen}
                    onChange={() => reading.chooseHeaderRow(index)}
                    aria-label={t('heading.row', { row: format.integer(index + 1) })}
                  />
                  <span aria-hidden="true">{format.integer(index + 1)}</span>
                </td>
                {Array.from({ length: width }, (_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column of a sheet is known by its number
                  <td key={column}>
                    <bdi>{row[column] ?? ''}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
