import { useTranslation } from 'react-i18next';
import type { CriterionText } from '../../../assessment-framework/model/framework-texts.ts';
import type { AnswerTerm, BlockScore } from '../../../assessment-framework/scoring/result.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { finalGoal } from '../targets/goals-index.ts';
import { assignmentsOf } from './answers-index.ts';
import { initialsOf } from './assign/team.ts';
import styles from './criterion-list.module.css';
import { CriterionList } from './criterion-list.tsx';
import { type Elsewhere, FilterBar } from './filter/filter-bar.tsx';
import type { FilterWork } from './filter/use-criterion-filter.ts';
import type { Selection } from './selection/use-selection.ts';
import { blockName } from './today/today.ts';
import { TodayFoot } from './today/today-line.tsx';

interface CriterionNavProps {
  readonly block: BlockScore;
  /** What the filter leaves, and the chosen criterion. */
  readonly terms: readonly AnswerTerm[];
  /** How many criteria the filter finds. */
  readonly found: number;
  readonly texts: Readonly<Record<string, CriterionText>>;
  readonly source: string | null;
  readonly chosen: string;
  readonly onChoose: (criterion: string) => void;
  readonly selection: Selection;
  readonly filter: FilterWork;
  readonly elsewhere: Elsewhere | null;
  readonly menu: { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void };
}

/** The criteria of a block: what is filtered, and the list of what that leaves. */
export function CriterionNav(props: CriterionNavProps) {
  const { source, filter } = props;
  const { t } = useTranslation('checklist');
  const { people, assignments, targets } = useWorkspace().assessment;
  const assigned = assignmentsOf(assignments, source);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (
    <nav aria-label={t('list')} className={styles.nav}>
      <FilterBar
        work={filter}
        block={props.block}
        source={source}
        found={props.found}
        elsewhere={props.elsewhere}
        {...props.menu}
      />
      <CriterionList
        terms={props.terms}
        texts={props.texts}
        chosen={props.chosen}
        onChoose={props.onChoose}
        selection={props.selection}
        goalOf={(criterion) => finalGoal(targets, criterion, source)}
        assignedTo={(criterion) => {
          const name = names.get(assigned.get(criterion)?.person ?? '');
          return name === undefined ? null : { name, initials: initialsOf(name) };
        }}
      />
      <TodayFoot name={blockName(props.block.id, source)} />
    </nav>
  );
}
