import { Button } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useTranslation } from 'react-i18next';
import type { BlockScore } from '../../../../assessment-framework/scoring/result.ts';
import { useWorkspace } from '../../data/workspace.tsx';
import { useFormat } from '../../format/use-format.ts';
import { NO_FILTER, withMark } from './criterion-filter.ts';
import styles from './filter-bar.module.css';
import { FilterMenu } from './filter-menu.tsx';
import type { FilterWork } from './use-criterion-filter.ts';

/** The nearest other block in which the filter finds something. */
export interface Elsewhere {
  readonly label: string;
  readonly count: number;
  readonly go: () => void;
}

interface FilterBarProps {
  readonly work: FilterWork;
  readonly block: BlockScore;
  readonly source: string | null;
  /** Criteria of the block that match. */
  readonly found: number;
  readonly elsewhere: Elsewhere | null;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Above the list: the filter, what it is set to, how much it finds; and what to do when it finds nothing. */
export function FilterBar({ found, elsewhere, ...menu }: FilterBarProps) {
  const { work, block } = menu;
  const { t } = useTranslation('checklist');
  const format = useFormat();
  const chips = useChips(work);
  return (
    <>
      <div className={styles.bar}>
        <FilterMenu {...menu} />
        {chips.map((chip) => (
          <button
            key={chip.key}
            type="button"
            className={styles.chip}
            aria-label={t('filter.remove', { what: chip.label })}
            onClick={chip.remove}
          >
            {chip.label}
            <IconX size={12} stroke={2} aria-hidden="true" />
          </button>
        ))}
        {work.isActive && (
          <span className={styles.found} role="status">
            {t('filter.found', { found: format.integer(found), total: format.integer(block.terms.length) })}
          </span>
        )}
      </div>
      {work.isActive && found === 0 && (
        <div className={styles.empty}>
          <p>{t(elsewhere ? 'filter.emptyHere' : 'filter.emptyEverywhere')}</p>
          {elsewhere && (
            <Button size="compact-sm" onClick={elsewhere.go}>
              {t('filter.goOn', { block: elsewhere.label, count: elsewhere.count })}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => work.set(NO_FILTER)}>
            {t('filter.clear')}
          </Button>
        </div>
      )}
    </>
  );
}

function useChips({ filter, set }: FilterWork) {
  const { t } = useTranslation('checklist');
  const format = useFormat();
  const { people } = useWorkspace().assessment;
  const { marks, since, person } = filter;
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? t('filter.person.gone');
  return [
    ...marks.map((mark) => ({
      key: mark,
      label: t(`filter.marks.${mark}`),
      remove: () => set(withMark(filter, mark)),
    })),
    ...(since === null
      ? []
      : [
          {
            key: 'since',
            label:
              since === 'today' || since === 'monday'
                ? t(`filter.since.${since}`)
                : t('filter.since.chip', { date: format.date(since) }),
            remove: () => set({ ...filter, since: null }),
          },
        ]),
    ...(person === null
      ? []
      : [
          {
            key: 'person',
            label:
              person === 'me' || person === 'nobody'
                ? t(`filter.person.${person}`)
                : t('filter.person.one', { name: nameOf(person) }),
            remove: () => set({ ...filter, person: null }),
          },
        ]),
  ];
}
