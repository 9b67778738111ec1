import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineField } from '../../../../shared/components/inline-field.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import { closesCircle } from '../../facts/depend.ts';
import { usePlan } from '../../use-plan.tsx';
import { usePlanWords } from '../../use-plan-words.ts';
import type { ActionPart } from './action-part.ts';
import styles from './panel.module.css';

/** When it runs, what it waits for, and what does not fit. */
export function ActionTimes({ row, onChange }: ActionPart) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { assessment } = useWorkspace();
  const { rows } = usePlan();
  const words = usePlanWords();
  const [refused, setRefused] = useState<string | null>(null);
  const { action, when } = row;
  const depend = (ids: string[]) => {
    const circular = ids.find(
      (id) => !action.dependsOn.includes(id) && closesCircle(assessment.actions, action.id, id),
    );
    setRefused(circular === undefined ? null : t('dependsRefused', { action: words.titles([circular]) }));
    if (circular === undefined) onChange({ dependsOn: ids });
  };
  const assumed = when.startIsAssumed
    ? when.endIsAssumed
      ? t('when.bothAssumed', { start: format.date(when.start), end: format.date(when.end) })
      : t('when.startAssumed', { start: format.date(when.start) })
    : when.endIsAssumed
      ? t('when.endAssumed', { end: format.date(when.end) })
      : null;
  return (
    <>
      <div className={styles.pair}>
        <InlineField
          label={t('field.start')}
          type="date"
          value={action.start ?? ''}
          onSave={(start) => onChange({ start: start || null })}
        />
        <InlineField
          label={t('field.end')}
          type="date"
          value={action.end ?? ''}
          onSave={(end) => onChange({ end: end || null })}
        />
      </div>
      {assumed && <p className={styles.quiet}>{assumed}</p>}
      <MultiSelect
        label={t('field.dependsOn')}
        classNames={{ label: styles.label ?? '' }}
        size="xs"
        data={[
          ...rows.filter(({ id }) => id !== action.id).map(({ id, title }) => ({ value: id, label: title })),
          ...action.dependsOn
            .filter((id) => !rows.some((other) => other.id === id))
            .map((id) => ({ value: id, label: t('unknownAction') })),
        ]}
        value={[...action.dependsOn]}
        onChange={depend}
        searchable
        limit={60}
        hidePickedOptions
        comboboxProps={{ withinPortal: false }}
        nothingFoundMessage={t('picker.none')}
      />
      {refused && (
        <p role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
      {row.problems.length > 0 && (
        <ul className={styles.problems} aria-label={t('panel.problems')}>
          {row.problems.map((problem) => (
            <li key={problem.kind}>{words.problem(problem)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
