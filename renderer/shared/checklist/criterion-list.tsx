import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionText } from '../../../assessment-framework/model/framework-texts.ts';
import type { AnswerTerm } from '../../../assessment-framework/scoring/result.ts';
import { LevelChip } from '../components/level-chip.tsx';
import styles from './criterion-list.module.css';

interface CriterionListProps {
  readonly terms: readonly AnswerTerm[];
  readonly texts: Readonly<Record<string, CriterionText>>;
  readonly chosen: string;
  readonly onChoose: (criterion: string) => void;
}

/** The criteria of a block with the state of each; the chosen one stays in sight. */
export function CriterionList({ terms, texts, chosen, onChoose }: CriterionListProps) {
  const { t } = useTranslation('checklist');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(chosen)}"]`);
    item?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (list.current?.contains(document.activeElement)) item?.focus({ preventScroll: true });
  }, [chosen]);
  return (
    <nav aria-label={t('list')} className={styles.nav}>
      <ol ref={list} className={styles.list}>
        {terms.map(({ criterion, critical, value }) => (
          <li key={criterion} className={styles.item}>
            <button
              type="button"
              data-criterion={criterion}
              aria-current={criterion === chosen}
              tabIndex={criterion === chosen ? 0 : -1}
              className={styles.criterion}
              title={texts[criterion]?.label}
              onClick={() => onChoose(criterion)}
            >
              <span className={styles.id}>
                {criterion}
                {critical && <span role="img" className={styles.critical} aria-label={t('critical')} />}
              </span>
              <span className={styles.label}>{texts[criterion]?.label ?? criterion}</span>
              <LevelChip value={value} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
