import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../../assessment-framework/model/assessment.ts';
import { LevelChip } from '../../../shared/components/level-chip.tsx';
import { saveAnswer } from '../../../shared/data/save-answer.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import type { Place } from '../facts/place-of.ts';
import styles from './evidence.module.css';

/** A longer list would not be read: a word more is quicker. */
const MOST_SHOWN = 30;

interface SupportPickerProps {
  readonly evidence: string;
  readonly placeOf: (answer: Answer) => Place;
  readonly onClose: () => void;
}

/** Finds answers that the piece supports, by the words of criterion and block. */
export function SupportPicker({ evidence, placeOf, onClose }: SupportPickerProps) {
  const { t } = useTranslation('evidence');
  const { assessmentId, assessment } = useWorkspace();
  const [search, setSearch] = useState('');
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const open = assessment.answers.filter((answer) => !answer.evidence.includes(evidence));
  const found = open.filter((answer) => {
    if (words.length === 0) return true;
    const { label, block } = placeOf(answer);
    const text = `${answer.criterion} ${label} ${block}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const list = useRef<HTMLDivElement>(null);
  const chosen = useRef<number | null>(null);
  const add = (answer: Answer, index: number) => {
    chosen.current = index;
    saveAnswer(assessmentId, answer, { evidence: [...answer.evidence, evidence] });
  };
  // The chosen one has left the list: the focus goes to the one in its place, or back to the search.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it leaves when the answers change
  useLayoutEffect(() => {
    if (chosen.current === null) return;
    const stops = list.current?.querySelectorAll<HTMLElement>('input, li button') ?? [];
    stops[Math.min(chosen.current + 1, stops.length - 1)]?.focus();
    chosen.current = null;
  }, [assessment.answers]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes, arrows walk through the list
    <div ref={list} className={styles.picker} onKeyDown={(event) => walk(event, onClose)}>
      <TextInput
        autoFocus
        size="xs"
        aria-label={t('supports.search')}
        placeholder={t('supports.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {found.length === 0 ? (
        <p className={styles.quiet}>
          {t(assessment.answers.length === 0 ? 'supports.noAnswers' : 'supports.noMatch')}
        </p>
      ) : (
        <ul className={styles.options} aria-label={t('supports.found')}>
          {found.slice(0, MOST_SHOWN).map((answer, index) => {
            const { label, block } = placeOf(answer);
            return (
              <li key={`${answer.criterion} ${answer.source ?? ''}`}>
                <button type="button" className={styles.option} onClick={() => add(answer, index)}>
                  <LevelChip value={answer.value} size="small" />
                  <span>
                    {label}
                    <span className={styles.under}>
                      {answer.criterion} · {block}
                    </span>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('supports.done')}
        </Button>
        {found.length > MOST_SHOWN && (
          <span className={styles.quiet}>{t('supports.more', { count: found.length - MOST_SHOWN })}</span>
        )}
      </div>
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLElement>, onClose: () => void): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    onClose();
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  event.preventDefault();
}
