import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BlockScore } from '../../../../assessment-framework/scoring/result.ts';
import { LevelChip } from '../../../shared/components/level-chip.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import styles from './results.module.css';

interface TermTableProps {
  readonly block: BlockScore;
  readonly source: string | null;
}

/** Every criterion of a block with weight, level, x = level / 4 and what it adds; each leads to its answer. */
export function TermTable({ block, source }: TermTableProps) {
  const { t } = useTranslation('results');
  const { assessmentId, texts } = useWorkspace();
  const criteria = source === null ? texts.systemCriteria : texts.sourceCriteria;
  const label = (id: string) => criteria[id]?.label ?? id;
  return (
    <table className={styles.terms}>
      <caption>{t('terms.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('terms.criterion')}</th>
          <th scope="col">{t('terms.weight')}</th>
          <th scope="col">{t('terms.level')}</th>
          <th scope="col">{t('terms.x')}</th>
          <th scope="col">{t('terms.adds')}</th>
        </tr>
      </thead>
      <tbody>
        {block.terms.map((term) => (
          <tr key={term.criterion}>
            <th scope="row">
              {source === null ? (
                <Link
                  to="/a/$assessmentId/system"
                  params={{ assessmentId }}
                  search={{ criterion: term.criterion }}
                >
                  {label(term.criterion)}
                </Link>
              ) : (
                <Link
                  to="/a/$assessmentId/sources/$sourceId"
                  params={{ assessmentId, sourceId: source }}
                  search={{ criterion: term.criterion }}
                >
                  {label(term.criterion)}
                </Link>
              )}
              <span className={styles.quiet}>
                {term.criterion}
                {term.critical && <span className={styles.critical}>{t('terms.critical')}</span>}
              </span>
            </th>
            <td>{t('number', { value: term.weight })}</td>
            <td>
              <LevelChip value={term.value} size="small" />
            </td>
            <td>{term.x === null ? '–' : t('number', { value: term.x })}</td>
            <td>{term.x === null ? '–' : t('number', { value: term.weight * term.x })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
