import { NativeSelect } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../../electron/api/contract-imports.ts';
import { Surface } from '../../../shared/components/page.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import type { Reading } from '../api/use-reading.ts';
import { type Match, NOTE } from '../reading.ts';
import styles from './imports.module.css';

const ROW_HEIGHT = 54;
/** Value of the choice that leaves a column out; no field is called so. */
const LEFT_OUT = '-';

interface ColumnListProps {
  readonly kind: ImportKind;
  readonly match: Match;
  readonly reading: Reading;
}

/** What each column holds: a field, a note, or nothing that is wanted. */
export function ColumnList({ kind, match, reading }: ColumnListProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: match.columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    initialRect: { width: 400, height: 480 },
  });
  const choices = [
    ...match.fields
      .filter(({ field }) => field !== NOTE)
      .map(({ field, required }) => {
        const label = t(`fields.${field}`, field);
        return { value: field, label: required ? t('columns.required', { field: label }) : label };
      }),
    { value: NOTE, label: t('columns.note') },
    { value: LEFT_OUT, label: t('columns.leftOut') },
  ];
  const labelOf = (field: string) => t(`fields.${field}`, field);
  return (
    <Surface title={t('columns.title')} className={styles.columns ?? ''}>
      {reading.missing.length > 0 && (
        <p className={styles.missing} role="alert">
          {t('columns.missing', { fields: format.list(reading.missing.map(labelOf)) })}
        </p>
      )}
      <div className={styles.columnScroller} ref={scroller}>
        <ul className={styles.virtual} style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const column = match.columns[index];
            if (!column) return null;
            const heading = column.heading || t('columns.unnamed', { number: format.integer(index + 1) });
            const field = reading.columns[index] ?? null;
            const isAsFound = field !== null && field === column.field && column.how !== 'none';
            return (
              <li
                key={index}
                className={styles.column}
                style={{ blockSize: ROW_HEIGHT, insetBlockStart: start }}
              >
                <span className={styles.columnWords}>
                  <span className={styles.heading}>
                    <bdi>{heading}</bdi>
                  </span>
                  <span className={styles.samples}>
                    <bdi>{column.samples.join(' · ')}</bdi>
                  </span>
                </span>
                <span className={styles.how}>{isAsFound ? t(`columns.how.${column.how}`) : ''}</span>
                <NativeSelect
                  aria-label={t('columns.holds', { heading })}
                  value={field ?? LEFT_OUT}
                  data-left-out={field === null}
                  onChange={({ currentTarget: { value } }) =>
                    reading.chooseColumn(index, value === LEFT_OUT ? null : value)
                  }
                  data={choices}
                />
              </li>
            );
          })}
        </ul>
      </div>
      {kind === 'sources' && <DefaultType reading={reading} />}
    </Surface>
  );
}

function DefaultType({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation('imports');
  const { framework, texts } = useWorkspace();
  const id = useId();
  return (
    <div className={styles.defaultType}>
      <label htmlFor={id}>{t('columns.defaultType')}</label>
      <NativeSelect
        id={id}
        value={reading.defaultType ?? ''}
        onChange={(event) => reading.chooseDefaultType(event.currentTarget.value || null)}
        data={[
          { value: '', label: t('columns.noDefaultType') },
          ...framework.sourceTypes.map((type) => ({
            value: type.id,
            label: texts.sourceTypes[type.id]?.name ?? type.id,
          })),
        ]}
      />
    </div>
  );
}
