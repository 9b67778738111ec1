import { Checkbox } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionText } from '../../../assessment-framework/model/framework-texts.ts';
import type { Goal } from '../../../assessment-framework/plan/targets.ts';
import type { AnswerTerm } from '../../../assessment-framework/scoring/result.ts';
import { LevelChip } from '../components/level-chip.tsx';
import { GoalMark } from '../targets/goal-mark.tsx';
import styles from './criterion-list.module.css';
import type { Selection } from './selection/use-selection.ts';

interface CriterionListProps {
  /** What the filter leaves, and the chosen criterion. */
  readonly terms: readonly AnswerTerm[];
  readonly texts: Readonly<Record<string, CriterionText>>;
  readonly chosen: string;
  readonly onChoose: (criterion: string) => void;
  readonly selection: Selection;
  /** Initials and name of whoever looks after a criterion; null: nobody. */
  readonly assignedTo: (criterion: string) => Assigned | null;
  /** The level a criterion is to reach in the end; null: no goal. */
  readonly goalOf: (criterion: string) => Goal | null;
}

interface Assigned {
  readonly initials: string;
  readonly name: string;
}

/** The criteria of a block with the state of each; the chosen one stays in sight. */
export function CriterionList(props: CriterionListProps) {
  const { terms, texts, chosen, selection, assignedTo, goalOf } = props;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(chosen)}"]`);
    item?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (list.current?.contains(document.activeElement)) item?.focus({ preventScroll: true });
  }, [chosen]);
  const latest = useRef(props);
  latest.current = props;
  // The same function for every render, so that a key press draws the entries anew that it changes, not all of them.
  const onPick = useRef((criterion: string, event: MouseEvent) => {
    const now = latest.current;
    if (event.shiftKey) now.selection.extendTo(criterion, now.chosen);
    else if (event.ctrlKey || event.metaKey) now.selection.toggle(criterion);
    else now.onChoose(criterion);
  }).current;
  const onToggle = useRef((criterion: string, withShift: boolean) => {
    const now = latest.current;
    if (withShift) now.selection.extendTo(criterion, now.chosen);
    else now.selection.toggle(criterion);
  }).current;
  const selectAll = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'a') return;
    event.preventDefault();
    selection.all();
  };
  return (
    <ol ref={list} className={styles.list} data-selecting={selection.ids.length > 0} onKeyDown={selectAll}>
      {terms.map(({ criterion, critical, value }) => {
        const assigned = assignedTo(criterion);
        return (
          <Entry
            key={criterion}
            criterion={criterion}
            label={texts[criterion]?.label ?? criterion}
            critical={critical}
            value={value}
            isChosen={criterion === chosen}
            isSelected={selection.has(criterion)}
            initials={assigned?.initials ?? ''}
            assignedName={assigned?.name ?? ''}
            goal={goalOf(criterion)}
            onPick={onPick}
            onToggle={onToggle}
          />
        );
      })}
    </ol>
  );
}

interface EntryProps {
  readonly criterion: string;
  readonly label: string;
  readonly critical: boolean;
  readonly value: AnswerTerm['value'];
  readonly isChosen: boolean;
  readonly isSelected: boolean;
  readonly initials: string;
  readonly assignedName: string;
  readonly goal: Goal | null;
  readonly onPick: (criterion: string, event: MouseEvent) => void;
  readonly onToggle: (criterion: string, withShift: boolean) => void;
}

const Entry = memo(function Entry(props: EntryProps) {
  const { criterion, label, isChosen, isSelected, onPick, onToggle } = props;
  const { t } = useTranslation('checklist');
  return (
    <li className={styles.item} data-selected={isSelected}>
      <Checkbox
        className={styles.check ?? ''}
        tabIndex={-1}
        aria-label={t('bulk.select', { id: criterion })}
        checked={isSelected}
        onChange={(event) => onToggle(criterion, (event.nativeEvent as globalThis.MouseEvent).shiftKey)}
      />
      <button
        type="button"
        data-criterion={criterion}
        aria-current={isChosen}
        tabIndex={isChosen ? 0 : -1}
        className={styles.criterion}
        title={label}
        onClick={(event) => onPick(criterion, event)}
      >
        <span className={styles.id}>
          {criterion}
          {props.critical && <span role="img" className={styles.critical} aria-label={t('critical')} />}
        </span>
        <span className={styles.label}>{label}</span>
        <span className={styles.end}>
          {props.initials && (
            <span
              role="img"
              className={styles.initials}
              title={t('assign.to', { name: props.assignedName })}
              aria-label={t('assign.to', { name: props.assignedName })}
            >
              {props.initials}
            </span>
          )}
          {props.goal && <GoalMark goal={props.goal} value={props.value} />}
          <LevelChip value={props.value} />
        </span>
      </button>
    </li>
  );
});
