import { useTranslation } from 'react-i18next';
import { type SystemVariant, variantId } from '../../../../assessment-framework/sensitivity/varied-scores.ts';
import { Surface } from '../../../shared/components/page.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import { groupedVariants, stretchAround } from '../facts/verdict.ts';
import { useSensitivityWords } from '../use-sensitivity-words.ts';
import { DotStrip } from './dot-strip.tsx';
import styles from './sensitivity.module.css';

/** The system index under every variation of the method (F.7): a small dot chart with its numbers, in one table. */
export function MethodView({ variants }: { readonly variants: readonly SystemVariant[] }) {
  const { t } = useTranslation('sensitivity');
  const format = useFormat();
  const words = useSensitivityWords();
  const { framework } = useWorkspace();
  const { bands, weights, sensitivity } = framework.settings;
  const base = variants[0];
  const stretch = stretchAround(variants.flatMap(({ score }) => score ?? []));
  const line = (variant: SystemVariant) => {
    const { key, score, band } = variant;
    const isOther = key !== 'base' && base?.band != null && band !== base.band;
    const difference = score === null || base?.score == null ? null : score - base.score;
    const bandName = band === null ? t('variant.withheld') : words.bandTitle(band);
    return (
      <tr key={variantId(variant)}>
        <th scope="row">
          {t(`variant.${key}`, {
            parameter: words.parameter(variant),
            usual: words.parameter({ ...variant, parameter: weights.critical }),
          })}
        </th>
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
                <span className={styles.hidden}>
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
      <p className={styles.reading}>{t('variant.rule', { count: sensitivity.robustDropsAtMost })}</p>
    </Surface>
  );
}
