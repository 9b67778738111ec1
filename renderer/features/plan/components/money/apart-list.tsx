import { useTranslation } from 'react-i18next';
import { Surface } from '../../../../shared/components/page.tsx';
import { usePlan } from '../../use-plan.tsx';
import plain from '../plan.module.css';
import styles from './money.module.css';

/** More than these are counted only: the list of actions shows them all. */
const MOST_SHOWN = 50;

/** Actions that are in no sum: amounts in a currency without a rate, and those nobody gave a figure for. */
export function ApartList({ onOpen }: { readonly onOpen: (action: string) => void }) {
  const { t } = useTranslation('plan');
  const { totals, byId, money } = usePlan();
  const lines = [
    ...totals.apart.map(({ action, amount, currency }) => ({
      action,
      words: t('cost.noRate', { amount: money.bare(amount), currency }),
    })),
    ...totals.withoutFigure.map((action) => ({ action, words: t('cost.none') })),
  ];
  if (lines.length === 0) return null;
  return (
    <Surface title={t('money.apart', { count: lines.length })}>
      <ul className={styles.apart}>
        {lines.slice(0, MOST_SHOWN).map(({ action, words }) => (
          <li key={action}>
            <button type="button" className={plain.link} onClick={() => onOpen(action)}>
              {byId.get(action)?.title ?? t('unknownAction')}
            </button>
            <span className={plain.missing}>{words}</span>
          </li>
        ))}
      </ul>
      {lines.length > MOST_SHOWN && (
        <p className={plain.quiet}>{t('money.apartMore', { count: lines.length - MOST_SHOWN })}</p>
      )}
    </Surface>
  );
}
