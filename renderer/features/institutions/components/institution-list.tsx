import { useTranslation } from 'react-i18next';
import type { Institution } from '../../../../assessment-framework/model/assessment.ts';
import styles from './institutions.module.css';

interface InstitutionListProps {
  readonly institutions: readonly Institution[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Institutions with what they do with migration data. */
export function InstitutionList({ institutions, chosen, onChoose }: InstitutionListProps) {
  const { t } = useTranslation('institutions');
  return (
    <ul className={styles.list} aria-label={t('list')}>
      {institutions.map((institution) => {
        const does = (['produces', 'holds', 'uses'] as const).filter((use) => institution[use]);
        return (
          <li key={institution.id}>
            <button
              type="button"
              className={styles.item}
              aria-current={institution.id === chosen}
              onClick={() => onChoose(institution.id)}
            >
              <span className={styles.itemName}>{institution.name}</span>
              <span className={styles.quiet}>
                {does.length > 0
                  ? does.map((use) => t(`does.${use}`)).join(' · ')
                  : t(`kinds.${institution.kind}`)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
