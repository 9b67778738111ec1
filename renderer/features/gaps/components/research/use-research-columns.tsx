import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SEVERITIES } from '../../../../../assessment-framework/model/constants.ts';
import { SeverityMark } from '../../../../shared/components/severity-mark.tsx';
import type { TableColumn } from '../../../../shared/components/table-column.ts';
import { useFormat } from '../../../../shared/format/use-format.ts';
import type { ResearchRow } from '../../facts/research-rows.ts';
import styles from '../gaps.module.css';

/** Columns of the research agenda. */
export function useResearchColumns(): readonly TableColumn<ResearchRow>[] {
  const { t } = useTranslation('gaps');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'question',
        header: t('research.column.question'),
        width: 'minmax(260px, 1fr)',
        cell: ({ question }) => (
          <span className={styles.lines} title={question}>
            {question || t('research.unnamed')}
          </span>
        ),
        sortBy: ({ question }) => question,
      },
      {
        id: 'gaps',
        header: t('research.column.gaps'),
        width: '56px',
        align: 'end',
        cell: ({ gaps }) => format.integer(gaps),
        sortBy: ({ gaps }) => gaps,
      },
      {
        id: 'gravest',
        header: t('recommendation.gravest'),
        width: '76px',
        cell: ({ gravest }) => gravest && <SeverityMark severity={gravest} />,
        sortBy: ({ gravest }) => (gravest === null ? null : SEVERITIES.indexOf(gravest)),
      },
      {
        id: 'status',
        header: t('research.column.status'),
        width: '88px',
        cell: ({ own }) => t(`research.status.${own?.status ?? 'template'}`),
        sortBy: ({ own }) => t(`research.status.${own?.status ?? 'template'}`),
      },
    ],
    [format, t],
  );
}
