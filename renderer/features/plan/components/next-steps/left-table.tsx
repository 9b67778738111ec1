import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BestSteps } from '../../../../../assessment-framework/plan/step-types.ts';
import { SeverityMark } from '../../../../shared/components/severity-mark.tsx';
import type { TableColumn } from '../../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../../shared/components/virtual-table.tsx';
import { usePlan } from '../../use-plan.tsx';
import plain from '../plan.module.css';
import { useStepWords } from './use-step-words.ts';

type Left = BestSteps['left'][number];

/** Gaps that the steps leave open, and why. */
export function LeftTable({ left }: { readonly left: BestSteps['left'] }) {
  const { t } = useTranslation('plan');
  const { gaps } = usePlan();
  const words = useStepWords();
  const columns = useMemo<readonly TableColumn<Left>[]>(() => {
    const severities = new Map(gaps.map(({ key, severity }) => [key, severity]));
    return [
      {
        id: 'severity',
        header: t('whatIf.severity'),
        width: '84px',
        cell: ({ gap }) => <SeverityMark severity={severities.get(gap) ?? 'low'} />,
      },
      {
        id: 'gap',
        header: t('whatIf.gap'),
        width: 'minmax(220px, 2fr)',
        sortBy: ({ gap }) => words.gap(gap),
        cell: ({ gap }) => <span title={words.gap(gap)}>{words.gap(gap)}</span>,
      },
      {
        id: 'why',
        header: t('whatIf.why'),
        width: 'minmax(180px, 1fr)',
        sortBy: ({ why }) => why,
        cell: ({ why }) => <span className={plain.quiet}>{t(`steps.left.${why}`)}</span>,
      },
    ];
  }, [t, gaps, words]);
  return (
    <VirtualTable
      label={t('steps.leftTable')}
      rows={left}
      columns={columns}
      rowId={({ gap }) => gap}
      rowHeight={38}
      minWidth={520}
    />
  );
}
