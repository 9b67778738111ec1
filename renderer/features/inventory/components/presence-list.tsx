import { useTranslation } from 'react-i18next';
import type { Presence } from '../../../../assessment-framework/coverage/inventory-matrix.ts';
import styles from './inventory-panel.module.css';

interface PresenceListProps {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly name: string; readonly presence: Presence }[];
}

/** Elements or population groups, each with how far it is there. */
export function PresenceList({ title, items }: PresenceListProps) {
  const { t } = useTranslation('inventory');
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {items.map(({ id, name, presence }) => (
          <li key={id} className={styles.pair}>
            <span>{name}</span>
            <span className={styles.presence} data-presence={presence}>
              {t(`presence.${presence}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
