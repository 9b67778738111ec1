import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../shared/components/key-hint.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useErrorSentence } from '../../../shared/i18n/use-error-sentence.ts';
import { LONGEST_SEARCH } from '../api/use-text-hits.ts';
import type { Command, Entry } from '../entries.ts';
import { needleOf } from '../matching/rank.ts';
import { usePaletteList } from '../use-palette-list.ts';
import { EntryList } from './entry-list.tsx';
import styles from './palette.module.css';

/** Lines that the page keys move by. */
const PAGE = 8;

interface FindFieldProps {
  /** A source criterion whose source is asked for; null while everything is searched. */
  readonly criterion: string | null;
  readonly commands: readonly Command[];
  readonly onChoose: (entry: Entry) => void;
  /** From the choice of a source back to everything. */
  readonly onBack: () => void;
}

/** The field and what it finds; the focus stays in the field, the arrow keys move through the list. */
export function FindField({ criterion, commands, onChoose, onBack }: FindFieldProps) {
  const { t } = useTranslation('find');
  const { texts } = useWorkspace();
  const sentence = useErrorSentence();
  const listId = useId();
  const [search, setSearch] = useState('');
  const { groups, error, isSearching } = usePaletteList({ search, criterion, commands });
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const found = entries.findIndex(({ key }) => key === chosenKey);
  const active = Math.max(0, found);
  const words = useMemo(() => needleOf(search).words.map(({ text }) => text), [search]);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the line that is marked
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, groups]);

  const moveTo = (index: number) => setChosenKey(entries[index]?.key ?? null);
  const last = entries.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and the arrows belong to a word that is still being composed.
    if (event.nativeEvent.isComposing) return;
    const target = {
      ArrowDown: active === last ? 0 : active + 1,
      ArrowUp: active === 0 ? last : active - 1,
      PageDown: Math.min(last, active + PAGE),
      PageUp: Math.max(0, active - PAGE),
    }[event.key];
    const entry = entries[active];
    if (target !== undefined) {
      event.preventDefault();
      moveTo(target);
    } else if (event.key === 'Enter' && entry) {
      event.preventDefault();
      onChoose(entry);
    } else if (event.key === 'Backspace' && search === '' && criterion !== null) {
      event.preventDefault();
      onBack();
    }
  };
  const label = criterion === null ? t('placeholder') : t('whichSource');
  return (
    <>
      <div className={styles.field}>
        <IconSearch size={18} stroke={1.5} aria-hidden="true" />
        {criterion !== null && (
          <span className={styles.scope}>
            {criterion} {texts.sourceCriteria[criterion]?.label}
          </span>
        )}
        <input
          data-autofocus
          ref={field}
          className={styles.input}
          role="combobox"
          aria-label={label}
          aria-expanded={entries.length > 0}
          aria-controls={entries.length > 0 ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={entries[active] ? `${listId}-${active}` : undefined}
          placeholder={label}
          value={search}
          maxLength={LONGEST_SEARCH}
          autoComplete="off"
          spellCheck={false}
          // Empty, the placeholder has the direction of the window.
          dir={search === '' ? undefined : 'auto'}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setChosenKey(null);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {entries.length > 0 && (
        <EntryList
          ref={list}
          id={listId}
          groups={groups}
          active={active}
          words={words}
          criterion={criterion}
          onMark={moveTo}
          onChoose={onChoose}
        />
      )}
      {entries.length === 0 && !isSearching && (
        <p className={styles.nothing}>
          {criterion !== null && search.trim() === ''
            ? t('noSources')
            : t('nothing', { search: search.trim() })}
        </p>
      )}
      {error ? (
        <p className={styles.nothing} role="alert">
          {sentence(error)}
        </p>
      ) : null}
      <p className={styles.status} role="status">
        {search.trim() === '' ? '' : t('found', { count: entries.length })}
      </p>
      <div className={styles.foot}>
        <KeyHint keys={['↑', '↓']}>{t('keys.move')}</KeyHint>
        <KeyHint keys={['Enter']}>{t('keys.open')}</KeyHint>
        <KeyHint keys={['Esc']}>{criterion === null ? t('keys.close') : t('keys.back')}</KeyHint>
      </div>
    </>
  );
}
