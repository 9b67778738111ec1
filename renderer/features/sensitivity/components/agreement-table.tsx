import { useTranslation } from 'react-i18next';
import {
  type Agreement,
  type AgreementPart,
  SMALL_SAMPLE,
} from '../../../../assessment-framework/sensitivity/agreement.ts';
import { Surface } from '../../../shared/components/page.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import hidden from '../../../shared/styles/hidden.module.css';
import { useSensitivityWords } from '../use-sensitivity-words.ts';
import { DotStrip } from './dot-strip.tsx';
import styles from './sensitivity.module.css';

/** Kappa with its interval, for all double-scored criteria and for each part of them. */
export function AgreementTable({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation('sensitivity');
  const format = useFormat();
  const words = useSensitivityWords();
  const { framework, texts } = useWorkspace();
  const { discussBelow } = framework.settings.sensitivity;
  const parts = [agreement.overall, ...agreement.parts];
  const lowest = Math.min(0, ...parts.flatMap(({ lower }) => lower ?? []));
  const from = Math.floor(lowest * 2) / 2;
  const nameOf = ({ id }: AgreementPart) => {
    if (id === 'all' || id === 'sources') return t(`agreement.parts.${id}`);
    return `${id} ${texts.framework.dimensions[id]?.short ?? ''}`;
  };
  const saying = ({ n, kappa, needsDiscussion }: AgreementPart) => {
    if (n === 0) return '';
    if (kappa === null) return t('agreement.parts.noVariance');
    return t(needsDiscussion ? 'agreement.parts.discuss' : 'agreement.parts.good');
  };
  return (
    <Surface title={t('agreement.parts.title')}>
      <table className={styles.table} aria-label={t('agreement.parts.table')}>
        <thead>
          <tr>
            <th scope="col">{t('agreement.parts.column.part')}</th>
            <th scope="col" className={styles.place}>
              <span className={styles.scale}>
                <span>{words.kappa(from)}</span>
                <span className={hidden.hidden}>
                  {t('agreement.parts.place', { from: words.kappa(from), to: words.kappa(1) })}
                </span>
                <span>{words.kappa(1)}</span>
              </span>
            </th>
            {(['n', 'kappa', 'interval', 'observed'] as const).map((column) => (
              <th key={column} scope="col" className={styles.number}>
                {t(`agreement.parts.column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('agreement.parts.column.says')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const { id, n, kappa, lower, upper, observed, needsDiscussion, small } = part;
            return (
              <tr key={id} className={id === 'all' ? styles.total : undefined}>
                <th scope="row">{nameOf(part)}</th>
                <td className={styles.place}>
                  {kappa !== null && (
                    <DotStrip
                      from={from}
                      to={1}
                      value={kappa}
                      lower={lower}
                      upper={upper}
                      line={discussBelow}
                      isOff={needsDiscussion}
                    />
                  )}
                </td>
                <td className={styles.number}>{format.integer(n)}</td>
                <td className={styles.number}>
                  {kappa === null ? t('agreement.parts.none') : words.kappa(kappa)}
                </td>
                <td className={styles.number}>
                  {lower === null || upper === null
                    ? t('agreement.parts.none')
                    : words.kappaRange(lower, upper)}
                </td>
                <td className={styles.number}>
                  {observed === null ? t('agreement.parts.none') : format.percent(observed)}
                </td>
                <td className={needsDiscussion ? styles.changed : undefined}>
                  {saying(part)}
                  {small && n > 0 && <span className={styles.few}>{t('agreement.parts.small')}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.reading}>
        {t('agreement.parts.reading', { threshold: words.kappa(discussBelow), few: SMALL_SAMPLE })}
      </p>
    </Surface>
  );
}
