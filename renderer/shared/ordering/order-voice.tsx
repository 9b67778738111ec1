import { useTranslation } from 'react-i18next';
import hidden from '../styles/hidden.module.css';
import type { KeyboardOrder } from './use-sortable-row.ts';

/** What a screen reader hears of a list whose rows can be moved: the keys, and where a row went. */
export function OrderVoice({ order }: { readonly order: Pick<KeyboardOrder, 'said' | 'hintId'> }) {
  const { t } = useTranslation('shared');
  return (
    <>
      <p id={order.hintId} className={hidden.above}>
        {t('ordering.keys')}
      </p>
      <output className={hidden.above} aria-live="polite">
        {order.said}
      </output>
    </>
  );
}
