import { Popover } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconFilter from '@tabler/icons-react/dist/esm/icons/IconFilter.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockScore } from '../../../../assessment-framework/scoring/result.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { useStatus } from '../../data/status.ts';
import { useWorkspace } from '../../data/workspace.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useHotkeys } from '../../hooks/use-hotkeys.ts';
import { meAmong } from '../assign/team.ts';
import styles from '../floating-list.module.css';
import { popoverKeys } from '../popover-keys.ts';
import {
  type CriterionFilter,
  MARKS,
  type Mark,
  matcherOf,
  NO_FILTER,
  withMark,
} from './criterion-filter.ts';
import bar from './filter-bar.module.css';
import type { FilterWork } from './use-criterion-filter.ts';

interface FilterMenuProps {
  readonly work: FilterWork;
  readonly block: BlockScore;
  readonly source: string | null;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

const LETTERS: Readonly<Record<Mark, string>> = {
  unanswered: 'u',
  critical: 'c',
  low: 'l',
  noEvidence: 'e',
  belowGoal: 'g',
};

/** Button and panel that choose which criteria are listed; each choice says how many criteria of the block it finds. */
export function FilterMenu(props: FilterMenuProps) {
  const { isOpen, onOpenChange } = props;
  const { t } = useTranslation('checklist');
  return (
    <Popover
      opened={isOpen}
      onChange={onOpenChange}
      position="bottom-start"
      width={290}
      trapFocus
      // Opened by its key it is in sight, also when its button is scrolled out of it.
      hideDetached={false}
      returnFocus
      shadow="md"
      // At once: no key is lost while it would fade in, nor swallowed while it would fade out.
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={bar.open}
          aria-keyshortcuts="F"
          data-active={props.work.isActive}
          onClick={() => onOpenChange(!isOpen)}
        >
          <IconFilter size={14} stroke={1.5} aria-hidden="true" />
          {t('filter.open')}
          <KeyHint keys={['F']} />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        <Choices {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices({ work, block, source, onOpenChange }: FilterMenuProps) {
  const { t } = useTranslation('checklist');
  const format = useFormat();
  const { people } = useWorkspace().assessment;
  const { profile } = useStatus();
  const { filter, set } = work;
  const me = meAmong(people, profile?.name)?.id ?? null;
  const ground = { me, now: new Date() };
  const facts = block.terms.map((term) => work.factsOf(source, term));
  const count = (wanted: Partial<CriterionFilter>) => {
    const matches = matcherOf({ ...NO_FILTER, ...wanted }, ground);
    return format.integer(facts.filter(matches).length);
  };
  const toggleMark = (mark: Mark) => set(withMark(filter, mark));
  const toggleSince = (since: string) => set({ ...filter, since: filter.since === since ? null : since });
  const togglePerson = (person: string) =>
    set({ ...filter, person: filter.person === person ? null : person });
  const letters = {
    ...Object.fromEntries(MARKS.map((mark) => [LETTERS[mark], () => toggleMark(mark)])),
    t: () => toggleSince('today'),
    w: () => toggleSince('monday'),
    m: () => togglePerson('me'),
    x: () => set(NO_FILTER),
  };
  // Letters typed before the panel has taken the focus.
  const close = () => onOpenChange(false);
  useHotkeys({ ...letters, Escape: close });
  const isOwnDate = filter.since !== null && filter.since !== 'today' && filter.since !== 'monday';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps letters and arrows inside the panel from acting on the page
    <div className={styles.panel} onKeyDown={(event) => popoverKeys(event, letters)}>
      {MARKS.map((mark) => (
        <Choice
          key={mark}
          isOn={filter.marks.includes(mark)}
          onToggle={() => toggleMark(mark)}
          count={count({ marks: [mark] })}
          letter={LETTERS[mark]}
        >
          {t(`filter.marks.${mark}`)}
        </Choice>
      ))}
      <hr className={styles.line} />
      {(['today', 'monday'] as const).map((since) => (
        <Choice
          key={since}
          isOn={filter.since === since}
          onToggle={() => toggleSince(since)}
          count={count({ since })}
          letter={since === 'today' ? 't' : 'w'}
        >
          {t(`filter.since.${since}`)}
        </Choice>
      ))}
      <label className={styles.field}>
        <span className={styles.tick}>{isOwnDate && <Tick />}</span>
        {t('filter.since.date')}
        <input
          type="date"
          className={styles.date}
          value={isOwnDate ? (filter.since ?? '') : ''}
          onChange={(event) => set({ ...filter, since: event.currentTarget.value || null })}
        />
      </label>
      <hr className={styles.line} />
      <div className={styles.people}>
        <Choice
          isOn={filter.person === 'me'}
          onToggle={() => togglePerson('me')}
          count={count({ person: 'me' })}
          letter="m"
        >
          {t('filter.person.me')}
        </Choice>
        {people
          .filter(({ id, role }) => id !== me && role !== 'reviewer')
          .map(({ id, name }) => (
            <Choice
              key={id}
              isOn={filter.person === id}
              onToggle={() => togglePerson(id)}
              count={count({ person: id })}
            >
              {t('filter.person.one', { name })}
            </Choice>
          ))}
        <Choice
          isOn={filter.person === 'nobody'}
          onToggle={() => togglePerson('nobody')}
          count={count({ person: 'nobody' })}
        >
          {t('filter.person.nobody')}
        </Choice>
      </div>
      <hr className={styles.line} />
      <button
        type="button"
        className={styles.option}
        disabled={!work.isActive}
        onClick={() => set(NO_FILTER)}
        aria-keyshortcuts="X"
      >
        <span />
        {t('filter.clear')}
        <span />
        <KeyHint keys={['X']} />
      </button>
    </div>
  );
}

const Tick = () => <IconCheck size={14} stroke={2} aria-hidden="true" />;

interface ChoiceProps {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly count: string;
  readonly letter?: string;
  readonly children: ReactNode;
}

function Choice({ isOn, onToggle, count, letter, children }: ChoiceProps) {
  return (
    <button
      type="button"
      className={styles.option}
      aria-pressed={isOn}
      aria-keyshortcuts={letter?.toUpperCase()}
      onClick={onToggle}
    >
      <span className={styles.tick}>{isOn && <Tick />}</span>
      <span>{children}</span>
      <span className={styles.count}>{count}</span>
      <span>{letter && <KeyHint keys={[letter.toUpperCase()]} />}</span>
    </button>
  );
}
