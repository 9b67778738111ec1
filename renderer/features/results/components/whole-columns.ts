import type { TFunction } from 'i18next';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import type { Format } from '../../../shared/format/use-format.ts';

interface Scored {
  readonly id: string;
  readonly score: number | null;
}

interface Known<Row> {
  readonly blockOf: (row: Row) => Scored;
  readonly format: Format;
  readonly t: TFunction<'results'>;
}

/** The score without the filter, and what the filter makes of it; nothing without a filter. */
export function wholeColumns<Row>(
  whole: readonly Scored[] | null,
  { blockOf, format, t }: Known<Row>,
): readonly TableColumn<Row>[] {
  if (!whole) return [];
  const scoreOf = new Map(whole.map(({ id, score }) => [id, score]));
  const before = (row: Row) => scoreOf.get(blockOf(row).id) ?? null;
  const change = (row: Row) => {
    const [now, then] = [blockOf(row).score, before(row)];
    return now === null || then === null ? null : now - then;
  };
  return [
    {
      id: 'whole',
      header: t('column.whole'),
      width: '62px',
      align: 'end',
      cell: (row) => {
        const score = before(row);
        return score === null ? t('withheldShort') : format.score(score);
      },
      sortBy: before,
    },
    {
      id: 'change',
      header: t('column.change'),
      width: '76px',
      align: 'end',
      cell: (row) => {
        const by = change(row);
        return by === null ? '–' : t('points', { value: by * 100 });
      },
      sortBy: change,
    },
  ];
}

/** The score when every target is reached; nothing without targets. */
export function goalColumn<Row extends Scored>(
  goals: readonly Scored[] | null,
  { format, t }: Pick<Known<Row>, 'format' | 't'>,
): readonly TableColumn<Row>[] {
  if (!goals) return [];
  const scoreOf = new Map(goals.map(({ id, score }) => [id, score]));
  const goal = ({ id }: Row) => scoreOf.get(id) ?? null;
  return [
    {
      id: 'goal',
      header: t('column.target'),
      width: '62px',
      align: 'end',
      cell: (row) => {
        const score = goal(row);
        return score === null ? '–' : format.score(score);
      },
      sortBy: goal,
    },
  ];
}
