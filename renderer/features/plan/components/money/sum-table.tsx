import { useTranslation } from 'react-i18next';
import type { CostSum } from '../../../../../assessment-framework/plan/plan-totals.ts';
import { useFormat } from '../../../../shared/format/use-format.ts';
import { usePlan } from '../../use-plan.tsx';
import { usePlanWords } from '../../use-plan-words.ts';
import plain from '../plan.module.css';

interface SumTableProps {
  readonly label: string;
  /** Head of the first column. */
  readonly head: string;
  readonly rows: readonly { readonly key: string; readonly name: string; readonly sum: CostSum }[];
  readonly total: CostSum;
}

/** Sums with stated amounts and orders of magnitude apart, and their total. */
export function SumTable({ label, head, rows, total }: SumTableProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { money } = usePlan();
  const words = usePlanWords();
  const cells = (sum: CostSum) => (
    <>
      <td data-align="end">{format.integer(sum.actions)}</td>
      <td data-align="end">{sum.amounts === 0 ? '–' : money.bare(sum.amounts)}</td>
      <td data-align="end">{sum.classes.reckoned === 0 ? '–' : words.bounds(sum.classes)}</td>
      <td data-align="end">{money.bare(sum.total.reckoned)}</td>
    </>
  );
  return (
    <table className={plain.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" data-align="end">
            {t('money.actions')}
          </th>
          <th scope="col" data-align="end">
            {t('money.amounts')}
          </th>
          <th scope="col" data-align="end">
            {t('money.classes')}
          </th>
          <th scope="col" data-align="end">
            {t('money.reckoned')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, sum }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells(sum)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('money.total')}</th>
          {cells(total)}
        </tr>
      </tfoot>
    </table>
  );
}
