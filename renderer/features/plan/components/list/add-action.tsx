import { Button, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { prioritiseRecommendations } from '../../../../../assessment-framework/plan/prioritise-recommendations.ts';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { usePlan } from '../../use-plan.tsx';
import { usePlanChanges } from '../../use-plan-changes.ts';
import styles from './list.module.css';

interface AddActionProps {
  readonly onAdded: (action: string) => void;
  readonly onClose: () => void;
}

/** Takes a recommendation into the plan, those that close most first, or an action of the country's own. */
export function AddAction({ onAdded, onClose }: AddActionProps) {
  const { t } = useTranslation('plan');
  const { assessment, framework, texts } = useWorkspace();
  const { gaps } = usePlan();
  const { addOwn, addFrom } = usePlanChanges();
  const [title, setTitle] = useState('');
  const [, setListed] = useState(false);
  const taken = useMemo(
    () => new Set(assessment.actions.map(({ recommendation }) => recommendation)),
    [assessment.actions],
  );
  const options = useMemo(() => {
    const ranked = prioritiseRecommendations(framework.recommendations, gaps);
    const rank = new Map(ranked.map((each) => [each.id, each]));
    const label = (id: string) => t('add.option', { id, title: texts.recommendations[id]?.label ?? id });
    const others = framework.recommendations.filter(({ id }) => !rank.has(id));
    return [
      {
        group: t('add.ranked', { count: ranked.length }),
        items: ranked.map(({ id, gaps: closed }) => ({
          value: id,
          label: label(id),
          note: taken.has(id) ? t('add.taken') : t('add.closes', { count: closed.length }),
        })),
      },
      {
        group: t('add.others'),
        items: others.map(({ id }) => ({
          value: id,
          label: label(id),
          note: taken.has(id) ? t('add.taken') : '',
        })),
      },
    ].filter(({ items }) => items.length > 0);
  }, [framework, gaps, texts, taken, t]);
  const notes = useMemo(
    () => new Map(options.flatMap(({ items }) => items.map(({ value, note }) => [value, note] as const))),
    [options],
  );
  return (
    <form
      className={styles.add}
      aria-label={t('add.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') onAdded(addOwn(title.trim()));
      }}
    >
      <Select
        label={t('add.recommendation')}
        placeholder={t('add.recommendationPlaceholder')}
        searchable
        autoFocus
        comboboxProps={{ withinPortal: false }}
        nothingFoundMessage={t('add.noMatch')}
        data={options}
        value={null}
        // Opened by its focus, the field learns only with its next drawing which list it controls.
        onDropdownOpen={() => requestAnimationFrame(() => setListed(true))}
        onDropdownClose={() => setListed(false)}
        maxDropdownHeight={360}
        renderOption={({ option }) => (
          <span className={styles.option}>
            <span>{option.label}</span>
            <span className={styles.quiet}>{notes.get(option.value)}</span>
          </span>
        )}
        onChange={(id) => {
          const added = id === null ? null : addFrom(id);
          if (added !== null) onAdded(added);
        }}
      />
      <TextInput
        label={t('add.own')}
        placeholder={t('add.ownPlaceholder')}
        value={title}
        maxLength={300}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={styles.addButtons}>
        <Button type="submit" variant="default" disabled={title.trim() === ''}>
          {t('add.button')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}
