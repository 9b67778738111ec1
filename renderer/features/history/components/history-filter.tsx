import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './history.module.css';

const USUAL = ['monday', 'yesterday', 'all'] as const;
const DATE = 'date';

/** Kinds of record that an assessor changes, in the order of the work. */
const ENTITIES = [
  'answers',
  'sources',
  'institutions',
  'evidence',
  'topicLinks',
  'topics',
  'assignments',
  'people',
  'gaps',
  'actions',
  'targets',
  'researchQuestions',
  'reportTexts',
  'secondScores',
  'reviews',
  'indicators',
  'systems',
  'exchanges',
  'regionalAnswers',
  'comparisonCard',
  'mirrorFlows',
  'sectors',
  'head',
] as const;

export interface HistorySearch {
  readonly since?: string | undefined;
  readonly by?: string | undefined;
  readonly entity?: string | undefined;
}

interface HistoryFilterProps {
  readonly search: HistorySearch;
  readonly people: readonly string[];
  readonly onChange: (search: HistorySearch) => void;
}

/** Since when, by whom, of what kind. */
export function HistoryFilter({ search, people, onChange }: HistoryFilterProps) {
  const { t } = useTranslation('history');
  const since = search.since ?? 'monday';
  const isDate = !(USUAL as readonly string[]).includes(since);
  return (
    <div className={styles.filter}>
      <SegmentedControl
        size="sm"
        aria-label={t('since.label')}
        data={[...USUAL, DATE].map((value) => ({ value, label: t(`since.${value}`) }))}
        value={isDate ? DATE : since}
        onChange={(value) => onChange({ ...search, since: value === DATE ? today() : value })}
      />
      {isDate && (
        <TextInput
          type="date"
          aria-label={t('since.day')}
          value={since}
          max={today()}
          onChange={(event) =>
            event.currentTarget.value && onChange({ ...search, since: event.currentTarget.value })
          }
        />
      )}
      <NativeSelect
        aria-label={t('by.label')}
        value={search.by ?? ''}
        data={[
          { value: '', label: t('by.everybody') },
          ...withChosen(people, search.by).map((name) => ({ value: name, label: name })),
        ]}
        onChange={(event) => onChange({ ...search, by: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        aria-label={t('kind.label')}
        value={search.entity ?? ''}
        data={[
          { value: '', label: t('kind.all') },
          ...ENTITIES.map((value) => ({ value, label: t(`changes:kinds.${value}`) })),
        ]}
        onChange={(event) => onChange({ ...search, entity: event.currentTarget.value || undefined })}
      />
    </div>
  );
}

const withChosen = (people: readonly string[], chosen: string | undefined) =>
  chosen && !people.includes(chosen) ? [chosen, ...people] : people;

function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
