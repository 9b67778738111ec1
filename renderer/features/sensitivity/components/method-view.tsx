import { useDirection } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type SystemVariant, variantId } from '../../../../assessment-framework/sensitivity/varied-scores.ts';
import type { ChartColours } from '../../../shared/charts/chart-colours.ts';
import { ChartExport } from '../../../shared/charts/chart-export.tsx';
import { intervalOption } from '../../../shared/charts/interval-option.ts';
import { Surface } from '../../../shared/components/page.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import hidden from '../../../shared/styles/hidden.module.css';
import { groupedVariants, stretchAround } from '../facts/verdict.ts';
import { useSensitivityWords } from '../use-sensitivity-words.ts';
import { DotStrip } from './dot-strip.tsx';
import styles from './sensitivity.module.css';

interface MethodViewProps {
  readonly variants: readonly SystemVariant[];
  /** The verdict, for the files of the chart. */
  readonly title: string;
}

/** Pixels of a row in a file, and of the line of bands below. */
const SHEET_ROW = 26;
const SHEET_FOOT = 34;
/** Names of variations are sentences. */
const NAMES = 270;

/** The system index under every variation of the method (F.7): a small dot chart with its numbers, in one table. */
export function MethodView({ variants, title }: MethodViewProps) {
  const { t } = useTranslation('sensitivity');
  const format = useFormat();
  const words = useSensitivityWords();
  const { framework } = useWorkspace();
  const { bands, weights, sensitivity } = framework.settings;
  const base = variants[0];
  const stretch = stretchAround(variants.flatMap(({ score }) => score ?? []));
  const isRtl = useDirection().dir === 'rtl';
  const nameOf = useCallback(
    (variant: SystemVariant) =>
      t(`variant.${variant.key}`, {
        parameter: words.parameter(variant),
        usual: words.parameter({ ...variant, parameter: weights.critical }),
      }),
    [t, words, weights],
  );
  const sheet = useCallback(
    (colours: ChartColours, width: number) =>
      intervalOption({
        rows: variants.map((variant) => ({
          name: nameOf(variant),
          score: variant.score,
          // A variation has no interval of its own: the line is drawn whole or not at all.
          lower: variant.score ?? 0,
          upper: variant.score ?? 1,
        })),
        bands: bands.map(({ id, from }) => ({ name: words.bandTitle(id), from })),
        format: format.score,
        isRtl,
        colours,
        width,
        names: NAMES,
      }),
    [variants, nameOf, bands, words, format, isRtl],
  );
  const rule = t('variant.rule', { count: sensitivity.robustDropsAtMost });
  const line = (variant: SystemVariant) => {
    const { key, score, band } = variant;
    const isOther = key !== 'base' && base?.band != null && band !== base.band;
    const difference = score === null || base?.score == null ? null : score - base.score;
    const bandName = band === null ? t('variant.withheld') : words.bandTitle(band);
    return (
      <tr key={variantId(variant)}>
        <th scope="row">{nameOf(variant)}</th>
        <td className={styles.place}>
          <DotStrip
            {...stretch}
            value={score}
            line={base?.score ?? null}
            ticks={bands.map(({ from }) => from)}
            isOff={isOther}
          />
        </td>
        <td className={styles.number}>{score === null ? '' : format.score(score)}</td>
        <td className={styles.number}>
          {difference === null || key === 'base' ? '' : words.change(difference)}
        </td>
        <td className={isOther ? styles.changed : undefined}>
          {isOther && band !== null ? t('variant.changed', { band: bandName }) : bandName}
        </td>
      </tr>
    );
  };
  return (
    <Surface>
      <table className={styles.table} aria-label={t('variant.table')}>
        <thead>
          <tr>
            <th scope="col">{t('variant.column.variation')}</th>
            <th scope="col" className={styles.place}>
              <span className={styles.scale}>
                <span>{format.integer(stretch.from * 100)}</span>
                <span className={hidden.hidden}>
                  {t('variant.column.place', {
                    from: format.integer(stretch.from * 100),
                    to: format.integer(stretch.to * 100),
                  })}
                </span>
                <span>{format.integer(stretch.to * 100)}</span>
              </span>
            </th>
            <th scope="col" className={styles.number}>
              {t('variant.column.score')}
            </th>
            <th scope="col" className={styles.number}>
              {t('variant.column.change')}
            </th>
            <th scope="col">{t('variant.column.band')}</th>
          </tr>
        </thead>
        {groupedVariants(variants).map((group) => (
          <tbody key={group.id}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={5}>
                {t(`variant.group.${group.id}`)}
              </th>
            </tr>
            {group.variants.map(line)}
          </tbody>
        ))}
      </table>
      <div className={styles.resultHead}>
        <p className={styles.reading}>{rule}</p>
        <ChartExport
          name={t('view.method')}
          title={title}
          notes={[rule]}
          chart={{ option: sheet, height: variants.length * SHEET_ROW + SHEET_FOOT }}
        />
      </div>
    </Surface>
  );
}
